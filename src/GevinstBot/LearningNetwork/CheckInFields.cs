using GevinstBot.Domain.LearningNetwork;
using GevinstBot.Teams.Cards;
using GevinstBot.Texts;

namespace GevinstBot.LearningNetwork;

/// <summary>The inputs of a check-in, with what has been typed so far.</summary>
internal sealed class CheckInFields(Func<string, string> typed, LocalTexts texts)
{
    /// <summary>
    /// A card that comes back holds at most this much of a field. The client stops at 1000 characters, so nobody who uses it
    /// loses a letter; a program that sends a novel gets a card that can still be sent.
    /// </summary>
    private const int LongestShown = 1200;

    private const int LongestNumberShown = 60;

    public IReadOnlyList<InputElement> All() =>
    [
        Text(CheckInField.Goal) with { IsRequired = true, ErrorMessage = texts["form.required"] },
        Text(CheckInField.Test),
        Text(CheckInField.Result),
        Text(CheckInField.Learnt),
        Choice<TestDecision>(CheckInField.Decision),
        Measure(),
        ProgressChoice(),
        Choice<BlockerKind>(CheckInField.BlockerKind),
        Text(CheckInField.Blocker),
        Choice<Helper>(CheckInField.HelpFrom),
    ];

    private InputText Text(string field) => new(field)
    {
        Label = texts[$"check-in.label.{field}"],
        Placeholder = texts[$"check-in.hint.{field}"],
        Value = Shown(field, LongestShown),
        IsMultiline = true,
        MaxLength = CheckInField.LongestText,
    };

    private InputText Measure() => new(CheckInField.Measure)
    {
        Label = texts["check-in.label.measure"],
        Placeholder = texts["check-in.hint.measure"],
        Value = Shown(CheckInField.Measure, LongestNumberShown),
    };

    private InputChoiceSet Choice<T>(string field) where T : struct, Enum
    {
        string[] keys = [CheckInField.None, .. Enum.GetValues<T>().Select(CheckInField.Key)];
        return new InputChoiceSet(field)
        {
            Label = texts[$"check-in.label.{field}"],
            Choices = [.. keys.Select(key => new Choice(texts[$"check-in.{field}.{key}"], key))],
            Value = keys.Contains(typed(field)) ? typed(field) : CheckInField.None,
            Style = ChoiceInputStyle.Compact,
        };
    }

    private InputChoiceSet ProgressChoice() => new(CheckInField.Progress)
    {
        Label = texts["check-in.label.progress"],
        Choices = [.. Progress.Steps.Select(step => new Choice(CheckInWords.ProgressStep(step, texts), Progress.Key(step)))],
        Value = Progress.Read(typed(CheckInField.Progress)) is { } step ? Progress.Key(step) : null,
        Placeholder = texts["check-in.hint.progress"],
        Style = ChoiceInputStyle.Compact,
        IsRequired = true,
        ErrorMessage = texts["form.required"],
    };

    /// <summary>As it was typed, to the last joiner in an emoji; only what no client would have sent is cleaned and cut.</summary>
    private string? Shown(string field, int longest) => typed(field) switch
    {
        "" => null,
        var text when text.Length <= longest && text.All(IsTyped) => text,
        var text => CardText.Clean(text, longest),
    };

    private static bool IsTyped(char letter) => !char.IsControl(letter) || letter is '\n' or '\r' or '\t';
}
