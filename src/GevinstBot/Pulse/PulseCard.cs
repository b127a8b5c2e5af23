using System.Globalization;
using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Delivery;
using GevinstBot.Domain;
using GevinstBot.Domain.Pulse;
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
                Problems.Banner(problems, texts),
                QuestionLine(question, texts),
                Say.Text(texts["pulse.how"]),
                Say.Typed(texts["pulse.attributed", question.Organization.ShortName]),
                .. AdkarElements.InOrder.Select(element => Statement(element, typed(element.Key()), texts).WithProblems(problems, texts)),
                Say.Small(texts["pulse.deadline", texts.When(request.Closes, question.Zone)]),
                Say.Small(texts["pulse.trademark"]),
            ],
            request.Button(texts["pulse.send"], PulseAnswerSubmit.VerbName));
    }

    /// <summary>The names come from the network file, so they stand in a run of text, not in Markdown.</summary>
    public static AdaptiveElement QuestionLine(PulseQuestion question, LocalTexts texts) =>
        Say.Labelled(texts["pulse.question", question.Initiative.Name, question.Organization.ShortName]);

    /// <summary>«2 – stemmer litt»: the number is never shown without its words.</summary>
    public static string Score(int score, LocalTexts texts) => texts[$"pulse.score.{ScoreValue(score)}"];

    private static AdaptiveInput Statement(AdkarElement element, string value, LocalTexts texts) => Ask.Tap(
        element.Key(),
        texts["pulse.label", texts[$"pulse.element.{element.Key()}"], texts[$"pulse.statement.{element.Key()}"]],
        Scores.Select(score => (Score(score, texts), ScoreValue(score))),
        Scores.Select(ScoreValue).Contains(value) ? value : null).Required(texts["pulse.choose"]).Apart(AdaptiveSpacing.Medium);

    private static IEnumerable<int> Scores => Enumerable.Range(AdkarScores.Lowest, AdkarScores.Highest);

    private static string ScoreValue(int score) => score.ToString(CultureInfo.InvariantCulture);
}
