using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.LearningNetwork;
using GevinstBot.Teams.Cards;

namespace GevinstBot.LearningNetwork;

/// <summary>The inputs of a check-in, with what has been typed so far, and below each what the team told the time before.</summary>
/// <param name="form">What has been typed, and what is wrong with it.</param>
/// <param name="before">What the team told the time before; null at the first.</param>
/// <param name="showsFilled">Whether what is filled in is seen at once, wherever it stands.</param>
internal sealed class CheckInFields(FilledForm form, CheckInAnswer? before, bool showsFilled)
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
        Text(CheckInField.Goal).Required(form.Texts["form.required"]).WithProblems(form.Problems, form.Texts),
        WithBefore(ProgressChoice(), before is null ? "" : CheckInWords.ProgressStep(before.Progress, form.Texts)),
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
            WithBefore(Measure(), before?.Measure is { } measure ? CheckInWords.Number(measure, form.Texts) : ""))
            .Folded(AboutTest, OfTest.Any(IsOpen)),
    ];

    private bool IsOpen(string field) => form.IsWrong(field)
        || (showsFilled && form.Typed.GetValueOrDefault(field) is { Length: > 0 } and not CheckInField.None);

    /// <summary>What is wrong stands right below the field, and then what was told the time before.</summary>
    private AdaptiveElement WithBefore(AdaptiveInput field, string? told)
    {
        var asked = field.WithProblems(form.Problems, form.Texts);
        if (told is not { Length: > 0 })
            return asked;
        var line = CardText.Clean(told.ReplaceLineEndings(" "), LongestBefore);
        return Place.Together(asked, Say.SmallLine(form.Texts["check-in.before", line]));
    }

    private string Told<T>(string field, T? choice) where T : struct, Enum =>
        choice is { } said ? form.Texts[$"check-in.{field}.{CheckInField.Key(said)}"] : "";

    private AdaptiveInput Text(string field) => Ask.LongText(
        field, form.Texts[$"check-in.label.{field}"], Shown(field, LongestShown), CheckInField.LongestText,
        form.Texts[$"check-in.hint.{field}"]);

    private AdaptiveInput Measure() => Ask.Text(
        CheckInField.Measure, form.Texts["check-in.label.measure"], Shown(CheckInField.Measure, LongestNumberShown),
        hint: form.Texts["check-in.hint.measure"]);

    private AdaptiveInput Choice<T>(string field) where T : struct, Enum
    {
        string[] keys = [CheckInField.None, .. Enum.GetValues<T>().Select(CheckInField.Key)];
        return Ask.OneOf(
            field,
            form.Texts[$"check-in.label.{field}"],
            keys.Select(key => (form.Texts[$"check-in.{field}.{key}"], key)),
            form.Typed.GetValueOrDefault(field) is { } chosen && keys.Contains(chosen) ? chosen : CheckInField.None);
    }

    private AdaptiveInput ProgressChoice() => Ask.OneOf(
        CheckInField.Progress,
        form.Texts["check-in.label.progress"],
        Progress.Choices.Select(step => (CheckInWords.ProgressStep(step.Value, form.Texts), step.Key)),
        form.Typed.GetValueOrDefault(CheckInField.Progress) is { } step && Progress.Choices.ContainsKey(step) ? step : null,
        form.Texts["check-in.hint.progress"]).Required(form.Texts["form.required"]);

    /// <summary>As it was typed, to the last joiner in an emoji; only what no client would have sent is cleaned and cut.</summary>
    private string? Shown(string field, int longest) => form.Typed.GetValueOrDefault(field) switch
    {
        null or "" => null,
        var text when text.Length <= longest && text.All(IsTyped) => text,
        var text => CardText.Clean(text, longest),
    };

    private static bool IsTyped(char letter) => !char.IsControl(letter) || letter is '\n' or '\r' or '\t';
}
