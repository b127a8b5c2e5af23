using GevinstBot.Domain.Network;

namespace GevinstBot.Domain.Phases;

/// <summary>What the organisations say of one question: how many replied what.</summary>
public sealed record PointStatus(PhasePoint Question, int Yes, IReadOnlyList<OrganizationId> NotYet, int NotRelevant);

/// <summary>How an initiative stands at a change of phase, question by question.</summary>
/// <param name="Change">Which change.</param>
/// <param name="Questions">In the order of the form.</param>
/// <param name="Notes">What organisations wrote, in the order of the initiative.</param>
/// <param name="Answered">How many have answered.</param>
/// <param name="Missing">Who hasn't.</param>
public sealed record PhaseStatus(
    PhaseChange Change, IReadOnlyList<PointStatus> Questions, IReadOnlyList<PhaseAnswer> Notes, int Answered,
    IReadOnlyList<OrganizationId> Missing)
{
    /// <summary>Those who haven't because the question never reached them. They aren't among those who are missing.</summary>
    public IReadOnlyList<OrganizationId> Unreached { get; init; } = [];

    /// <summary>How many there are in all.</summary>
    public int Asked => Answered + Missing.Count + Unreached.Count;

    /// <summary>The same, where it is known whom it never reached.</summary>
    public PhaseStatus Reaching(IReadOnlySet<string> unreached) => this with
    {
        Missing = [.. Missing.Where(id => !unreached.Contains(id.Value))],
        Unreached = [.. Missing.Where(id => unreached.Contains(id.Value))],
    };

    /// <param name="change">Which change.</param>
    /// <param name="asked">Who was asked.</param>
    /// <param name="questions">What was asked.</param>
    /// <param name="given">What was answered; of organisations that aren't asked any longer it doesn't count.</param>
    public static PhaseStatus Of(
        PhaseChange change, IReadOnlyList<OrganizationId> asked, PhasePoints questions, IEnumerable<PhaseAnswer> given)
    {
        var answers = given.Where(answer => asked.Contains(answer.Organization))
            .OrderBy(answer => asked.Index().First(one => one.Item == answer.Organization).Index).ToList();
        return new PhaseStatus(
            change,
            [.. questions.All.Select(question => new PointStatus(
                question, Of(question, PhaseReply.Yes).Count, Of(question, PhaseReply.NotYet),
                Of(question, PhaseReply.NotRelevant).Count))],
            [.. answers.Where(answer => answer.Said.Note.Length > 0)],
            answers.Count,
            [.. asked.Where(id => !answers.Exists(answer => answer.Organization == id))]);

        List<OrganizationId> Of(PhasePoint question, PhaseReply reply) =>
        [
            .. answers.Where(answer => answer.Said.Replies.TryGetValue(question.Id, out var said) && said == reply)
                .Select(answer => answer.Organization),
        ];
    }

    /// <summary>How many questions some organisation says «not yet» to.</summary>
    public int Open => Questions.Count(question => question.NotYet.Count > 0);
}
