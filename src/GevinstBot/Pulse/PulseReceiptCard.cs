using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Pulse;
using GevinstBot.Rounds;
using GevinstBot.Texts;

namespace GevinstBot.Pulse;

/// <summary>
/// The pulse when it is answered or closed: by whom and when, the barrier point in words, and what may stand in the way. The five scores,
/// and who sees them, are behind «Vis svaret».
/// </summary>
public static class PulseReceiptCard
{
    /// <summary>Shown and hidden by «Vis svaret».</summary>
    private const string Scores = "scores";

    /// <summary>Shown and hidden by «Meld hindring».</summary>
    private const string Hindrances = "hindrances";

    /// <param name="request">Until it closes, the answer can be corrected.</param>
    /// <param name="question">What was asked.</param>
    /// <param name="answer">What is stored.</param>
    /// <param name="by">The name of who answered; null when they are no longer in the network.</param>
    public static AdaptiveCard For(CardRequest request, PulseQuestion question, PulseAnswer answer, string? by)
    {
        var texts = request.Texts;
        var asked = request.IsClosed ? null : FollowUpQuestion(request, answer);
        return request.Frame(
            texts["pulse.title", texts.Month(question.Month)],
            [
                Say.SubtleLine(texts["pulse.about", question.Initiative.Name, question.Organization.ShortName]),
                Say.Typed(texts["pulse.answered-by", texts.When(answer.At, question.Zone), by ?? texts["pulse.unknown-person"]]),
                Say.Strong(Barrier(answer, texts)),
                answer.Barrier is { } barrier ? Say.Text(texts[$"pulse.suggestion.{barrier.Key()}"]).Spaced(AdaptiveSpacing.None) : null,
                answer.Reasons.Count > 0 ? Say.Text(Reasons(answer, texts)).Spaced(AdaptiveSpacing.None) : null,
                Say.Small(request.IsClosed ? texts["pulse.closed"] : texts["pulse.receipt", texts.When(request.Closes, question.Zone)]),
                asked?.Hidden(Hindrances),
                Said(request, question, answer).Hidden(Scores),
            ],
            request.IsClosed ? null : request.Button(texts["form.edit"], PulseEditSubmit.VerbName),
            asked is null ? null : Button.Toggle(texts["pulse.followup.show"], Hindrances),
            Button.Toggle(texts["pulse.show-answer"], Scores));
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

    private static AdaptiveElement Said(CardRequest request, PulseQuestion question, PulseAnswer answer)
    {
        var texts = request.Texts;
        return Place.Together(
            [
                PulseCard.QuestionLine(question, texts),
                Say.Facts(AdkarElements.InOrder.Select(element =>
                    (texts[$"pulse.element.{element.Key()}"], PulseCard.Score(answer.Scores[element], texts)))),
                answer.Barrier is null ? null : Say.Small(texts["pulse.barrier-rule"]),
                request.PurposeLine(question.Organization.ShortName),
                Say.Small(texts["pulse.trademark"]),
            ]);
    }

    private static string Barrier(PulseAnswer answer, LocalTexts texts) =>
        answer.Barrier is { } barrier ? texts["pulse.barrier", texts[$"pulse.element.{barrier.Key()}"]] : texts["pulse.no-barrier"];

    private static string Reasons(PulseAnswer answer, LocalTexts texts) =>
        texts["pulse.followup.stored", string.Join(" · ", answer.Reasons.Select(reason => texts[$"pulse.followup.{reason}"]))];

    private static AdaptiveElement? FollowUpQuestion(CardRequest request, PulseAnswer answer)
    {
        if (answer.Barrier is not { } barrier)
            return null;
        var texts = request.Texts;
        return Place.Together(
            [
                Ask.AnyOf(
                    FollowUp.ReasonsField,
                    texts["pulse.followup.question"],
                    FollowUp.ChoicesAt(barrier).Select(reason => (texts[$"pulse.followup.{reason}"], reason)),
                    string.Join(',', answer.Reasons)),
                Button.Here(request.Button(texts["pulse.followup.send"], PulseFollowUpSubmit.VerbName)),
            ]);
    }
}
