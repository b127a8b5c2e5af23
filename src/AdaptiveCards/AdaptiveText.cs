using System.Text.Json.Serialization;

namespace AdaptiveCards;

/// <summary>
/// A subset of Markdown and <c>{{DATE(…)}}</c> work in it, so text that people typed belongs in an <see cref="AdaptiveTextRun"/>.
/// </summary>
/// <remarks>https://adaptivecards.io/explorer/TextBlock.html</remarks>
public class AdaptiveTextBlock(string text) : AdaptiveElement
{
    public override string Type { get; set; } = "TextBlock";
    public string Text { get; set; } = text;
    public AdaptiveTextSize Size { get; set; }
    public AdaptiveTextWeight Weight { get; set; }
    public AdaptiveTextColor Color { get; set; }
    public bool IsSubtle { get; set; }
    public bool Wrap { get; set; }

    /// <summary><see cref="AdaptiveTextBlockStyle.Heading"/> lets a screen reader find its way.</summary>
    public AdaptiveTextBlockStyle Style { get; set; }
}

/// <summary>Runs of text without Markdown: the place for what people typed.</summary>
/// <remarks>https://adaptivecards.io/explorer/RichTextBlock.html</remarks>
public class AdaptiveRichTextBlock : AdaptiveElement
{
    public override string Type { get; set; } = "RichTextBlock";
    public List<AdaptiveInline> Inlines { get; set; } = [];
}

[JsonConverter(typeof(ByItsOwnType<AdaptiveInline>))]
public abstract class AdaptiveInline
{
    public abstract string Type { get; set; }
}

/// <summary><c>{{DATE(…)}}</c> works in it too: what people typed must be cleaned first.</summary>
public class AdaptiveTextRun(string text) : AdaptiveInline
{
    public override string Type { get; set; } = "TextRun";
    public string Text { get; set; } = text;
    public AdaptiveTextSize Size { get; set; }
    public AdaptiveTextWeight Weight { get; set; }
    public AdaptiveTextColor Color { get; set; }
    public bool IsSubtle { get; set; }
}

public class AdaptiveFactSet : AdaptiveElement
{
    public override string Type { get; set; } = "FactSet";
    public List<AdaptiveFact> Facts { get; set; } = [];
}

/// <summary>Both parts are Markdown.</summary>
public class AdaptiveFact(string title, string value)
{
    public string Title { get; set; } = title;
    public string Value { get; set; } = value;
}

public enum AdaptiveTextSize { Default, Small, Medium, Large, ExtraLarge }

public enum AdaptiveTextWeight { Default, Lighter, Bolder }

/// <summary>Colour never says anything alone: the words say it too.</summary>
public enum AdaptiveTextColor { Default, Dark, Light, Accent, Good, Warning, Attention }

public enum AdaptiveTextBlockStyle
{
    [JsonStringEnumMemberName("default")] Paragraph,
    [JsonStringEnumMemberName("heading")] Heading,
}
