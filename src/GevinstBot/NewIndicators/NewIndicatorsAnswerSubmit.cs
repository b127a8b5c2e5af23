using GevinstBot.Chat;
using GevinstBot.Domain.NewIndicators;

namespace GevinstBot.NewIndicators;

/// <summary>«Lagre»: one step of one indicator.</summary>
public sealed class NewIndicatorsAnswerSubmit(NewIndicatorsReader reader, IndicatorStepSaving saving)
    : SubmitHandler(ProposalRhythm.ProcessKind, VerbName)
{
    public const string VerbName = "new-indicators.answer";

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var question = await reader.OfAsync(submission.Now, ct);
        if (question.Find(submission.Typed.GetValueOrDefault(NewIndicatorsCard.WhichField)) is not { } one)
            return SubmitReply.Unchanged();
        return NewIndicatorsOpenSubmit.StepOf(submission, one) is { } step
            ? await saving.TakeAsync(submission, question, one, step, ct)
            : SubmitReply.Show(IndicatorStepCard.For(
                submission.Card, question, one, notice: submission.Texts["new-indicators.overtaken"]));
    }
}
