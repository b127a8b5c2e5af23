using System.Globalization;
using GevinstBot.Tables.Entities;

namespace GevinstBot.Tables.Filters;

/// <summary>Values as they stand in a filter; each type has its own form, and a quote in text is doubled.</summary>
/// <remarks>https://learn.microsoft.com/rest/api/storageservices/querying-tables-and-entities</remarks>
internal static class FilterLiteral
{
    public static string Of(object value) => EdmValue.From(value) switch
    {
        string text => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'",
        bool flag => flag ? "true" : "false",
        long number => number.ToString(CultureInfo.InvariantCulture) + "L",
        double number => OfDouble(number),
        DateTimeOffset instant => $"datetime'{instant.UtcDateTime.ToString("o", CultureInfo.InvariantCulture)}'",
        Guid guid => $"guid'{guid}'",
        byte[] bytes => $"X'{Convert.ToHexStringLower(bytes)}'",
        var number => Convert.ToString(number, CultureInfo.InvariantCulture)!,
    };

    /// <summary>A whole number gets its decimal point, or it would be an Int32.</summary>
    private static string OfDouble(double number)
    {
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        return text.All(c => char.IsAsciiDigit(c) || c == '-') ? text + ".0" : text;
    }
}
