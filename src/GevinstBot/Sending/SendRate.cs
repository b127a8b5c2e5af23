using GevinstBot.Teams.Connector;
using Microsoft.Extensions.Options;

namespace GevinstBot.Sending;

/// <summary>
/// Around every call that the engine makes to Teams: no more than there is room for, one at a time in each chat, and none for too long.
/// </summary>
public sealed class SendRate(CallRoom room, TimeProvider time, IOptions<DeliveryOptions> options)
{
    private readonly Lock _gate = new();

    /// <summary>The chats with a call under way. Each has a turn of its own: a slow one keeps no other waiting.</summary>
    private readonly Dictionary<string, Turn> _turns = [];

    /// <summary>The longest that a call may take.</summary>
    public TimeSpan Patience => TimeSpan.FromSeconds(options.Value.CallSeconds);

    /// <summary>Waits until this instance may call at all.</summary>
    public async Task ReadyAsync(CancellationToken ct)
    {
        room.Want();
        while (!room.HasShare)
        {
            await Task.Delay(CallRoom.UntilNextLook, time, ct);
            room.Want();
        }
    }

    /// <summary>One call.</summary>
    /// <exception cref="TimeoutException">It was given up after <see cref="Patience"/>, or by whoever made it.</exception>
    public async Task<T> LimitAsync<T>(Func<CancellationToken, Task<T>> call, CancellationToken ct)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, patience.Token);
        try
        {
            return await call(either.Token);
        }
        catch (OperationCanceledException late) when (!ct.IsCancellationRequested)
        {
            throw new TimeoutException("The call took too long.", late);
        }
    }

    public async Task<T> CallAsync<T>(string chat, Func<Task<T>> call, CancellationToken ct)
    {
        var turn = Join(chat);
        try
        {
            await turn.One.WaitAsync(ct);
            try
            {
                while (room.Take() is { } wait)
                    await Task.Delay(wait, time, ct);
                return await call();
            }
            finally
            {
                turn.One.Release();
            }
        }
        catch (Exception failed) when (IsThrottled(failed))
        {
            room.Throttled();
            throw;
        }
        finally
        {
            Leave(chat, turn);
        }
    }

    private static bool IsThrottled(Exception failed) =>
        failed is not OperationCanceledException && ConnectorErrors.Classify(failed).Outcome == ConnectorOutcome.Throttled;

    private Turn Join(string chat)
    {
        lock (_gate)
        {
            if (!_turns.TryGetValue(chat, out var turn))
                _turns[chat] = turn = new Turn();
            turn.Waiting++;
            return turn;
        }
    }

    private void Leave(string chat, Turn turn)
    {
        lock (_gate)
        {
            if (--turn.Waiting > 0)
                return;
            _turns.Remove(chat);
            turn.One.Dispose();
        }
    }

    private sealed class Turn
    {
        public SemaphoreSlim One { get; } = new(1);

        public int Waiting { get; set; }
    }
}
