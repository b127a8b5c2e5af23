using GevinstBot.Chat;
using GevinstBot.Domain.NewIndicators;
using GevinstBot.Rounds;

namespace GevinstBot.NewIndicators;

/// <summary>«Lagre»: one step of one indicator.</summary>
public sealed class NewIndicatorsAnswerSubmit(NewIndicatorsReader reader, IndicatorStepSaving saving)
    : SubmitHandler(ProposalRhythm.ProcessKind, VerbName)
{
    public const string VerbName = "new-indicators.answer";

    public override bool IsAnswer => true;

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var question = await reader.OfAsync(submission.Now, ct);
        if (question.Find(submission.Typed.GetValueOrDefault(NewIndicatorsCard.WhichField)) is not { } one)
            return SubmitReply.Gone();
        if (NewIndicatorsOpenSubmit.StepOf(submission, one) is { } step)
            return await saving.TakeAsync(submission, question, one, step, ct);
        // What was written of a proposal can still be read and copied.
        return NewIndicatorsOpenSubmit.PressedStep(submission) is IndicatorStep.Define or IndicatorStep.Decline && one.Proposal is not null
            ? SubmitReply.Show(IndicatorStepCard.Form(
                submission.AsPressed, question, one, NewIndicatorsOpenSubmit.PressedStep(submission)!.Value, submission.Typed)
                .TooLate(submission.Texts["new-indicators.overtaken-form"]))
            : SubmitReply.Show(IndicatorStepCard.For(
                submission.Card, question, one, notice: submission.Texts["new-indicators.overtaken"]));
    }
}
