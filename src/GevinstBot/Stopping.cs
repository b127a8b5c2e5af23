namespace GevinstBot;

public static class Stopping
{
    /// <summary>
    /// True when a step ended because the program is stopping. A call whose patience ran out throws the same exception; that
    /// one is an outcome, and must not end the work of others.
    /// </summary>
    public static bool IsStop(this Exception exception, CancellationToken ct) =>
        exception is OperationCanceledException && ct.IsCancellationRequested;
}
