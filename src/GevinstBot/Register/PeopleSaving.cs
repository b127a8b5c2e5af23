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
    public Task<string?> KnowAsync(Person person, Submission submission, CancellationToken ct) =>
        KnowAsync([person], submission.Subject, submission, ct);

    /// <returns>Null when they are all known; else why they can't be.</returns>
    /// <param name="people">Who.</param>
    /// <param name="whose">The organisation that it is about; empty for the region.</param>
    /// <param name="submission">Who names them.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<string?> KnowAsync(IReadOnlyList<Person> people, string whose, Submission submission, CancellationToken ct)
    {
        if (Unknown(people).Count == 0)
            return null;
        await audit.WriteAsync(submission.Audited(Act) with { Whose = whose }, ct);
        // What is added depends on nothing else in the network: where somebody else was faster, it is added to theirs.
        while (Unknown(people) is { Count: > 0 } unknown)
        {
            var result = await saving.EditAsync(
                root => unknown.Aggregate(root, (file, person) => file.WithKnown(person)),
                network.Version, submission.By, submission.Now, ct);
            if (result.Outcome is NetworkOutcome.Rejected)
                return submission.Texts["network.rejected", result.Problems[0].Say(submission.Texts)];
        }
        return null;
    }

    private List<Person> Unknown(IReadOnlyList<Person> people) => [.. people.Where(person => network.Roster.Find(person.Id) is null)];
}
