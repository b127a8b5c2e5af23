using GevinstBot.Chat;
using GevinstBot.Domain.Reporting;

namespace GevinstBot.Reporting;

/// <summary>«Avbryt» in the form: the round's card as it was, with what was typed on it before.</summary>
public sealed class IndicatorCancelSubmit(IndicatorQuestionReader questions) : SubmitHandler(IndicatorRhythm.Kind, VerbName)
{
    public const string VerbName = "indicators.cancel";

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var question = await questions.OfAsync(submission.Card, ct);
        var form = IndicatorForm.Of(question, submission.Typed).Undone();
        return question.Answer is null && form.Typed.Count > 0
            ? SubmitReply.Show(IndicatorCard.Form(submission.AsPressed, question, form))
            : SubmitReply.Unchanged();
    }
}
