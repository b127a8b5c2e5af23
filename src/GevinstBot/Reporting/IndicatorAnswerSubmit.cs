using GevinstBot.Chat;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using GevinstBot.Storage;

namespace GevinstBot.Reporting;

/// <summary>
/// «Bekreft alle» and «Send inn» on the card, and «Lagre» in the form of one indicator. Before there is an answer, the form's value only
/// goes back to the card.
/// </summary>
public sealed class IndicatorAnswerSubmit(
    IndicatorQuestionReader questions, IndicatorSeriesUpkeep answers, TypedIndicatorsReader reading)
    : SubmitHandler(IndicatorRhythm.Kind, VerbName)
{
    public const string VerbName = "indicators.answer";

    public override bool IsAnswer => true;

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var question = await questions.OfAsync(submission.Card, ct);
        var form = IndicatorForm.Of(question, submission.Typed);
        if (question.Indicators.Count == 0)
            return SubmitReply.Unchanged();
        if (!form.HasSeen(question))
            return SubmitReply.Show(IndicatorCard.Form(
                submission.AsPressed, question, form.WithSuggestions(question, submission.Texts) with
                {
                    Notice = submission.Texts["indicators.fetched-changed"],
                }));
        var standing = question;
        var read = await reading.OfAsync(form, question, submission.Round, submission.Now, ct);
        if (form.IsPart(question) && read.IsAccepted && !submission.Card.IsClosed)
            return SubmitReply.Show(IndicatorCard.Form(submission.AsPressed, question, form.Taken(
                submission.Texts["indicators.taken", Names(submission, question, form)], read.Match(values => values, _ => []), question,
                submission.Texts)));
        return await submission.StoreAsync(
            read,
            async values =>
            {
                var result = await StoreAsync(submission, [.. values.Select(question.Forwards.WithSuggester)], ct);
                standing = question with { Answer = result.Standing };
                return result;
            },
            (card, problems) => IndicatorCard.Form(card, standing, form.Again(standing, problems)));
    }

    private static string Names(Submission submission, IndicatorQuestion question, IndicatorForm form) => submission.Texts.List(
        [.. form.About(question).Select(asked => submission.Texts.Quoted(asked.Definition.Name))]);

    private Task<StoreResult<IndicatorAnswer>> StoreAsync(Submission submission, IReadOnlyList<IndicatorValue> values, CancellationToken ct)
    {
        var organization = new OrganizationId(submission.Subject);
        return answers.StoreAsync(
            submission.Round.Id, organization, submission.BasedOn,
            (before, version) => new IndicatorAnswer(
                organization, before?.With(values) ?? values, submission.By, submission.Now, version)
            {
                OnBehalf = submission.IsOnBehalf,
            },
            ct);
    }
}
