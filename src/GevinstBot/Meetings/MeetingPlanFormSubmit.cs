using GevinstBot.Chat;
using GevinstBot.Domain.Meetings;

namespace GevinstBot.Meetings;

/// <summary>«Endre en dag …»: the form in the place of the proposal, until it is sent or left.</summary>
public sealed class MeetingPlanFormSubmit(MeetingPlanProposalTable proposals) : SubmitHandler(MeetingPlanRhythm.Kind, VerbName)
{
    public const string VerbName = "meeting-plan.form";

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct) =>
        await proposals.FindAsync(submission.Round.Id.Period, ct) is { Content: { Confirmed: false } asked } && !submission.Card.IsClosed
            ? SubmitReply.Show(MeetingPlanDayCard.For(submission.Card, asked.Proposal))
            : SubmitReply.Unchanged();
}
