using GevinstBot.Chat;
using GevinstBot.Domain;
using GevinstBot.Domain.Forms;
using GevinstBot.Domain.NewIndicators;

namespace GevinstBot.NewIndicators;

/// <summary>«Åpne …»: the indicator that was chosen; and from its own card, the form of a step.</summary>
public sealed class NewIndicatorsOpenSubmit(NewIndicatorsReader reader) : SubmitHandler(ProposalRhythm.ProcessKind, VerbName)
{
    public const string VerbName = "new-indicators.open";

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var question = await reader.OfAsync(submission.Now, ct);
        if (question.Find(submission.Typed.GetValueOrDefault(NewIndicatorsCard.WhichField)) is not { } one)
            return SubmitReply.Show(NewIndicatorsCard.For(
                submission.Card, question, [new Problem(NewIndicatorsCard.WhichField, TypedForm.NotAChoice)]));
        return SubmitReply.Show(StepOf(submission, one) is { } step
            ? IndicatorStepCard.Form(submission.Card, question, one, step)
            : IndicatorStepCard.For(submission.Card, question, one));
    }

    /// <summary>What was pressed, where it may be done with the indicator as far as it has come; else null.</summary>
    public static IndicatorStep? StepOf(Submission submission, IndicatorOnItsWay one) =>
        PressedStep(submission) is { } step && IndicatorSteps.From(one.Stage, StepTaker.Lead).Contains(step) ? step : null;

    /// <summary>What was pressed, whether it may be done or not.</summary>
    public static IndicatorStep? PressedStep(Submission submission) =>
        IndicatorSteps.ByName.TryGetValue(submission.Typed.GetValueOrDefault(IndicatorStepCard.StepField, ""), out var step)
            ? step
            : null;
}
