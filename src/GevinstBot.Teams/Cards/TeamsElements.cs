using AdaptiveCards;

namespace GevinstBot.Teams.Cards;

/// <summary>
/// An element only Teams knows. Other renderers drop it without a word, so it must say the same in an ordinary element,
/// which is also the accessible form.
/// </summary>
public abstract class TeamsElement : AdaptiveElement, ITeamsOnly
{
    protected TeamsElement(AdaptiveElement fallback) => Fallback = new(fallback);
}

/// <summary>What needs a fallback, because only Teams knows it.</summary>
internal interface ITeamsOnly;

/// <summary>A word or two in a coloured field: how something stands. The words say it alone.</summary>
/// <remarks>https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/badge-element</remarks>
public sealed class Badge(string text, AdaptiveElement fallback) : TeamsElement(fallback)
{
    public override string Type { get; set; } = "Badge";
    public string Text { get; } = text;
    public BadgeStyle Style { get; init; }
    public BadgeAppearance Appearance { get; init; }
}

public enum BadgeStyle { Default, Subtle, Informative, Accent, Good, Attention, Warning }

public enum BadgeAppearance { Filled, Tint }

/// <summary>So many stars of so many: one tap. What comes back is text, as from every input.</summary>
/// <remarks>https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/star-rating</remarks>
public sealed class RatingInput : AdaptiveInput, ITeamsOnly
{
    /// <param name="fallback">The same question under the same id, where there are no stars.</param>
    public RatingInput(AdaptiveInput fallback) => Fallback = new(fallback);

    public override string Type { get; set; } = "Input.Rating";
    public int Value { get; init; }
    public int Max { get; init; }
}
