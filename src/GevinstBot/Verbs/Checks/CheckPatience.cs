using GevinstBot.Texts;

namespace GevinstBot.Verbs.Checks;

/// <summary>Tries something outside for so long and no longer: whoever checks should learn today that nobody answers.</summary>
public sealed class CheckPatience(TimeProvider time, LocalTexts texts)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    /// <returns>What went wrong, in the words of whoever refused, without the lines of detail after it; null when nothing did.</returns>
    public async Task<string?> TryAsync(Func<CancellationToken, Task> work, CancellationToken ct)
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
            return texts["check.no-answer", Limit.TotalSeconds];
        }
        catch (Exception trouble) when (!trouble.IsStop(ct))
        {
            // Whatever it is, it is what is wrong, and the other checks go on.
            return StoreOpening.Reason(trouble);
        }
    }
}
