using GevinstBot.Audit;
using GevinstBot.Chat;
using GevinstBot.Domain.Audit;
using GevinstBot.Domain.Network;
using GevinstBot.Network;

namespace GevinstBot.Register;

/// <summary>Makes somebody known who is named in a form and isn't in the network yet, without giving them a place in it.</summary>
public sealed class PeopleSaving(CurrentNetwork network, NetworkSaving saving, AuditLog audit)
{
    private static readonly AuditAct Act = new("change-network");

    /// <returns>Null when the person is known; else why they can't be.</returns>
    public async Task<string?> KnowAsync(Person person, Submission submission, CancellationToken ct)
    {
        if (network.Roster.Find(person.Id) is not null)
            return null;
        await audit.WriteAsync(submission.Audited(Act) with { Whose = submission.Subject }, ct);
        // What is added depends on nothing else in the network: where somebody else was faster, it is added to theirs.
        while (network.Roster.Find(person.Id) is null)
        {
            var result = await saving.EditAsync(root => root.WithKnown(person), network.Version, submission.By, submission.Now, ct);
            if (result.Outcome is NetworkOutcome.Rejected)
                return submission.Texts["network.rejected", result.Problems[0].Say(submission.Texts)];
        }
        return null;
    }
}
