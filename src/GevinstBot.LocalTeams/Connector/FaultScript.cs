namespace GevinstBot.LocalTeams.Connector;

/// <summary>The faults that are still to come, in the order they were scripted.</summary>
internal sealed class FaultScript
{
    private readonly Lock _lock = new();
    private readonly List<Fault> _pending = [];

    public IReadOnlyList<Fault> Pending
    {
        get
        {
            lock (_lock)
                return [.. _pending];
        }
    }

    public void Add(IEnumerable<Fault> faults)
    {
        lock (_lock)
            _pending.AddRange(faults);
    }

    public void Clear()
    {
        lock (_lock)
            _pending.Clear();
    }

    /// <summary>The first fault that strikes this request, used up once.</summary>
    public Fault? Take(HttpRequest request)
    {
        lock (_lock)
        {
            var index = _pending.FindIndex(fault => fault.Strikes(request));
            if (index < 0)
                return null;
            var fault = _pending[index];
            if (fault.Times > 1)
                _pending[index] = fault with { Times = fault.Times - 1 };
            else
                _pending.RemoveAt(index);
            return fault;
        }
    }
}
