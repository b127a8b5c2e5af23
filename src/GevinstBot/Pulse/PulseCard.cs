using System.Globalization;
using GevinstBot.Delivery;
using GevinstBot.Domain;
using GevinstBot.Domain.Pulse;
using GevinstBot.Teams.Cards;
using GevinstBot.Texts;

namespace GevinstBot.Pulse;

/// <summary>The pulse's form: five statements, each answered with one tap, so that it takes less than a minute.</summary>
public static class PulseCard
{
    public static AdaptiveCard For(CardRequest request, PulseQuestion question) => Form(request, question, _ => "", []);

    /// <summary>The form with an answer that is to be corrected.</summary>
    public static AdaptiveCard Correction(CardRequest request, PulseQuestion question, PulseAnswer answer)
    {
        var scores = AdkarElements.InOrder.ToDictionary(element => element.Key(), element => ScoreValue(answer.Scores[element]));
        return Form(request, question, field => scores[field], []);
    }

    public static AdaptiveCard Form(
        CardRequest request, PulseQuestion question, Func<string, string> typed, IReadOnlyList<Problem> problems)
    {
        var texts = request.Texts;
        return request.Frame(
            texts["pulse.title", texts.Month(question.Month)],
            [
                .. CardForm.RejectedBanner(problems, texts),
                QuestionLine(question, texts),
                CardForm.Typed(texts["pulse.attributed", question.Organization.ShortName]),
                .. AdkarElements.InOrder.Select(element => Statement(element, typed(element.Key()), texts).WithProblems(problems, texts)),
                CardForm.Small(texts["pulse.deadline", texts.Moment(request.Closes, question.Zone)]),
                CardForm.Small(texts["pulse.trademark"]),
            ]) with
        {
            Actions = [request.Button(texts["pulse.send"], PulseAnswerSubmit.VerbName)],
        };
    }

    /// <summary>The names come from the network file, so they stand in a run of text, not in Markdown.</summary>
    public static RichTextBlock QuestionLine(PulseQuestion question, LocalTexts texts) =>
        new(new TextRun(texts["pulse.question", question.Initiative.Name, question.Organization.ShortName]) { Weight = TextWeight.Bolder });

    /// <summary>«2 – stemmer litt»: the number is never shown without its words.</summary>
    public static string Score(int score, LocalTexts texts) => texts[$"pulse.score.{ScoreValue(score)}"];

    // Expanded: a closed list would cost a second tap for each statement.
    private static InputChoiceSet Statement(AdkarElement element, string value, LocalTexts texts) => new(element.Key())
    {
        Label = texts["pulse.label", texts[$"pulse.element.{element.Key()}"], texts[$"pulse.statement.{element.Key()}"]],
        Choices = [.. Scores.Select(score => new Choice(Score(score, texts), ScoreValue(score)))],
        Value = Scores.Select(ScoreValue).Contains(value) ? value : null,
        Style = ChoiceInputStyle.Expanded,
        IsRequired = true,
        ErrorMessage = texts["pulse.choose"],
        Separator = true,
        Spacing = Spacing.Medium,
    };

    private static IEnumerable<int> Scores => Enumerable.Range(AdkarScores.Lowest, AdkarScores.Highest);

    private static string ScoreValue(int score) => score.ToString(CultureInfo.InvariantCulture);
}
