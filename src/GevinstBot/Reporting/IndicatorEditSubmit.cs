using GevinstBot.Chat;
using GevinstBot.Domain.Reporting;

namespace GevinstBot.Reporting;

/// <summary>
/// «Endre et tall» and «Endre»: the form with every value as a field, and with what was typed on the card before it.
/// </summary>
public sealed class IndicatorEditSubmit(IndicatorQuestionReader questions) : SubmitHandler(IndicatorRhythm.Kind, VerbName)
{
    public const string VerbName = "indicators.edit";

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var question = await questions.OfAsync(submission.Card, ct);
        return SubmitReply.Show(
            IndicatorCard.Form(submission.Card, question, IndicatorForm.Of(question, submission.Typed) with { IsEdit = true }));
    }
}
