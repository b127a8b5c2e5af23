using GevinstBot.Chat;
using GevinstBot.Domain.Forwarding;
using GevinstBot.Domain.Reporting;
using GevinstBot.Network;
using GevinstBot.Reporting;
using GevinstBot.Storage;

namespace GevinstBot.Forwarding;

/// <summary>«Send inn», by whoever was asked: read as the organisation's own answer is, and kept beside it until it is approved.</summary>
public sealed class ForwardedAnswerSubmit(
    ForwardReader reader, ForwardTable forwards, UsualValuesReader usualValues, CurrentNetwork network)
    : SubmitHandler(ForwardRhythm.Kind, VerbName)
{
    public const string VerbName = "forwarded.answer";

    public override bool IsAnswer => true;

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        if (await reader.OfAsync(submission.Round.Id, submission.Texts, ct) is not { Asked: not null, IsSettled: false } question
            || question.Forwarded.TakenBack is not null)
            return SubmitReply.Unchanged();
        var form = IndicatorForm.Of(question.One, submission.Typed) with { Changing = [question.Forwarded.Indicator] };
        var usual = await usualValues.OfAsync(question.Round, question.One, ct);
        var doubts = new IndicatorDoubts(usual, (id, value) => form.IsMeant(question.One, id, value));
        return await submission.StoreAsync(
            TypedIndicators.Read(form.Sent(), question.One.Indicators, network.DayOf(submission.Now), doubts),
            values => StoreAsync(submission, question, values[0], ct),
            (card, problems) => ForwardedCard.Form(card, question, form.Again(question.One, problems)));
    }

    private Task<StoreResult<ForwardedIndicator>> StoreAsync(
        Submission submission, ForwardedQuestion question, IndicatorValue value, CancellationToken ct) => forwards.StoreAsync(
        question.Forwarded.Id, submission.BasedOn,
        (before, version) => (before ?? question.Forwarded) with
        {
            Suggested = value,
            SuggestedAt = submission.Now,
            By = submission.By,
            At = submission.Now,
            Version = version,
        },
        ct);
}
