using GevinstBot.Chat;
using GevinstBot.Domain.NewIndicators;

namespace GevinstBot.NewIndicators;

/// <summary>«Trekk tilbake»: the organisation doesn't propose it any more.</summary>
public sealed class ProposalWithdrawSubmit(ProposalTable proposals, ProposalReader reader) : SubmitHandler(ProposalRhythm.Kind, VerbName)
{
    public const string VerbName = "new-indicator.withdraw";

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var question = await reader.OfAsync(submission.Card, ct);
        if (!submission.Card.AnswersToday || question.Find(submission.Round.Id.Period) is not { } one
            || !IndicatorSteps.From(one.Stage, StepTaker.Proposer).Contains(IndicatorStep.Withdraw))
            return SubmitReply.Unchanged();
        return submission.ReplyTo(await proposals.StoreAsync(
            one.Proposal!.Id, submission.BasedOn,
            (before, version) => before! with
            {
                Stage = IndicatorStage.Withdrawn,
                By = submission.By,
                At = submission.Now,
                Version = version,
            },
            ct));
    }
}
