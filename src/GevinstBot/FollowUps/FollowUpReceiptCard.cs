using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Reporting;
using GevinstBot.Reporting;
using GevinstBot.Rounds;
using GevinstBot.Teams.Cards;

namespace GevinstBot.FollowUps;

/// <summary>What was answered of an indicator under closer follow-up, and who sees it.</summary>
public static class FollowUpReceiptCard
{
    public static AdaptiveCard For(CardRequest request, FollowUpQuestion question, FollowUpCheck answer)
    {
        var texts = request.Texts;
        request = request with { BasedOn = answer.Version };
        return request.Frame(
            texts["follow-up.title", CardText.Escape(question.Definition.Name)],
            [
                Say.Line(FollowUpPart.Said(answer, question.Definition, texts)),
                Say.Line(texts["follow-up.done", answer.Measure]),
                Say.SmallLine(texts["benefit-status.answered-by", question.AnsweredBy, texts.When(answer.At, question.Zone)]),
                Say.Small(texts["follow-up.next"]),
            ],
            request.IsClosed ? null : request.Button(texts["form.edit"], FollowUpEditSubmit.VerbName));
    }

    /// <param name="request">It is over.</param>
    /// <param name="question">Null where it is there no longer.</param>
    public static AdaptiveCard Unanswered(CardRequest request, FollowUpQuestion? question)
    {
        var texts = request.Texts;
        return request.Frame(
            texts["follow-up.title", CardText.Escape(request.Round.Name)],
            [
                question?.FollowUp is { End: { } end, EndedAt: { } ended } && ended == request.Closes
                    ? Say.Line(texts["follow-up.ended", texts.Date(end.On), end.Reason])
                    : Say.Text(texts["follow-up.closed"]),
            ]);
    }
}
