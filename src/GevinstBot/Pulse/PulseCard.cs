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
                Say.Text(texts["pulse.how"]),
                request.PurposeLine(question.Organization.ShortName),
                .. AdkarElements.InOrder.Select(element => Statement(element, typed, texts).WithProblems(problems, texts)),
                Say.Small(texts["pulse.deadline", texts.When(request.Closes, question.Zone)]),
                Say.Small(texts["pulse.trademark"]),
            ],
            request.Button(texts["pulse.send"], PulseAnswerSubmit.VerbName));
    }

    /// <summary>The names come from the network file, so they stand in a run of text, not in Markdown.</summary>
    public static AdaptiveElement QuestionLine(PulseQuestion question, LocalTexts texts) =>
        Say.Labelled(texts["pulse.question", question.Initiative.Name, question.Organization.ShortName]);

    /// <summary>«2 – stemmer litt»: the number is never shown without its words.</summary>
    public static string Score(int score, LocalTexts texts) => texts[$"pulse.score.{AdkarScores.Choice(score)}"];

    private static AdaptiveInput Statement(AdkarElement element, IReadOnlyDictionary<string, string> typed, LocalTexts texts) => Ask.Tap(
        element.Key(),
        texts["pulse.label", texts[$"pulse.element.{element.Key()}"], texts[$"pulse.statement.{element.Key()}"]],
        AdkarScores.Choices.Select(choice => (Score(choice.Value, texts), choice.Key)),
        typed.GetValueOrDefault(element.Key()) is { } score && AdkarScores.Choices.ContainsKey(score) ? score : null)
        .Required(texts["pulse.choose"]).Apart(AdaptiveSpacing.Medium);
}
