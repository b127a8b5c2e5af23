using System.Collections.ObjectModel;
using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain;
using GevinstBot.Domain.Pulse;
using GevinstBot.Rounds;
using GevinstBot.Texts;

namespace GevinstBot.Pulse;

/// <summary>
/// The pulse's form: five statements about an initiative, each answered with one tap, so that it takes less than a minute. Of several
/// initiatives one after the other.
/// </summary>
public static class PulseCard
{
    public static AdaptiveCard For(CardRequest request, PulseQuestion question) =>
        Form(request, question, ReadOnlyDictionary<string, string>.Empty, problems: []);

    /// <summary>What the fields hold when an answer is corrected.</summary>
    public static IReadOnlyDictionary<string, string> Stored(PulseQuestion question) =>
        question.Answer is { } answer ? Fields(answer) : ReadOnlyDictionary<string, string>.Empty;

    private static Dictionary<string, string> Fields(PulseAnswer answer) =>
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
                Say.Text(Top(request, question)),
                Say.Small(texts["pulse.scale", Score(AdkarScores.Lowest, texts), Score(AdkarScores.Highest, texts)]),
                .. AdkarElements.InOrder.Select(element => Statement(element, question, typed, problems, texts)),
                request.PurposeLine(question.Organization.ShortName),
                Say.Small(texts["pulse.trademark"]),
            ],
            request.Button(
                texts["pulse.send"], PulseAnswerSubmit.VerbName,
                [
                    .. Data(question),
                    .. question.Wording.Length == 0
                        ? Array.Empty<(string, string)>()
                        : [(PulseQuestions.WordingField, question.Wording)],
                ]).Primary());
    }

    /// <summary>By what a button says which of several initiatives it is about.</summary>
    internal static (string, string)[] Data(PulseQuestion question) =>
        question.IsOneOfMany ? [(PulseQuestions.InitiativeField, question.Initiative.Id.Value)] : [];

    /// <summary>«1 av 2. Fem trykk. Frist fredag 27. november kl. 08.30.»</summary>
    private static string Top(CardRequest request, PulseQuestion question)
    {
        var (texts, deadline) = (request.Texts, request.Texts.When(request.Closes, question.Zone));
        return question.IsOneOfMany
            ? texts["pulse.top.one-of-many", question.Place.Number, question.Place.Count, deadline]
            : texts["pulse.top", deadline];
    }

    /// <summary>The names come from the network file, so they stand in a run of text, not in Markdown.</summary>
    public static AdaptiveElement QuestionLine(PulseQuestion question, LocalTexts texts) =>
        Say.Labelled(texts["pulse.question", question.Initiative.Name, question.Organization.ShortName]);

    /// <summary>«2 – stemmer litt»: the number is never shown without its words.</summary>
    public static string Score(int score, LocalTexts texts) => texts[$"pulse.score.{AdkarScores.Choice(score)}"];

    /// <summary>One tap; below it what was said of the same the time before, or that it was asked in other words then.</summary>
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
            ? Say.SmallLine(PulseWording.IsSame(last.Wording, question.Wording, element)
                ? texts["pulse.before", texts.Month(last.Month), Score(last.Scores[element], texts)]
                : texts["pulse.reworded", texts.Month(last.Month)])
            : null;
        return Place.Together([field.WithProblems(problems, texts), before]).Apart(AdaptiveSpacing.Small);
    }
}
