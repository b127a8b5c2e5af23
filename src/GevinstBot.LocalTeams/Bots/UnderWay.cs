using System.Collections.Concurrent;

namespace GevinstBot.LocalTeams.Bots;

/// <summary>What is on its way to a bot. The clock waits for it: moved past it, it would arrive days after it was sent.</summary>
internal sealed class UnderWay
{
    private readonly ConcurrentDictionary<Task, byte> _work = new();

    public Task<T> Follow<T>(Task<T> work)
    {
        _work[work] = 0;
        work.ContinueWith(
            done => _work.TryRemove(done, out _),
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
        return work;
    }

    /// <summary>Whether what was under way succeeded is told to whoever sent it.</summary>
    public Task SettledAsync(CancellationToken cancellationToken) =>
        Task.WhenAny(Task.WhenAll(_work.Keys), Task.Delay(Timeout.Infinite, cancellationToken));
}
