using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Pulse;
using GevinstBot.Rounds;
using GevinstBot.Texts;

namespace GevinstBot.Pulse;

/// <summary>The pulse when it is answered or closed: what was stored, the barrier point in words, and what may stand in the way.</summary>
public static class PulseReceiptCard
{
    /// <param name="request">Until it closes, the answer can be corrected.</param>
    /// <param name="question">What was asked.</param>
    /// <param name="answer">What is stored.</param>
    /// <param name="by">The name of who answered; null when they are no longer in the network.</param>
    public static AdaptiveCard For(CardRequest request, PulseQuestion question, PulseAnswer answer, string? by)
    {
        var texts = request.Texts;
        return request.Frame(
            texts["pulse.title", texts.Month(question.Month)],
            [
                PulseCard.QuestionLine(question, texts),
                Say.Text(texts[request.IsClosed ? "pulse.closed" : "pulse.receipt"]),
                Say.Facts(AdkarElements.InOrder.Select(element =>
                    (texts[$"pulse.element.{element.Key()}"], PulseCard.Score(answer.Scores[element], texts)))),
                Say.Strong(Barrier(answer, texts)),
                answer.Reasons.Count > 0 ? Say.Text(Reasons(answer, texts)) : null,
                request.IsClosed ? null : FollowUpQuestion(answer, texts),
                Say.Typed(texts["pulse.answered-by", texts.When(answer.At, question.Zone), by ?? texts["pulse.unknown-person"]]),
                request.PurposeLine(question.Organization.ShortName),
                Say.Small(texts["pulse.trademark"]),
            ],
            request.IsClosed || answer.Barrier is null ? null : request.Button(texts["pulse.followup.send"], PulseFollowUpSubmit.VerbName),
            request.IsClosed ? null : request.Button(texts["form.edit"], PulseEditSubmit.VerbName));
    }

    /// <summary>Closed without an answer from the organisation.</summary>
    public static AdaptiveCard Unanswered(CardRequest request, PulseQuestion question)
    {
        var texts = request.Texts;
        var closed = texts["pulse.closed-unanswered", texts.When(request.Closes, question.Zone), question.Organization.ShortName];
        return request.Frame(
            texts["pulse.title", texts.Month(question.Month)],
            [PulseCard.QuestionLine(question, texts), Say.Typed(closed)]);
    }

    private static string Barrier(PulseAnswer answer, LocalTexts texts) =>
        answer.Barrier is { } barrier ? texts["pulse.barrier", texts[$"pulse.element.{barrier.Key()}"]] : texts["pulse.no-barrier"];

    private static string Reasons(PulseAnswer answer, LocalTexts texts) =>
        texts["pulse.followup.stored", string.Join(" · ", answer.Reasons.Select(reason => texts[$"pulse.followup.{reason}"]))];

    private static AdaptiveInput? FollowUpQuestion(PulseAnswer answer, LocalTexts texts) => answer.Barrier is not { } barrier
        ? null
        : Ask.AnyOf(
            FollowUp.ReasonsField,
            texts["pulse.followup.question"],
            FollowUp.ChoicesAt(barrier).Select(reason => (texts[$"pulse.followup.{reason}"], reason)),
            string.Join(',', answer.Reasons));
}
