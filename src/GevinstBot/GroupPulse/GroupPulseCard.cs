using System.Collections.ObjectModel;
using System.Globalization;
using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain;
using GevinstBot.Domain.Forms;
using GevinstBot.Domain.GroupPulse;
using GevinstBot.Domain.Pulse;
using GevinstBot.Rounds;
using GevinstBot.Texts;

namespace GevinstBot.GroupPulse;

/// <summary>
/// Målgruppepulsen to one person: five statements about themselves, one tap each, and that no name goes with them. It has a field for words
/// only where the lead wants it, with who reads them beside it. Whoever changes an answer begins with an empty form, because nobody can
/// read what they answered.
/// </summary>
public static class GroupPulseCard
{
    /// <summary>Of what was told is done; a card has no room for all of it.</summary>
    private const int MostOfMeasure = 120;

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
                Say.Small(Scale("group-pulse.scale", pulse, texts)),
                .. AdkarElements.InOrder.Select(element => Statement(element, pulse.Name, typed, problems, texts.InWordsOf(pulse.Words))),
                pulse.AsksIfHelped ? Helped(pulse, typed, problems, texts) : null,
                pulse.AsksForComments ? Comment(pulse, typed, problems, texts) : null,
                pulse.Channel is null ? null : Say.Small(texts["group-pulse.in-channel"]),
                request.PurposeLine(pulse.Threshold.ToString(CultureInfo.InvariantCulture)),
                Say.Small(texts["pulse.trademark"]),
            ],
            request.Button(texts["pulse.send"], GroupPulseAnswerSubmit.VerbName).Primary());
    }

    /// <summary>What the lowest and the highest score are called, in the words that all were asked in.</summary>
    internal static string Scale(string text, StartedPulse pulse, LocalTexts texts)
    {
        var words = texts.InWordsOf(pulse.Words);
        return texts[text, words[PulseWording.ScoreKey($"{AdkarScores.Lowest}")], words[PulseWording.ScoreKey($"{AdkarScores.Highest}")]];
    }

    /// <summary>What was told after the pulse before, and whether it has helped; whoever wasn't asked then lets it be.</summary>
    private static AdaptiveElement Helped(
        StartedPulse pulse, IReadOnlyDictionary<string, string> typed, IReadOnlyList<Problem> problems, LocalTexts texts) => Ask.OneOf(
            GroupAnswer.HelpedField, texts["group-pulse.helped", Cut(pulse.Measure)],
            GroupAnswer.HelpedChoices.Select(choice => (texts[$"group-pulse.helped.{choice}"], choice)),
            typed.GetValueOrDefault(GroupAnswer.HelpedField), texts["pulse.hint"])
        .WithProblems(problems, texts).Apart(AdaptiveSpacing.Small);

    /// <summary>What it is for and who reads it stands beside the field, and not among what is said of the whole card.</summary>
    private static AdaptiveElement Comment(
        StartedPulse pulse, IReadOnlyDictionary<string, string> typed, IReadOnlyList<Problem> problems, LocalTexts texts) => Place.Together(
            Ask.LongText(
                PulseComments.Field, texts["group-pulse.comment"], typed.GetValueOrDefault(PulseComments.Field), PulseComments.Longest)
                .WithProblems(problems, texts),
            Say.Small(texts["group-pulse.comment-who", PulseComments.FewestOf(pulse.Threshold)])).Apart(AdaptiveSpacing.Small);

    /// <summary>What was told, on a line that a card has room for.</summary>
    internal static string Cut(string measure)
    {
        var line = CleanText.OneLine(measure);
        return line.Length > MostOfMeasure ? $"{line[..MostOfMeasure].TrimEnd()} …" : line;
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
