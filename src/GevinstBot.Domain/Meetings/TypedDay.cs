using System.Globalization;
using System.Text.RegularExpressions;
using GevinstBot.Domain.Forms;
using NodaTime;

namespace GevinstBot.Domain.Meetings;

/// <summary>
/// A day as it stands among other words: «17.11.», «17.11.2026», «24. november», «i morgen», «til torsdag»; also one that is none, such as
/// «31.02».
/// </summary>
/// <param name="Text">As it was written.</param>
/// <param name="Day">Null where it can't be used.</param>
/// <param name="IsOver">It has no year and has been this year: whether it is next year's nobody can know.</param>
/// <param name="IsAfterTo">«til» stands before it.</param>
public sealed partial record TypedDay(string Text, LocalDate? Day, bool IsOver, bool IsAfterTo)
{
    private const string Before =
        @"(?<to>(?<!\w)(?:til|to)\s+)?(?:(?<!\w)(?:(?:man|tirs|ons|tors|fre|lør|søn)dag|(?:mon|tues|wednes|thurs|fri|satur|sun)day),?\s+"
        + @"(?:den\s+|the\s+)?)?";

    private const string Named =
        @"(?<month>jan(?:uary?)?|feb(?:ruary?)?|mar(?:s|ch)?|apr(?:il)?|mai|may|jun[ie]?|jul[iy]?|aug(?:ust)?|sept?(?:ember)?"
        + @"|o[kc]t(?:ober)?|nov(?:ember)?|de[sc](?:ember)?)(?!\w)\.?(?:\s?(?<year>\d{4}))?";

    /// <summary>So far ahead a day without a year is meant; 14.1. typed on 18.1. is the one that has been.</summary>
    private const int MostMonthsAhead = 11;

    /// <summary>Set where it is called by its weekday alone; then <see cref="Day"/> is the next of them.</summary>
    public IsoDayOfWeek? Weekday { get; private init; }

    private static readonly Dictionary<string, int> FromToday = new(StringComparer.OrdinalIgnoreCase)
    {
        ["i forgårs"] = -2,
        ["i går"] = -1,
        ["i dag"] = 0,
        ["i morgen"] = 1,
        ["i overmorgen"] = 2,
        ["yesterday"] = -1,
        ["today"] = 0,
        ["tomorrow"] = 1,
    };

    /// <summary>There is no such day in any year.</summary>
    public bool IsNone => Day is null && !IsOver;

    /// <summary>All of them, in order.</summary>
    /// <param name="written">The words.</param>
    /// <param name="today">A day without a year is this one, or the next.</param>
    public static IReadOnlyList<TypedDay> In(string written, LocalDate today) =>
        Pattern(written) is { } pattern ? [.. pattern.Matches(written).Select(dated => Of(dated, today))] : [];

    /// <summary>The words without them.</summary>
    public static string Without(string written) => Pattern(written)?.Replace(written, " ") ?? written;

    /// <summary>The first that there isn't in any year, as it was written; null where all are days.</summary>
    public static string? NoneIn(string written, LocalDate today) =>
        In(written, today).FirstOrDefault(day => day.IsNone)?.Text;

    /// <summary>«Status i dag» with a date besides is a subject.</summary>
    private static Regex? Pattern(string written) => Dated().IsMatch(written) ? Dated() : Spoken().IsMatch(written) ? Spoken() : null;

    private static TypedDay Of(Match dated, LocalDate today)
    {
        var (text, isAfterTo) = (dated.Groups["all"].Value.TrimEnd('.'), dated.Groups["to"].Success);
        if (FromToday.TryGetValue(text, out var days))
            return new TypedDay(text, today.PlusDays(days), IsOver: false, isAfterTo);
        if (dated.Groups["weekday"].Success)
            return SpokenDay.WeekdayOf(dated.Groups["weekday"].Value) is { } weekday
                ? new TypedDay(text, today.Next(weekday), IsOver: false, isAfterTo) { Weekday = weekday }
                : throw new FormatException(text);
        if (dated.Groups["iso"].Success)
            return new TypedDay(text, TypedDate.Read(text), IsOver: false, isAfterTo);
        if (dated.Groups["year"] is { Success: true, Value: var year })
            return new TypedDay(text, InYear(dated, year.Length == 2 ? $"20{year}" : year), IsOver: false, isAfterTo);
        LocalDate?[] both = [InYear(dated, $"{today.Year}"), InYear(dated, $"{today.Year + 1}")];
        var coming = both.FirstOrDefault(day => today <= day && day <= today.PlusMonths(MostMonthsAhead));
        return new TypedDay(text, coming, IsOver: coming is null && both.Any(day => day is not null), isAfterTo);
    }

    private static LocalDate? InYear(Match dated, string year) => TypedDate.Read(string.Create(
        CultureInfo.InvariantCulture,
        $"{dated.Groups["day"].Value}.{SpokenDay.MonthOf(dated.Groups["month"].Value.ToLowerInvariant()) ?? 0}.{year}"));

    [GeneratedRegex(
        Before + @"(?<![\d.])(?<all>(?<iso>\d{4}-\d{2}-\d{2})|(?<day>\d{1,2})\.?\s+" + Named
        + @"|(?<day>\d{1,2})\.\s?(?<month>\d{1,2})(?:\.\s?(?<year>\d{4})|\.(?<year>\d{2})(?!\.?\d)|\.)?)(?!\d)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Dated();

    [GeneratedRegex(
        @"(?<to>(?<!\w)(?:til|to)\s+)?(?<!\w)(?<all>i (?:forgårs|går|dag|morgen|overmorgen)|yesterday|today|tomorrow"
        + @"|(?<weekday>(?:man|tirs|ons|tors|fre|lør|søn)dag|(?:mon|tues|wednes|thurs|fri|satur|sun)day))(?:en)?(?!\w)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Spoken();
}
