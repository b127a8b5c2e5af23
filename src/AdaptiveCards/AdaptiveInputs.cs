using System.Text.Json.Serialization;

namespace AdaptiveCards;

/// <summary>
/// A question. What comes back is text whatever the input, and the client decides what it is: the checks here are a
/// convenience to the person, and are made again where the answer is read.
/// </summary>
public abstract class AdaptiveInput : AdaptiveElement
{
    /// <summary>A screen reader names the input by it; never left out.</summary>
    public string? Label { get; set; }

    public bool IsRequired { get; set; }

    /// <summary>Stands beside the field when what was typed won't do; needed where <see cref="IsRequired"/> is set.</summary>
    public string? ErrorMessage { get; set; }
}

public class AdaptiveTextInput : AdaptiveInput
{
    public override string Type { get; set; } = "Input.Text";
    public string? Value { get; set; }
    public string? Placeholder { get; set; }
    public bool IsMultiline { get; set; }

    /// <summary>A hint to the client; the answer may be longer.</summary>
    public int MaxLength { get; set; }

    public AdaptiveTextInputStyle Style { get; set; }
}

/// <summary>Dates as <c>yyyy-MM-dd</c>; empty comes back as the empty text.</summary>
public class AdaptiveDateInput : AdaptiveInput
{
    public override string Type { get; set; } = "Input.Date";
    public string? Value { get; set; }
    public string? Min { get; set; }
}

public class AdaptiveToggleInput : AdaptiveInput
{
    public override string Type { get; set; } = "Input.Toggle";
    public string? Title { get; set; }
    public string? Value { get; set; }
    public string ValueOn { get; set; } = bool.TrueString;
    public string ValueOff { get; set; } = bool.FalseString;
    public bool Wrap { get; set; }
}

/// <summary>Several choices come back as one text with commas between.</summary>
public class AdaptiveChoiceSetInput : AdaptiveInput
{
    public override string Type { get; set; } = "Input.ChoiceSet";
    public List<AdaptiveChoice> Choices { get; set; } = [];
    public string? Value { get; set; }
    public string? Placeholder { get; set; }

    /// <summary>Written whatever it is, as the package does.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public AdaptiveChoiceInputStyle Style { get; set; }

    public bool IsMultiSelect { get; set; }
    public bool Wrap { get; set; }
}

public class AdaptiveChoice
{
    public string? Title { get; set; }
    public string? Value { get; set; }
}

public enum AdaptiveTextInputStyle { Text, Tel, Url, Email, Password }

public enum AdaptiveChoiceInputStyle
{
    [JsonStringEnumMemberName("compact")] Compact,
    [JsonStringEnumMemberName("expanded")] Expanded,
    [JsonStringEnumMemberName("filtered")] Filtered,
}
