using GevinstBot.Chat;
using GevinstBot.Domain.Meetings;
using GevinstBot.Network;

namespace GevinstBot.Meetings;

/// <summary>«Endre dagen»: the proposal with one day moved, taken out or added; nothing counts before it is confirmed.</summary>
public sealed class MeetingPlanDaySubmit(MeetingPlanProposalTable proposals, CurrentNetwork network)
    : SubmitHandler(MeetingPlanRhythm.Kind, VerbName)
{
    public const string VerbName = "meeting-plan.day";

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var id = submission.Round.Id.Period;
        var stored = await proposals.FindAsync(id, ct) ?? throw new InvalidOperationException($"There is no proposal {id}.");
        var asked = stored.Content;
        if (submission.Card.IsClosed || asked.Confirmed || ProposalEdit.IsDone(submission.Typed, asked.Proposal))
            return SubmitReply.Unchanged();
        if (ProposalEdit.IsGone(submission.Typed, asked.Proposal))
            return SubmitReply.Gone();
        return await submission.StoreAsync(
            ProposalEdit.Read(
                submission.Typed, asked.Proposal,
                network.Meetings.PlannedUntil(asked.Proposal.Span, network.DayOf(submission.Now)),
                MeetingPlanFacts.Calendar(network, asked.Proposal.Year),
                [.. network.Roster.Organizations.Select(organization => organization.Id)]),
            changed => proposals.StoreAsync(
                id, stored.Version, asked with { Proposal = changed }, submission.By, submission.Now, ct),
            (card, problems) => MeetingPlanDayCard.Form(card, asked.Proposal, submission.Typed, problems));
    }
}
