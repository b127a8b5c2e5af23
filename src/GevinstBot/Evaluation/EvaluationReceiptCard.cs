using AdaptiveCards;
using GevinstBot.Domain.Evaluation;
using GevinstBot.Rounds;

namespace GevinstBot.Evaluation;

/// <summary>The evaluation when it is answered or closed; the five scores are behind «Vis svaret».</summary>
public static class EvaluationReceiptCard
{
    /// <param name="request">Until it closes, the answer can be changed.</param>
    /// <param name="question">What was asked.</param>
    /// <param name="answer">What is stored.</param>
    /// <param name="by">The name of who answered; null when they are no longer in the network.</param>
    public static AdaptiveCard For(CardRequest request, EvaluationQuestion question, EvaluationAnswer answer, string? by)
    {
        var (texts, folded) = (request.Texts, Of(request, question));
        return request.Frame(
            texts["evaluation.title"],
            folded.Body(
                answer.At, by,
                request.IsClosed ? texts["evaluation.closed"] : texts["evaluation.receipt", texts.When(request.Closes, question.Zone)],
                EvaluationScores.Statements.Select(statement =>
                    (texts[$"evaluation.statement.{statement}"], EvaluationCard.Score(answer.Said[statement], texts))),
                answer.Said.Comment),
            folded.Buttons(EvaluationEditSubmit.VerbName));
    }

    public static AdaptiveCard Unanswered(CardRequest request, EvaluationQuestion question) =>
        request.Frame(request.Texts["evaluation.title"], [Of(request, question).Unanswered]);

    private static FoldedAnswerPart Of(CardRequest request, EvaluationQuestion question) =>
        new(request, question.Organization, question.Zone);
}
