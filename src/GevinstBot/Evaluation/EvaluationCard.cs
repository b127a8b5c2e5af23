using System.Collections.ObjectModel;
using System.Globalization;
using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain;
using GevinstBot.Domain.Evaluation;
using GevinstBot.Rounds;
using GevinstBot.Texts;

namespace GevinstBot.Evaluation;

/// <summary>The evaluation's form: five statements, each answered with one tap, and a line that may be left empty.</summary>
public static class EvaluationCard
{
    public static AdaptiveCard For(CardRequest request, EvaluationQuestion question) =>
        Form(request, question, ReadOnlyDictionary<string, string>.Empty, problems: []);

    public static AdaptiveCard Form(
        CardRequest request, EvaluationQuestion question, IReadOnlyDictionary<string, string> typed, IReadOnlyList<Problem> problems)
    {
        var (texts, form) = (request.Texts, new FilledForm(typed, problems, request.Texts));
        return request.Frame(
            texts["evaluation.title"],
            [
                form.Banner,
                Say.Text(texts["evaluation.top", texts.When(request.Closes, question.Zone)]),
                Say.Small(texts["evaluation.scale", Score(EvaluationScores.Lowest, texts), Score(EvaluationScores.Highest, texts)]),
                .. EvaluationScores.Statements.Select(statement => Statement(statement, form)),
                form.LongText(
                    EvaluationScores.CommentField, texts["evaluation.comment"], EvaluationScores.LongestComment,
                    texts["evaluation.comment-hint"]),
                Say.Small(texts["form.no-personal-data"]),
                request.PurposeLine(question.Organization.ShortName),
            ],
            request.Button(texts["evaluation.send"], EvaluationAnswerSubmit.VerbName).Primary());
    }

    /// <summary>«2 – litt enig»: the number is never shown without its words.</summary>
    public static string Score(int score, LocalTexts texts) =>
        texts[$"evaluation.score.{score.ToString(CultureInfo.InvariantCulture)}"];

    private static AdaptiveElement Statement(string statement, FilledForm form)
    {
        var (texts, field) = (form.Texts, EvaluationScores.Field(statement));
        var said = form.Typed.GetValueOrDefault(field);
        return Ask.Rating(
                field, texts[$"evaluation.statement.{statement}"],
                [.. EvaluationScores.Choices.Select(choice => (Score(choice.Value, texts), choice.Key))],
                said is not null && EvaluationScores.Choices.ContainsKey(said) ? said : null, texts["evaluation.hint"])
            .Required(texts["evaluation.choose"]).WithProblems(form.Problems, texts).Apart(AdaptiveSpacing.Small);
    }
}
