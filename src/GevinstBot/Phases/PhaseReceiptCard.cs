using AdaptiveCards;
using GevinstBot.Domain.Phases;
using GevinstBot.Rounds;
using GevinstBot.Teams.Cards;

namespace GevinstBot.Phases;

/// <summary>The questions of a change of phase when they are answered, or closed; the replies are behind «Vis svaret».</summary>
public static class PhaseReceiptCard
{
    /// <param name="request">Until it closes, the answer can be changed.</param>
    /// <param name="question">What was asked.</param>
    /// <param name="answer">What is stored.</param>
    /// <param name="by">The name of who answered; null when they are no longer in the network.</param>
    public static AdaptiveCard For(CardRequest request, PhaseQuestion question, PhaseAnswer answer, string? by)
    {
        var (texts, folded) = (request.Texts, Of(request, question));
        return request.Frame(
            Title(request),
            folded.Body(
                answer.At, by,
                request.IsClosed ? texts["phase.closed"] : texts["phase.receipt", texts.When(request.Closes, question.Zone)],
                question.Points.All.Where(point => answer.Said.Replies.ContainsKey(point.Id)).Select(point =>
                    (CardText.Escape(PhaseCard.Words(point, texts)), PhaseCard.Reply(answer.Said.Replies[point.Id], texts))),
                answer.Said.Note),
            folded.Buttons(PhaseEditSubmit.VerbName));
    }

    public static AdaptiveCard Unanswered(CardRequest request, PhaseQuestion question) =>
        request.Frame(Title(request), [Of(request, question).Unanswered]);

    private static string Title(CardRequest request) => request.Texts["phase.title", CardText.Escape(request.Round.Name)];

    private static FoldedAnswerPart Of(CardRequest request, PhaseQuestion question) =>
        new(request, question.Organization, question.Zone);
}
