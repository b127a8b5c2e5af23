using System.Text.Json.Serialization;

namespace GevinstBot.Teams.Cards;

/// <summary>
/// A question. What comes back is text whatever the input, and the client decides what it is: the checks here are a
/// convenience to the person, and are made again where the answer is read.
/// </summary>
public abstract record InputElement : CardElement
{
    protected InputElement(string id) => Id = id;

    /// <summary>A screen reader names the input by it; never left out.</summary>
    public required string Label { get; init; }

    public bool? IsRequired { get; init; }

    /// <summary>Stands beside the field when what was typed won't do; needed where <see cref="IsRequired"/> is set.</summary>
    public string? ErrorMessage { get; init; }
}

public sealed record InputText(string Id) : InputElement(Id)
{
    public string? Value { get; init; }
    public string? Placeholder { get; init; }
    public bool? IsMultiline { get; init; }

    /// <summary>A hint to the client; the answer may be longer.</summary>
    public int? MaxLength { get; init; }

    public string? Regex { get; init; }
    public InputTextStyle? Style { get; init; }
}

public sealed record InputNumber(string Id) : InputElement(Id)
{
    public double? Value { get; init; }
    public double? Min { get; init; }
    public double? Max { get; init; }
    public string? Placeholder { get; init; }
}

/// <summary>Dates as <c>yyyy-MM-dd</c>; empty comes back as the empty text.</summary>
public sealed record InputDate(string Id) : InputElement(Id)
{
    public string? Value { get; init; }
    public string? Min { get; init; }
    public string? Max { get; init; }
    public string? Placeholder { get; init; }
}

/// <summary>Times as <c>HH:mm</c>.</summary>
public sealed record InputTime(string Id) : InputElement(Id)
{
    public string? Value { get; init; }
    public string? Min { get; init; }
    public string? Max { get; init; }
    public string? Placeholder { get; init; }
}

public sealed record InputToggle(string Id, string Title) : InputElement(Id)
{
    public string? Value { get; init; }
    public string ValueOn { get; init; } = "true";
    public string ValueOff { get; init; } = "false";
    public bool Wrap { get; init; } = true;
}

/// <summary>Several choices come back as one text with commas between.</summary>
public sealed record InputChoiceSet(string Id) : InputElement(Id)
{
    public required IReadOnlyList<Choice> Choices { get; init; }
    public string? Value { get; init; }
    public string? Placeholder { get; init; }
    public ChoiceInputStyle? Style { get; init; }
    public bool? IsMultiSelect { get; init; }
    public bool Wrap { get; init; } = true;
}

public sealed record Choice(string Title, string Value);

/// <summary>Stars, in Teams only; the fallback is an ordinary input with the same id, so the answer arrives alike.</summary>
public sealed record InputRating(string Id) : InputElement(Id)
{
    public double? Value { get; init; }
    public int? Max { get; init; }
    public bool? AllowHalfSteps { get; init; }
    public RatingSize? Size { get; init; }
    public RatingColor? Color { get; init; }

    [JsonPropertyOrder(10)]
    public required override CardElement? Fallback { get; init; }
}

public enum InputTextStyle { Text, Tel, Url, Email, Password }

public enum ChoiceInputStyle
{
    [JsonStringEnumMemberName("compact")] Compact,
    [JsonStringEnumMemberName("expanded")] Expanded,
    [JsonStringEnumMemberName("filtered")] Filtered,
}
