namespace GevinstBot.LocalTeams.Connector;

/// <summary>What the Connector received, newest last, without contents. Status 0: the connection was dropped.</summary>
internal sealed class RequestLog
{
    private const int Kept = 10_000;

    private readonly Lock _lock = new();
    private readonly Queue<LoggedRequest> _requests = new();
    private long _number;

    public long NextNumber() => Interlocked.Increment(ref _number);

    public IReadOnlyList<LoggedRequest> Requests
    {
        get
        {
            lock (_lock)
                return [.. _requests];
        }
    }

    public void Add(LoggedRequest request)
    {
        lock (_lock)
        {
            _requests.Enqueue(request);
            if (_requests.Count > Kept)
                _requests.Dequeue();
        }
    }
}

internal sealed record LoggedRequest(string At, string Method, string Path, int Status, string? ConversationId, string? ActivityId);
