using GevinstBot.Audit;
using GevinstBot.Chat;
using GevinstBot.Domain.Audit;
using GevinstBot.Domain.Network;
using GevinstBot.Network;
using GevinstBot.Sending;

namespace GevinstBot.Register;

/// <summary>Makes a change the next version of the network, and says what has come of it.</summary>
public sealed class RegisterSaving(
    CurrentNetwork network, NetworkSaving saving, ConversationTable conversations, DeliveryWake wake, AuditLog audit)
{
    private static readonly AuditAct Act = new("change-network");

    /// <returns>What became of it, and what is said of it: what is done, or why it isn't.</returns>
    /// <param name="change">What was read.</param>
    /// <param name="whose">The organisation it is about; null for the region.</param>
    /// <param name="submission">Who saves it, and on which version.</param>
    /// <param name="ct">Stops it.</param>
    public Task<(NetworkOutcome Outcome, string Said)> SaveAsync(
        RegisterChange change, OrganizationId? whose, Submission submission, CancellationToken ct) =>
        SaveAsync(change, whose, submission, submission.Typed.GetValueOrDefault(RegisterCard.SeenField, ""), ct);

    /// <summary>
    /// A change that is right whatever else was changed meanwhile, such as who stands in for whoever says so: made of the network as it is.
    /// </summary>
    public async Task SaveNowAsync(RegisterChange change, OrganizationId whose, Submission submission, CancellationToken ct)
    {
        while ((await SaveAsync(change, whose, submission, network.Version, ct)).Outcome is NetworkOutcome.Overtaken)
            await network.LoadAsync(ct);
    }

    private async Task<(NetworkOutcome Outcome, string Said)> SaveAsync(
        RegisterChange change, OrganizationId? whose, Submission submission, string seen, CancellationToken ct)
    {
        var act = submission.Audited(Act) with { Whose = whose?.Value ?? "" };
        var texts = submission.Texts;
        var result = await audit.AroundAsync(
            act, () => EditAsync(change, seen, submission, ct), done => done.Outcome is NetworkOutcome.Stored, ct);
        if (result.Outcome is NetworkOutcome.Rejected)
            return (result.Outcome, texts["network.rejected", result.Problems[0].Say(texts)]);
        if (result.Outcome is NetworkOutcome.Overtaken)
            return (result.Outcome, "");
        wake.Call();
        var said = change.Said(texts);
        return change.Person is { } person && await conversations.FindAsync(person.Id, ct) is null
            ? (result.Outcome, $"{said} {texts["network.needs-app", person.Name]}")
            : (result.Outcome, said);
    }

    /// <summary>Somebody may have made up the version on the card: what isn't the current one is overtaken.</summary>
    private Task<NetworkResult> EditAsync(RegisterChange change, string seen, Submission submission, CancellationToken ct) =>
        seen == network.Version
            ? saving.EditAsync(change.Edit, seen, submission.By, submission.Now, ct)
            : Task.FromResult(NetworkResult.Of(NetworkOutcome.Overtaken));
}
