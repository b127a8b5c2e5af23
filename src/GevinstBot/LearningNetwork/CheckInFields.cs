using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.LearningNetwork;
using GevinstBot.Teams.Cards;
using GevinstBot.Texts;

namespace GevinstBot.LearningNetwork;

/// <summary>The inputs of a check-in, with what has been typed so far.</summary>
internal sealed class CheckInFields(IReadOnlyDictionary<string, string> typed, LocalTexts texts)
{
    /// <summary>
    /// A card that comes back holds at most this much of a field. The client stops at 1000 characters, so nobody who uses it
    /// loses a letter; a program that sends a novel gets a card that can still be sent.
    /// </summary>
    private const int LongestShown = 1200;

    private const int LongestNumberShown = 60;

    public IReadOnlyList<AdaptiveInput> All() =>
    [
        Text(CheckInField.Goal).Required(texts["form.required"]),
        Text(CheckInField.Test),
        Text(CheckInField.Result),
        Text(CheckInField.Learnt),
        Choice<TestDecision>(CheckInField.Decision),
        Ask.Text(
            CheckInField.Measure, texts["check-in.label.measure"], Shown(CheckInField.Measure, LongestNumberShown),
            hint: texts["check-in.hint.measure"]),
        ProgressChoice(),
        Choice<BlockerKind>(CheckInField.BlockerKind),
        Text(CheckInField.Blocker),
        Choice<Helper>(CheckInField.HelpFrom),
    ];

    private AdaptiveInput Text(string field) => Ask.LongText(
        field, texts[$"check-in.label.{field}"], Shown(field, LongestShown), CheckInField.LongestText, texts[$"check-in.hint.{field}"]);

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
