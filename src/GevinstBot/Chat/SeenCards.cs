using GevinstBot.Rounds;
using NodaTime;

namespace GevinstBot.Chat;

/// <summary>
/// That somebody has opened a card, as far as Teams tells: it asks for the card anew when it shows it. No client has to, so it is a least
/// number. Nothing is noted of an anonymous round. It wakes nobody and changes no answer.
/// </summary>
public sealed class SeenCards(SeenTable table, TimeProvider time, ILogger<SeenCards> log)
{
    /// <summary>The card is what is waited for.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    public async Task NoteAsync(CheckedPress passed, Instant now, CancellationToken ct)
    {
        if (passed.Round.IsAnonymous)
            return;
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, patience.Token);
        await Step.TryAsync(
            () => table.NoteAsync(passed.Key.Prompt, now, either.Token),
            broken => log.SeenNotNoted(passed.Round.Id.ToString(), passed.To.Subject, broken),
            ct);
    }
}
