using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Evaluation;
using GevinstBot.Rounds;

namespace GevinstBot.Evaluation;

/// <summary>The evaluation when it is answered or closed; the five scores are behind «Vis svaret».</summary>
public static class EvaluationReceiptCard
{
    /// <summary>Shown and hidden by «Vis svaret».</summary>
    private const string Scores = "scores";

    /// <param name="request">Until it closes, the answer can be changed.</param>
    /// <param name="question">What was asked.</param>
    /// <param name="answer">What is stored.</param>
    /// <param name="by">The name of who answered; null when they are no longer in the network.</param>
    public static AdaptiveCard For(CardRequest request, EvaluationQuestion question, EvaluationAnswer answer, string? by)
    {
        var texts = request.Texts;
        return request.Frame(
            texts["evaluation.title"],
            [
                Say.Typed(texts[
                    "evaluation.answered-by", question.Organization.ShortName, texts.When(answer.At, question.Zone),
                    by ?? texts["submit.former-participant"]]),
                Say.Text(request.IsClosed
                    ? texts["evaluation.closed"]
                    : texts["evaluation.receipt", texts.When(request.Closes, question.Zone)]),
                Place.Together(
                    Say.Facts(EvaluationScores.Statements.Select(statement =>
                        (texts[$"evaluation.statement.{statement}"], EvaluationCard.Score(answer.Said[statement], texts)))),
                    answer.Said.Comment.Length == 0 ? null : Say.Typed(answer.Said.Comment),
                    request.PurposeLine(question.Organization.ShortName)).Hidden(Scores),
            ],
            request.IsClosed ? null : request.Button(texts["form.edit"], EvaluationEditSubmit.VerbName),
            Button.Toggle(texts["form.show-answer"], Scores));
    }

    public static AdaptiveCard Unanswered(CardRequest request, EvaluationQuestion question) => request.Frame(
        request.Texts["evaluation.title"],
        [
            Say.Typed(request.Texts[
                "form.closed-unanswered", request.Texts.When(request.Closes, question.Zone), question.Organization.ShortName]),
        ]);
}
