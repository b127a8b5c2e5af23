using AdaptiveCards;

namespace GevinstBot.Cards;

/// <summary>How elements stand on a card: together, side by side, near or apart.</summary>
public static class Place
{
    /// <summary>Elements that belong together; null is skipped.</summary>
    public static AdaptiveElement Together(params IEnumerable<AdaptiveElement?> items) =>
        new AdaptiveContainer { Items = [.. items.OfType<AdaptiveElement>()] };

    /// <summary>At most three.</summary>
    public static AdaptiveElement SideBySide(params IEnumerable<AdaptiveElement> items) =>
        new AdaptiveColumnSet { Columns = [.. items.Select(item => new AdaptiveColumn { Items = [item], Width = AdaptiveWidth.Stretch })] };

    /// <summary>What it is about, and beside it, at the edge, what can be done with it.</summary>
    public static AdaptiveElement Row(AdaptiveElement about, AdaptiveElement beside) => new AdaptiveColumnSet
    {
        Columns =
        [
            new AdaptiveColumn { Items = [about], Width = AdaptiveWidth.Stretch },
            new AdaptiveColumn { Items = [beside], Width = AdaptiveWidth.Auto },
        ],
    };

    /// <summary>Unseen until a <see cref="Button.Toggle"/> shows it.</summary>
    public static T Hidden<T>(this T element, string id) where T : AdaptiveElement
    {
        (element.Id, element.IsVisible) = (id, false);
        return element;
    }

    /// <summary>How far from what stands above.</summary>
    public static T Spaced<T>(this T element, AdaptiveSpacing spacing) where T : AdaptiveElement
    {
        element.Spacing = spacing;
        return element;
    }

    /// <summary>With a line above.</summary>
    public static T Apart<T>(this T element, AdaptiveSpacing spacing = AdaptiveSpacing.Default) where T : AdaptiveElement
    {
        element.Separator = true;
        return element.Spaced(spacing);
    }
}
