using GevinstBot.Chat;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using GevinstBot.Network;
using GevinstBot.Storage;

namespace GevinstBot.Reporting;

/// <summary>«Bekreft alle», where what was fetched stands, and «Lagre» in the form where every value is a field.</summary>
public sealed class IndicatorAnswerSubmit(
    IndicatorQuestionReader questions, IndicatorSeriesUpkeep answers, UsualValuesReader usualValues, CurrentNetwork network)
    : SubmitHandler(IndicatorRhythm.Kind, VerbName)
{
    public const string VerbName = "indicators.answer";

    public override bool IsAnswer => true;

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var question = await questions.OfAsync(submission.Card, ct);
        var form = IndicatorForm.Of(question, submission.Typed);
        if (!form.HasSeen(question))
            return SubmitReply.Show(IndicatorCard.Form(
                submission.AsPressed, question, form with { Notice = submission.Texts["indicators.fetched-changed"] }));
        var usual = await usualValues.OfAsync(submission.Round, question, ct);
        var doubts = new IndicatorDoubts(usual, (id, value) => form.IsMeant(question, id, value));
        var standing = question;
        return await submission.StoreAsync(
            TypedIndicators.Read(form.Sent(question), question.Indicators, network.DayOf(submission.Now), doubts),
            async values =>
            {
                var result = await StoreAsync(submission, values, ct);
                standing = question with { Answer = result.Standing };
                return result;
            },
            (card, problems) => IndicatorCard.Form(card, standing, form.Again(problems)));
    }

    private Task<StoreResult<IndicatorAnswer>> StoreAsync(Submission submission, IReadOnlyList<IndicatorValue> values, CancellationToken ct)
    {
        var organization = new OrganizationId(submission.Subject);
        return answers.StoreAsync(
            submission.Round.Id, organization, submission.BasedOn,
            (_, version) => new IndicatorAnswer(organization, values, submission.By, submission.Now, version)
            {
                OnBehalf = submission.IsOnBehalf,
            },
            ct);
    }
}
