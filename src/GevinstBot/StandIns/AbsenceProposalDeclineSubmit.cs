using GevinstBot.Chat;
using GevinstBot.Domain.StandIns;

namespace GevinstBot.StandIns;

/// <summary>«Nei»: nobody stands in, and it isn't asked again about these days.</summary>
public sealed class AbsenceProposalDeclineSubmit(AbsenceProposalTable proposals) : SubmitHandler(AbsenceProposalRhythm.Kind, VerbName)
{
    public const string VerbName = "absence-proposal.decline";

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var proposal = await proposals.OfAsync(AbsenceProposalRhythm.IdOf(submission.Round.Id), ct);
        return proposal.Decision is ProposalDecision.Open
            ? submission.ReplyTo(await proposals.DecideAsync(
                proposal, submission.BasedOn, ProposalDecision.Declined, submission.By, submission.Now, ct))
            : SubmitReply.Unchanged();
    }
}
