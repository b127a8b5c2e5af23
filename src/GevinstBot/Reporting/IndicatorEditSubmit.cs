using GevinstBot.Chat;
using GevinstBot.Domain;
using GevinstBot.Domain.Forms;
using GevinstBot.Domain.Reporting;

namespace GevinstBot.Reporting;

/// <summary>
/// «Endre …»: the list to choose an indicator from, and the form of the one that is chosen; with what was typed on the card before it.
/// </summary>
public sealed class IndicatorEditSubmit(IndicatorQuestionReader questions) : SubmitHandler(IndicatorRhythm.Kind, VerbName)
{
    public const string VerbName = "indicators.edit";

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var question = await questions.OfAsync(submission.Card, ct);
        var form = IndicatorForm.Of(question, submission.Typed);
        var picked = question.Indicators is [var only] ? only.Id : form.Picked;
        if (picked is { } id)
            return SubmitReply.Show(IndicatorCard.Form(submission.Card, question, form.For(id)));
        var forgotten = submission.Typed.ContainsKey(IndicatorForm.PickedField);
        return SubmitReply.Show(IndicatorCard.Pick(
            submission.Card, question,
            form with { Problems = forgotten ? [new Problem(IndicatorForm.PickField, TypedForm.NotAChoice)] : [] }));
    }
}
