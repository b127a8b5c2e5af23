using System.Collections.ObjectModel;
using System.Globalization;
using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain;
using GevinstBot.Domain.Pulse;
using GevinstBot.Rounds;
using GevinstBot.Texts;

namespace GevinstBot.GroupPulse;

/// <summary>
/// Målgruppepulsen to one person: five statements about themselves, one tap each, and that no name goes with them. It has no field for
/// words. Whoever changes an answer begins with an empty form, because nobody can read what they answered.
/// </summary>
public static class GroupPulseCard
{
    public static AdaptiveCard For(CardRequest request, GroupPulseQuestion question) =>
        Form(request, question, ReadOnlyDictionary<string, string>.Empty, problems: []);

    public static AdaptiveCard Form(
        CardRequest request, GroupPulseQuestion question, IReadOnlyDictionary<string, string> typed, IReadOnlyList<Problem> problems)
    {
        var (texts, pulse) = (request.Texts, question.Pulse);
        return request.Frame(
            texts["group-pulse.heading"],
            [
                Problems.Banner(problems, texts),
                Say.Labelled(texts["group-pulse.question", pulse.Name]),
                Say.Text(texts["group-pulse.top", texts.When(request.Closes, question.Zone)]),
                Say.Small(texts["group-pulse.scale"]),
                .. AdkarElements.InOrder.Select(element => Statement(element, pulse.Name, typed, problems, texts)),
                request.PurposeLine(pulse.Threshold.ToString(CultureInfo.InvariantCulture)),
                Say.Small(texts["pulse.trademark"]),
            ],
            request.Button(texts["pulse.send"], GroupPulseAnswerSubmit.VerbName).Primary());
    }

    private static AdaptiveElement Statement(
        AdkarElement element, string initiative, IReadOnlyDictionary<string, string> typed, IReadOnlyList<Problem> problems,
        LocalTexts texts)
    {
        var said = typed.GetValueOrDefault(element.Key());
        var label = texts[
            "pulse.label", texts[$"pulse.element.{element.Key()}"], texts[$"group-pulse.statement.{element.Key()}", initiative]];
        return Ask.Rating(
            element.Key(), label, [.. AdkarScores.Choices.Select(choice => (texts[$"pulse.score.{choice.Key}"], choice.Key))],
            said is not null && AdkarScores.Choices.ContainsKey(said) ? said : null, texts["pulse.hint"])
            .Required(texts["pulse.choose"]).WithProblems(problems, texts).Apart(AdaptiveSpacing.Small);
    }
}
