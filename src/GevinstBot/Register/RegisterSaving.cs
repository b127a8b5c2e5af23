using GevinstBot.Chat;
using GevinstBot.Network;
using GevinstBot.Sending;

namespace GevinstBot.Register;

/// <summary>Makes a change the next version of the network, and says what has come of it.</summary>
public sealed class RegisterSaving(CurrentNetwork network, ConversationTable conversations, DeliveryWake wake)
{
    /// <returns>What became of it, and what is said of it: what is done, or why it isn't.</returns>
    public async Task<(NetworkOutcome Outcome, string Said)> SaveAsync(RegisterChange change, Submission submission, CancellationToken ct)
    {
        var (texts, seen) = (submission.Texts, submission.Typed.GetValueOrDefault(RegisterCard.SeenField, ""));
        // Somebody may have made up the version on the card: what isn't the current one is overtaken.
        var result = seen == network.Version
            ? await network.EditAsync(change.Edit, seen, submission.By, submission.Now, ct)
            : NetworkResult.Of(NetworkOutcome.Overtaken);
        if (result.Outcome is NetworkOutcome.Rejected)
            return (result.Outcome, texts["network.rejected", result.Problems[0].Say(texts)]);
        if (result.Outcome is NetworkOutcome.Overtaken)
            return (result.Outcome, "");
        wake.Call();
        var said = texts[change.DoneKey, [.. change.Arguments]];
        return change.Person is { } person && await conversations.FindAsync(person.Id, ct) is null
            ? (result.Outcome, $"{said} {texts["network.needs-app", person.Name]}")
            : (result.Outcome, said);
    }
}
