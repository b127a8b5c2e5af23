using System.Collections.ObjectModel;
using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain;
using GevinstBot.Domain.Pulse;
using GevinstBot.Rounds;
using GevinstBot.Texts;

namespace GevinstBot.Pulse;

/// <summary>The pulse's form: five statements, each answered with one tap, so that it takes less than a minute.</summary>
public static class PulseCard
{
    public static AdaptiveCard For(CardRequest request, PulseQuestion question) =>
        Form(request, question, ReadOnlyDictionary<string, string>.Empty, problems: []);

    /// <summary>What the fields hold when an answer is corrected.</summary>
    public static IReadOnlyDictionary<string, string> Fields(PulseAnswer answer) =>
        AdkarElements.InOrder.ToDictionary(element => element.Key(), element => AdkarScores.Choice(answer.Scores[element]));

    public static AdaptiveCard Form(
        CardRequest request, PulseQuestion question, IReadOnlyDictionary<string, string> typed, IReadOnlyList<Problem> problems)
    {
        var texts = request.Texts;
        return request.Frame(
            texts["pulse.title", texts.Month(question.Month)],
            [
                Problems.Banner(problems, texts),
                QuestionLine(question, texts),
                Say.Text(texts["pulse.top", texts.When(request.Closes, question.Zone)]),
                Say.Small(texts["pulse.scale", Score(AdkarScores.Lowest, texts), Score(AdkarScores.Highest, texts)]),
                .. AdkarElements.InOrder.Select(element => Statement(element, question, typed, problems, texts)),
                request.PurposeLine(question.Organization.ShortName),
                Say.Small(texts["pulse.trademark"]),
            ],
            request.Button(texts["pulse.send"], PulseAnswerSubmit.VerbName).Primary());
    }

    /// <summary>The names come from the network file, so they stand in a run of text, not in Markdown.</summary>
    public static AdaptiveElement QuestionLine(PulseQuestion question, LocalTexts texts) =>
        Say.Labelled(texts["pulse.question", question.Initiative.Name, question.Organization.ShortName]);

    /// <summary>«2 – stemmer litt»: the number is never shown without its words.</summary>
    public static string Score(int score, LocalTexts texts) => texts[$"pulse.score.{AdkarScores.Choice(score)}"];

    /// <summary>One tap; below it what was said of the same the time before.</summary>
    private static AdaptiveElement Statement(
        AdkarElement element, PulseQuestion question, IReadOnlyDictionary<string, string> typed, IReadOnlyList<Problem> problems,
        LocalTexts texts)
    {
        var said = typed.GetValueOrDefault(element.Key());
        var label = texts["pulse.label", texts[$"pulse.element.{element.Key()}"], texts[$"pulse.statement.{element.Key()}"]];
        var field = Ask.Rating(
            element.Key(), label, [.. AdkarScores.Choices.Select(choice => (Score(choice.Value, texts), choice.Key))],
            said is not null && AdkarScores.Choices.ContainsKey(said) ? said : null, texts["pulse.hint"])
            .Required(texts["pulse.choose"]);
        var before = question.Before is { } last
            ? Say.SmallLine(texts["pulse.before", texts.Month(last.Month), Score(last.Scores[element], texts)])
            : null;
        return Place.Together([field.WithProblems(problems, texts), before]).Apart(AdaptiveSpacing.Small);
    }
}
