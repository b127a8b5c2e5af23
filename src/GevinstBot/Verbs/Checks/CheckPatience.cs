using GevinstBot.Texts;

namespace GevinstBot.Verbs.Checks;

/// <summary>What went wrong with something that was tried.</summary>
/// <param name="Said">In the words of whoever refused.</param>
/// <param name="IsOfTheStore">The store can't be used, or doesn't answer: that is said once, and what lies in it wasn't read.</param>
public sealed record CheckTrouble(string Said, bool IsOfTheStore);

/// <summary>Tries something outside for so long and no longer: whoever checks should learn today that nobody answers.</summary>
public sealed class CheckPatience(TimeProvider time, LocalTexts texts)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    /// <returns>What went wrong, in the words of whoever refused, without the lines of detail after it; null when nothing did.</returns>
    public async Task<string?> TryAsync(Func<CancellationToken, Task> work, CancellationToken ct) => (await TroubleAsync(work, ct))?.Said;

    /// <inheritdoc cref="TryAsync"/>
    public async Task<CheckTrouble?> TroubleAsync(Func<CancellationToken, Task> work, CancellationToken ct)
    {
        using var limit = new CancellationTokenSource(Limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, ct);
        try
        {
            await work(either.Token).WaitAsync(either.Token);
            return null;
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            return new CheckTrouble(texts["check.no-answer", Limit.TotalSeconds], IsOfTheStore: true);
        }
        catch (Exception trouble) when (!trouble.IsStop(ct))
        {
            // Whatever it is, it is what is wrong, and the other checks go on.
            return new CheckTrouble(StoreOpening.Reason(trouble), StoreOpening.IsOfTheStore(trouble));
        }
    }
}
