namespace GevinstBot.Sending;

/// <summary>
/// Many calls to Teams, some of them at once, so that a slow recipient keeps nobody else waiting. What is due is asked for one
/// by one, just before it is done: a wave can end early.
/// </summary>
public static class Wave
{
    /// <remarks>
    /// Not <see cref="Parallel"/>: that moves the work to threads of its own, and where time is moved by hand it must be known
    /// when all of it waits.
    /// </remarks>
    public static async Task RunAsync<T>(IEnumerable<T> due, int atOnce, Func<T, Task> step)
    {
        using var left = due.GetEnumerator();
        var gate = new Lock();
        await Task.WhenAll(Enumerable.Range(0, atOnce).Select(_ => WorkAsync()));

        async Task WorkAsync()
        {
            while (Next() is [var next])
                await step(next);
        }

        T[] Next()
        {
            lock (gate)
                return left.MoveNext() ? [left.Current] : [];
        }
    }
}
