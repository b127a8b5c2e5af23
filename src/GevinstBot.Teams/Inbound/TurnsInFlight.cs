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
    private Task? stopping;

    public void Start(Func<CancellationToken, Task> turn)
    {
        // On a thread of its own, so that a handler that never awaits is answered for in time as well.
        var task = Task.Run(() => turn(stopped.Token));
        turns[task] = 0;
        task.ContinueWith(
            done => turns.TryRemove(done, out _),
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken)
    {
        // A host may be stopped from two sides at once; whoever is second waits with the first, and neither disposes too early.
        lock (turns)
            return stopping ??= StopTurnsAsync(cancellationToken);
    }

    public void Dispose() => stopped.Dispose();

    private async Task StopTurnsAsync(CancellationToken cancellationToken)
    {
        await Task.WhenAny(Task.WhenAll(turns.Keys), Task.Delay(Timeout.Infinite, cancellationToken));
        await stopped.CancelAsync();
    }
}
