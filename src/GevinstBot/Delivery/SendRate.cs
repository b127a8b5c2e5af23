using GevinstBot.Teams.Connector;

namespace GevinstBot.Delivery;

/// <summary>Around every call that the engine makes to Teams: no more than there is room for, and one at a time in each chat.</summary>
public sealed class SendRate(CallRoom room, TimeProvider time) : IDisposable
{
    /// <summary>Chats share locks by their hash: two that share one only wait for each other.</summary>
    private readonly SemaphoreSlim[] _chats = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1))];

    public async Task<T> CallAsync<T>(string chat, Func<Task<T>> call, CancellationToken ct)
    {
        var one = _chats[(uint)string.GetHashCode(chat, StringComparison.Ordinal) % _chats.Length];
        await one.WaitAsync(ct);
        try
        {
            while (room.Take() is { } wait)
                await Task.Delay(wait, time, ct);
            return await call();
        }
        catch (Exception failed) when (IsThrottled(failed))
        {
            room.Throttled();
            throw;
        }
        finally
        {
            one.Release();
        }
    }

    public void Dispose()
    {
        foreach (var chat in _chats)
            chat.Dispose();
    }

    private static bool IsThrottled(Exception failed) =>
        failed is not OperationCanceledException && ConnectorErrors.Classify(failed).Outcome == ConnectorOutcome.Throttled;
}
