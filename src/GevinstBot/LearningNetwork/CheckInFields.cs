using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain;
using GevinstBot.Domain.LearningNetwork;
using GevinstBot.Teams.Cards;
using GevinstBot.Texts;

namespace GevinstBot.LearningNetwork;

/// <summary>The inputs of a check-in, with what has been typed so far, and below each what the team told the time before.</summary>
/// <param name="typed">What has been typed, by field.</param>
/// <param name="problems">What is wrong with it.</param>
/// <param name="before">What the team told the time before; null at the first.</param>
/// <param name="texts">The reader's language.</param>
internal sealed class CheckInFields(
    IReadOnlyDictionary<string, string> typed, IReadOnlyList<Problem> problems, CheckInAnswer? before, LocalTexts texts)
{
    /// <summary>Shown and hidden by «Fortell om testen».</summary>
    public const string AboutTest = "about-test";

    /// <summary>Shown and hidden by «Beskriv hindringen».</summary>
    public const string AboutBlocker = "about-blocker";

    /// <summary>
    /// A card that comes back holds at most this much of a field. The client stops at 1000 characters, so nobody who uses it
    /// loses a letter; a program that sends a novel gets a card that can still be sent.
    /// </summary>
    private const int LongestShown = 1200;

    private const int LongestNumberShown = 60;

    private const int LongestBefore = 160;

    private static readonly string[] OfTest =
        [CheckInField.Test, CheckInField.Result, CheckInField.Learnt, CheckInField.Decision, CheckInField.Measure];

    private static readonly string[] OfBlocker = [CheckInField.Blocker, CheckInField.HelpFrom];

    public IReadOnlyList<AdaptiveElement> All() =>
    [
        Text(CheckInField.Goal).Required(texts["form.required"]).WithProblems(problems, texts),
        WithBefore(ProgressChoice(), before is null ? "" : CheckInWords.ProgressStep(before.Progress, texts)),
        WithBefore(Choice<BlockerKind>(CheckInField.BlockerKind), Told(CheckInField.BlockerKind, before?.Blocker)),
        Place.Together(
            WithBefore(Text(CheckInField.Blocker), before?.BlockerText),
            WithBefore(Choice<Helper>(CheckInField.HelpFrom), Told(CheckInField.HelpFrom, before?.HelpFrom)))
            .Folded(AboutBlocker, OfBlocker.Any(IsOpen)),
        Place.Together(
            WithBefore(Text(CheckInField.Test), before?.Test),
            WithBefore(Text(CheckInField.Result), before?.Result),
            WithBefore(Text(CheckInField.Learnt), before?.Learnt),
            WithBefore(Choice<TestDecision>(CheckInField.Decision), Told(CheckInField.Decision, before?.Decision)),
            WithBefore(Measure(), before?.Measure is { } measure ? CheckInWords.Number(measure, texts) : ""))
            .Folded(AboutTest, OfTest.Any(IsOpen)),
    ];

    /// <summary>In a form that comes back, what was typed is seen; in one that is opened to correct something, what is pointed at.</summary>
    private bool IsOpen(string field) => problems.Count > 0
        && (problems.Any(problem => problem.Field == field) || typed.GetValueOrDefault(field) is { Length: > 0 } and not CheckInField.None);

    /// <summary>What is wrong stands right below the field, and then what was told the time before.</summary>
    private AdaptiveElement WithBefore(AdaptiveInput field, string? told)
    {
        var asked = field.WithProblems(problems, texts);
        return told is { Length: > 0 }
            ? Place.Together(asked, Say.SmallLine(texts["check-in.before", CardText.Clean(told.ReplaceLineEndings(" "), LongestBefore)]))
            : asked;
    }

    private string Told<T>(string field, T? choice) where T : struct, Enum =>
        choice is { } said ? texts[$"check-in.{field}.{CheckInField.Key(said)}"] : "";

    private AdaptiveInput Text(string field) => Ask.LongText(
        field, texts[$"check-in.label.{field}"], Shown(field, LongestShown), CheckInField.LongestText, texts[$"check-in.hint.{field}"]);

    private AdaptiveInput Measure() => Ask.Text(
        CheckInField.Measure, texts["check-in.label.measure"], Shown(CheckInField.Measure, LongestNumberShown),
        hint: texts["check-in.hint.measure"]);

    private AdaptiveInput Choice<T>(string field) where T : struct, Enum
    {
        string[] keys = [CheckInField.None, .. Enum.GetValues<T>().Select(CheckInField.Key)];
        return Ask.OneOf(
            field,
            texts[$"check-in.label.{field}"],
            keys.Select(key => (texts[$"check-in.{field}.{key}"], key)),
            typed.GetValueOrDefault(field) is { } chosen && keys.Contains(chosen) ? chosen : CheckInField.None);
    }

    private AdaptiveInput ProgressChoice() => Ask.OneOf(
        CheckInField.Progress,
        texts["check-in.label.progress"],
        Progress.Choices.Select(step => (CheckInWords.ProgressStep(step.Value, texts), step.Key)),
        typed.GetValueOrDefault(CheckInField.Progress) is { } step && Progress.Choices.ContainsKey(step) ? step : null,
        texts["check-in.hint.progress"]).Required(texts["form.required"]);

    /// <summary>As it was typed, to the last joiner in an emoji; only what no client would have sent is cleaned and cut.</summary>
    private string? Shown(string field, int longest) => typed.GetValueOrDefault(field) switch
    {
        null or "" => null,
        var text when text.Length <= longest && text.All(IsTyped) => text,
        var text => CardText.Clean(text, longest),
    };

    private static bool IsTyped(char letter) => !char.IsControl(letter) || letter is '\n' or '\r' or '\t';
}
