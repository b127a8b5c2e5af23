using AdaptiveCards;

namespace GevinstBot.Teams.Cards;

/// <summary>
/// An element only Teams knows. Other renderers drop it without a word, so it must say the same in an ordinary element,
/// which is also the accessible form.
/// </summary>
public abstract class TeamsElement : AdaptiveElement
{
    protected TeamsElement(AdaptiveElement fallback) => Fallback = new(fallback);
}

/// <remarks>https://adaptivecards.microsoft.com/?topic=Badge</remarks>
public sealed class Badge(string text, AdaptiveElement fallback) : TeamsElement(fallback)
{
    public override string Type { get; set; } = "Badge";
    public string Text { get; } = text;
    public BadgeAppearance Appearance { get; set; }
    public BadgeSize Size { get; set; }
    public BadgeStyle Style { get; set; }
}

/// <summary>Without a <see cref="Value"/> it only says that something goes on.</summary>
public sealed class ProgressBar(AdaptiveElement fallback) : TeamsElement(fallback)
{
    public override string Type { get; set; } = "ProgressBar";
    public double? Value { get; set; }
    public double? Max { get; set; }
    public ProgressBarColor Color { get; set; }
}

/// <summary>Stars, in Teams only; the fallback is an ordinary input with the same id, so the answer arrives alike.</summary>
public sealed class RatingInput : AdaptiveInput
{
    public RatingInput(AdaptiveInput fallback) => (Id, Label, Fallback) = (fallback.Id, fallback.Label, new(fallback));

    public override string Type { get; set; } = "Input.Rating";
    public double? Value { get; set; }
    public int? Max { get; set; }
}

public enum BadgeAppearance { Filled, Tint }

public enum BadgeSize { Medium, Large, ExtraLarge }

public enum BadgeStyle { Default, Subtle, Informative, Accent, Good, Attention, Warning }

public enum ProgressBarColor { Accent, Good, Warning, Attention }
