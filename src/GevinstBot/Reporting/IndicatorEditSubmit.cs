using GevinstBot.Chat;
using GevinstBot.Domain.Reporting;
using GevinstBot.Network;

namespace GevinstBot.Reporting;

/// <summary>
/// «Endre et tall» and «Endre»: the form with every value as a field, and with what was typed on the card before it.
/// </summary>
public sealed class IndicatorEditSubmit(IndicatorRounds rounds, IndicatorAnswerTable answers, CurrentNetwork network)
    : SubmitHandler(IndicatorRhythm.Kind, VerbName)
{
    public const string VerbName = "indicators.edit";

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var question = await IndicatorQuestion.OfAsync(submission.Card, rounds, answers, network, ct);
        return SubmitReply.Show(
            IndicatorCard.Form(submission.Card, question, IndicatorForm.Of(question, submission.Typed) with { IsEdit = true }));
    }
}
