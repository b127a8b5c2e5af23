using System.Globalization;
using AdaptiveCards;
using GevinstBot.Teams.Cards;

namespace GevinstBot.Cards;

/// <summary>What a card asks for. The label is what a screen reader says; the answer is text under the field's name.</summary>
public static class Ask
{
    public static AdaptiveInput Text(string field, string label, string? value, int longest = 0, string? hint = null) =>
        TextInput(field, label, value, longest, hint);

    public static AdaptiveInput LongText(string field, string label, string? value, int longest, string? hint = null)
    {
        var input = TextInput(field, label, value, longest, hint);
        input.IsMultiline = true;
        return input;
    }

    /// <summary>A text field with a number's keyboard: a number field would lose what was typed when it isn't a number.</summary>
    public static AdaptiveInput WholeNumber(string field, string label, string? value, int digits, string? hint = null)
    {
        var input = TextInput(field, label, value, digits, hint);
        input.Style = AdaptiveTextInputStyle.Tel;
        return input;
    }

    /// <summary>A date as <c>yyyy-MM-dd</c>.</summary>
    public static AdaptiveInput Date(string field, string label, string? value, string? earliest = null) =>
        new AdaptiveDateInput { Id = field, Label = label, Value = value, Min = earliest };

    /// <summary>One choice from a list that opens.</summary>
    public static AdaptiveInput OneOf(
        string field, string label, IEnumerable<(string Title, string Value)> choices, string? value, string? hint = null)
    {
        var input = ChoiceSet(field, label, choices, value, AdaptiveChoiceInputStyle.Compact);
        input.Placeholder = hint;
        return input;
    }

    /// <summary>One choice where all stand there: one tap, where a list that opens would cost two.</summary>
    public static AdaptiveInput Tap(string field, string label, IEnumerable<(string Title, string Value)> choices, string? value) =>
        ChoiceSet(field, label, choices, value, AdaptiveChoiceInputStyle.Expanded);

    /// <summary>Stars: one tap. Where there are none, a list of the same numbers with what they mean.</summary>
    public static AdaptiveInput Rating(
        string field, string label, IReadOnlyList<(string Title, string Value)> steps, string? value, string? hint = null) =>
        new RatingInput(OneOf(field, label, steps, value, hint))
        {
            Id = field,
            Label = label,
            Max = steps.Count,
            Value = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var stars) ? stars : 0,
        };

    /// <summary>As many choices as one likes; the values come with commas between them.</summary>
    public static AdaptiveInput AnyOf(string field, string label, IEnumerable<(string Title, string Value)> choices, string? value)
    {
        var input = ChoiceSet(field, label, choices, value, AdaptiveChoiceInputStyle.Expanded);
        input.IsMultiSelect = true;
        return input;
    }

    /// <summary>A box to tick: <c>true</c> or <c>false</c>.</summary>
    public static AdaptiveInput YesOrNo(string field, string label, string title, string value) =>
        new AdaptiveToggleInput
        {
            Id = field,
            Label = label,
            Title = title,
            Value = value,
            ValueOn = "true",
            ValueOff = "false",
            Wrap = true,
        };

    /// <summary>The card isn't sent without it; <paramref name="error"/> is what the client then says.</summary>
    public static AdaptiveInput Required(this AdaptiveInput input, string error)
    {
        (input.IsRequired, input.ErrorMessage) = (true, error);
        (input.Fallback?.Content as AdaptiveInput)?.Required(error);
        return input;
    }

    /// <summary>A client may cut what is longer than a field may hold, and it is there to be shortened.</summary>
    private static AdaptiveTextInput TextInput(string field, string label, string? value, int longest, string? hint = null) => new()
    {
        Id = field,
        Label = label,
        Value = value,
        MaxLength = longest == 0 ? 0 : Math.Max(longest, value?.Length ?? 0),
        Placeholder = hint,
    };

    private static AdaptiveChoiceSetInput ChoiceSet(
        string field, string label, IEnumerable<(string Title, string Value)> choices, string? value, AdaptiveChoiceInputStyle style)
    {
        var all = choices.Select(choice => new AdaptiveChoice { Title = choice.Title, Value = choice.Value });
        return new() { Id = field, Label = label, Choices = [.. all], Value = value, Style = style, Wrap = true };
    }
}
