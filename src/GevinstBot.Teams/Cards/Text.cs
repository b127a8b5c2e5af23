using System.Text.Json.Serialization;

namespace GevinstBot.Teams.Cards;

/// <summary>Our own words. A subset of Markdown and <c>{{DATE(…)}}</c> work in it, so text that people typed belongs in a <see cref="TextRun"/>.</summary>
/// <remarks>https://adaptivecards.io/explorer/TextBlock.html</remarks>
public sealed record TextBlock(string Text) : CardElement
{
    public TextSize? Size { get; init; }
    public TextWeight? Weight { get; init; }
    public TextColor? Color { get; init; }
    public bool? IsSubtle { get; init; }
    public FontType? FontType { get; init; }
    public bool Wrap { get; init; } = true;
    public int? MaxLines { get; init; }

    /// <summary><see cref="TextBlockStyle.Heading"/> lets a screen reader find its way.</summary>
    public TextBlockStyle? Style { get; init; }

    public HorizontalAlignment? HorizontalAlignment { get; init; }
}

/// <summary>Runs of text without Markdown: the place for what people typed.</summary>
/// <remarks>https://adaptivecards.io/explorer/RichTextBlock.html</remarks>
public sealed record RichTextBlock(params IReadOnlyList<TextRun> Inlines) : CardElement
{
    public HorizontalAlignment? HorizontalAlignment { get; init; }

    internal override IEnumerable<CardPart?> Parts => Inlines.Select(run => run.SelectAction);
}

/// <summary>Text shown as it stands. What is given is cleaned by <see cref="CardText.Clean"/>, since <c>{{DATE(…)}}</c> works here too.</summary>
public sealed record TextRun(string Text)
{
    [JsonPropertyOrder(-1)]
    public string Type { get; } = "TextRun";

    public string Text { get; } = CardText.Clean(Text);
    public TextSize? Size { get; init; }
    public TextWeight? Weight { get; init; }
    public TextColor? Color { get; init; }
    public bool? IsSubtle { get; init; }
    public FontType? FontType { get; init; }
    public bool? Italic { get; init; }
    public bool? Strikethrough { get; init; }
    public bool? Highlight { get; init; }
    public bool? Underline { get; init; }
    public ActionElement? SelectAction { get; init; }
}

public sealed record FactSet(params IReadOnlyList<Fact> Facts) : CardElement;

/// <summary>Both parts are Markdown: a value that people typed goes through <see cref="CardText.Escape"/>.</summary>
public sealed record Fact(string Title, string Value);

public enum TextSize { Default, Small, Medium, Large, ExtraLarge }

public enum TextWeight { Default, Lighter, Bolder }

/// <summary>Colour never says anything alone: the words say it too.</summary>
public enum TextColor { Default, Dark, Light, Accent, Good, Warning, Attention }

public enum FontType { Default, Monospace }

public enum TextBlockStyle
{
    [JsonStringEnumMemberName("default")] Default,
    [JsonStringEnumMemberName("columnHeader")] ColumnHeader,
    [JsonStringEnumMemberName("heading")] Heading,
}
