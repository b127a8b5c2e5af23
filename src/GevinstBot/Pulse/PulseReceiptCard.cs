using GevinstBot.Delivery;
using GevinstBot.Domain.Pulse;
using GevinstBot.Teams.Cards;
using GevinstBot.Texts;

namespace GevinstBot.Pulse;

/// <summary>The pulse when it is answered or closed: what was stored, the barrier point in words, and what may stand in the way.</summary>
public static class PulseReceiptCard
{
    public const string ReasonsField = "reasons";

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
                new TextBlock(texts[request.IsClosed ? "pulse.closed" : "pulse.receipt"]),
                new FactSet([.. AdkarElements.InOrder.Select(element => Score(element, answer, texts))]),
                new TextBlock(Barrier(answer, texts)) { Weight = TextWeight.Bolder },
                .. answer.Reasons.Count > 0 ? [new TextBlock(Reasons(answer, texts))] : Array.Empty<CardElement>(),
                .. request.IsClosed ? [] : FollowUpQuestion(answer, texts),
                CardForm.Typed(texts["pulse.answered-by", texts.Moment(answer.At, question.Zone), by ?? texts["pulse.unknown-person"]]),
                CardForm.Typed(texts["pulse.attributed", question.Organization.ShortName]),
                CardForm.Small(texts["pulse.trademark"]),
            ]) with
        {
            Actions = request.IsClosed ? null : Buttons(request, answer),
        };
    }

    /// <summary>Closed without an answer from the organisation.</summary>
    public static AdaptiveCard Unanswered(CardRequest request, PulseQuestion question)
    {
        var texts = request.Texts;
        var closed = texts["pulse.closed-unanswered", texts.Moment(request.Closes, question.Zone), question.Organization.ShortName];
        return request.Frame(texts["pulse.title", texts.Month(question.Month)], [PulseCard.QuestionLine(question, texts), CardForm.Typed(closed)]);
    }

    private static Fact Score(AdkarElement element, PulseAnswer answer, LocalTexts texts) =>
        new(texts[$"pulse.element.{element.Key()}"], PulseCard.Score(answer.Scores[element], texts));

    private static string Barrier(PulseAnswer answer, LocalTexts texts) =>
        answer.Barrier is { } barrier ? texts["pulse.barrier", texts[$"pulse.element.{barrier.Key()}"]] : texts["pulse.no-barrier"];

    private static string Reasons(PulseAnswer answer, LocalTexts texts) =>
        texts["pulse.followup.stored", texts.List([.. answer.Reasons.Select(reason => texts[$"pulse.followup.{reason}"])])];

    private static IReadOnlyList<CardElement> FollowUpQuestion(PulseAnswer answer, LocalTexts texts) => answer.Barrier is not { } barrier ? [] :
    [
        new InputChoiceSet(ReasonsField)
        {
            Label = texts["pulse.followup.question"],
            Choices = [.. FollowUp.ChoicesAt(barrier).Select(reason => new Choice(texts[$"pulse.followup.{reason}"], reason))],
            Value = string.Join(',', answer.Reasons),
            Style = ChoiceInputStyle.Expanded,
            IsMultiSelect = true,
        },
    ];

    private static IReadOnlyList<ActionElement> Buttons(CardRequest request, PulseAnswer answer)
    {
        var edit = request.Button(request.Texts["pulse.edit"], PulseEditSubmit.VerbName);
        return answer.Barrier is null ? [edit] : [request.Button(request.Texts["pulse.followup.send"], PulseFollowUpSubmit.VerbName), edit];
    }
}
