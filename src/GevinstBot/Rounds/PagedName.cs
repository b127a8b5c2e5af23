using System.Globalization;

namespace GevinstBot.Rounds;

/// <summary>A name with a page behind it, as a button writes it in the chat: «meldinger Ny journal: 2».</summary>
public static class PagedName
{
    private const string Separator = ": ";

    public static string Of(string name, int page) => string.Create(CultureInfo.InvariantCulture, $"{name}{Separator}{page}");

    /// <summary>Which one is meant, and which page of it; where none is, the page of all. What is no page is the first.</summary>
    public static (Named<T>? Chosen, int Page) Read<T>(IReadOnlyList<Named<T>> all, string typed)
    {
        // A name may end as a page does.
        if (all.FirstOrDefault(one => one.IsCalled(typed)) is { } whole)
            return (whole, 1);
        var at = typed.LastIndexOf(Separator, StringComparison.Ordinal);
        if (at > 0 && PageOf(typed[(at + Separator.Length)..]) is { } page)
            return (all.FirstOrDefault(one => one.IsCalled(typed[..at])), page);
        return (null, PageOf(typed) ?? 1);
    }

    private static int? PageOf(string typed) =>
        int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page > 0 ? page : null;
}
