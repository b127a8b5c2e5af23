namespace GevinstBot.Tests.Growth;

/// <summary>
/// How much more is alive than when this was made: looked at right after large pages have come from the tables, which is when most is, and
/// now and then between.
/// </summary>
public sealed class MemoryAbove : IDisposable
{
    private const int LargePage = 500;
    private const int Seldom = 5_000;

    private readonly TableCost _cost;
    private readonly long _idle = Alive();
    private int _pages;

    public MemoryAbove(TableCost cost)
    {
        _cost = cost;
        _cost.Page = Look;
    }

    /// <summary>Bytes.</summary>
    public long Most { get; private set; }

    public void Dispose() => _cost.Page = null;

    private void Look(long rows)
    {
        _pages++;
        if (rows >= LargePage || _pages % Seldom == 0)
            Most = Math.Max(Most, Alive() - _idle);
    }

    private static long Alive()
    {
        GC.Collect();
        return GC.GetTotalMemory(forceFullCollection: false);
    }
}
