using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;

namespace GevinstBot.Teams.Inbound;

/// <summary>
/// Turns that may outlive their request. When the host stops they get the shutdown's time to finish, and only then are told
/// to stop: a person's answer half stored is worse than a slow exit.
/// </summary>
internal sealed class TurnsInFlight : IHostedService, IDisposable
{
    private readonly CancellationTokenSource stopped = new();
    private readonly ConcurrentDictionary<Task, byte> turns = new();

    public Task<T> Start<T>(Func<CancellationToken, Task<T>> turn)
    {
        // On a thread of its own, so that a handler that never awaits is answered for in time as well.
        var task = Task.Run(() => turn(stopped.Token));
        turns[task] = 0;
        task.ContinueWith(done => turns.TryRemove(done, out _), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        return task;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await Task.WhenAny(Task.WhenAll(turns.Keys), Task.Delay(Timeout.Infinite, cancellationToken));
        await stopped.CancelAsync();
    }

    public void Dispose() => stopped.Dispose();
}
