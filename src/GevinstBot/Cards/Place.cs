using AdaptiveCards;

namespace GevinstBot.Cards;

/// <summary>How elements stand on a card: together, side by side, near or apart.</summary>
public static class Place
{
    /// <summary>Elements that belong together; null is skipped.</summary>
    public static AdaptiveElement Together(params IEnumerable<AdaptiveElement?> items) =>
        new AdaptiveContainer { Items = [.. items.OfType<AdaptiveElement>()] };

    /// <summary>The same on a ground of their own, so that they are seen as one thing among others.</summary>
    public static AdaptiveElement Boxed(params IEnumerable<AdaptiveElement?> items) =>
        new AdaptiveContainer { Items = [.. items.OfType<AdaptiveElement>()], Style = AdaptiveContainerStyle.Emphasis };

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

    /// <summary>A button that is called what it shows, and below it how that stands: nobody has to guess which button is whose.</summary>
    public static AdaptiveElement Below(AdaptiveAction named, params IEnumerable<AdaptiveElement?> lines) =>
        Together([Button.Here(named), .. lines]);

    /// <summary>Two fields that answer one question, on one line also where one has the longer label.</summary>
    public static AdaptiveElement FieldsBeside(AdaptiveElement first, AdaptiveElement second) => new AdaptiveColumnSet
    {
        Columns = [Field(first, "4"), Field(second, "3")],
    };

    private static AdaptiveColumn Field(AdaptiveElement field, string weight) =>
        new() { Items = [field], Width = new(weight), VerticalContentAlignment = AdaptiveVerticalContentAlignment.Bottom };

    /// <summary>Unseen until a <see cref="Button.Toggle"/> shows it.</summary>
    public static T Hidden<T>(this T element, string id) where T : AdaptiveElement
    {
        (element.Id, element.IsVisible) = (id, false);
        return element;
    }

    /// <summary>The same where it has nothing in it yet; what is filled in or wrong is seen, and the button still hides it.</summary>
    public static T Folded<T>(this T element, string id, bool isOpen) where T : AdaptiveElement
    {
        (element.Id, element.IsVisible) = (id, isOpen);
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
