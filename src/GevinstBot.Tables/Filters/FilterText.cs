using System.Globalization;

namespace GevinstBot.Tables.Filters;

/// <summary>A filter from an interpolated string: what is interpolated is a value, never a piece of filter.</summary>
internal static class FilterText
{
    public static string From(FormattableString filter) => string.Format(
        CultureInfo.InvariantCulture,
        filter.Format,
        [.. filter.GetArguments().Select(value => FilterLiteral.Of(value ?? throw new ArgumentException("A table has no null to compare with.", nameof(filter))))]);
}
