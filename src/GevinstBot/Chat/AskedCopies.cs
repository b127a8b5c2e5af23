using GevinstBot.Rounds;

namespace GevinstBot.Chat;

/// <summary>Notes where a card is that was shown once more, so that it is brought up to date as the one that was sent.</summary>
public sealed class AskedCopies(DeliveryLedgerTable ledger, ILogger<AskedCopies> log)
{
    /// <summary>
    /// The card is in the chat, and works. That it couldn't be noted costs no more than that it stays as it is; of two that were asked for
    /// at once, one is noted.
    /// </summary>
    public async Task NoteAsync(PromptCard answer, string? chat, string? activityId, CancellationToken ct)
    {
        if (answer.Copy is { } copy && activityId is not null)
            await Step.TryAsync(
                () => ledger.ClaimAsync(copy with { ConversationId = chat, ActivityId = activityId }, ct),
                broken => log.CopyNotNoted(copy.Prompt.Round.ToString(), copy.Prompt.Subject, broken),
                ct);
    }
}
