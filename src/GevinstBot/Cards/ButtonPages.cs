namespace GevinstBot.Cards;

/// <summary>What is shown on one page, and whether there is more.</summary>
public sealed record ButtonPage<T>(IReadOnlyList<T> Items, bool HasMore);

/// <summary>Many buttons, so many on a card as it may have, and the rest behind «Mer …».</summary>
public static class ButtonPages
{
    /// <summary>Microsoft's renderer shows no more side by side.</summary>
    public const int Most = 5;

    /// <param name="all">All there are.</param>
    /// <param name="page">The first is 1; one that isn't there is empty.</param>
    public static ButtonPage<T> Of<T>(IEnumerable<T> all, int page)
    {
        var left = all.Skip((page - 1) * (Most - 1)).ToList();
        return left.Count > Most ? new(left[..(Most - 1)], HasMore: true) : new(left, HasMore: false);
    }
}
