using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace GevinstBot.Domain.Insights;

/// <summary>A month as a person types it: «november 2026», «november», «nov», «11», «2026-11», «11.2026»; in Bokmål and English.</summary>
public static class TypedMonth
{
    private const int ShortestName = 3;

    private static readonly string[][] Names = [NamesIn("nb-NO"), NamesIn("en-GB")];

    /// <summary>
    /// The month; null when it can't be read. Without a year it is the latest one that has begun in the plan, else the first to come.
    /// </summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="planned">The months to choose among when no year is given.</param>
    /// <param name="today">The day it is.</param>
    public static YearMonth? Read(string typed, IReadOnlyCollection<YearMonth> planned, LocalDate today)
    {
        if (YearMonthPattern.Iso.Parse(typed.Trim()) is { Success: true } iso)
            return iso.Value;
        string[] words = typed.Split([' ', '.', '/', '-'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return words switch
        {
            [var month] => MonthOf(month) is { } number ? Nearest(number, planned, today.ToYearMonth()) : null,
            [var month, var year] => MonthOf(month) is { } number && YearOf(year) is { } inYear ? new YearMonth(inYear, number) : null,
            _ => null,
        };
    }

    private static YearMonth? Nearest(int month, IReadOnlyCollection<YearMonth> planned, YearMonth now)
    {
        var same = planned.Where(candidate => candidate.Month == month).Order().ToList();
        return same.Where(candidate => candidate.CompareTo(now) <= 0).Cast<YearMonth?>().LastOrDefault()
            ?? same.Cast<YearMonth?>().FirstOrDefault();
    }

    /// <summary>By number, or by at least the first three letters of its name.</summary>
    private static int? MonthOf(string word)
    {
        if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number is >= 1 and <= 12 ? number : null;
        return word.Length < ShortestName
            ? null
            : Names.Select(names => Array.FindIndex(names, name => name.StartsWith(word, StringComparison.OrdinalIgnoreCase)) + 1)
                .Where(place => place > 0).Cast<int?>().FirstOrDefault();
    }

    private static int? YearOf(string word) =>
        word.Length == 4 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year > 0 ? year : null;

    private static string[] NamesIn(string culture) => CultureInfo.GetCultureInfo(culture).DateTimeFormat.MonthNames[..12];
}
