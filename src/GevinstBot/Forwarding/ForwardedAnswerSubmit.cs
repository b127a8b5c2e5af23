using GevinstBot.Chat;
using GevinstBot.Domain.Forwarding;
using GevinstBot.Domain.Reporting;
using GevinstBot.Reporting;
using GevinstBot.Storage;

namespace GevinstBot.Forwarding;

/// <summary>«Send inn», by whoever was asked: read as the organisation's own answer is, and kept beside it until it is approved.</summary>
public sealed class ForwardedAnswerSubmit(
    ForwardReader reader, ForwardTable forwards, TypedIndicatorsReader reading)
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
        return await submission.StoreAsync(
            await reading.OfAsync(form, question.One, question.Round, submission.Now, ct),
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
