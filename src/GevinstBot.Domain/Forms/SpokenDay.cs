using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace GevinstBot.Domain.Forms;

/// <summary>
/// A day as people write it in a sentence, in Bokmål or English: «20. desember», «1.12.», «fredag 20. des. 2026», «fredag», «i morgen».
/// </summary>
public static partial class SpokenDay
{
    private static readonly string[][] Months =
    [
        ["jan"], ["feb"], ["mar"], ["apr"], ["mai", "may"], ["jun"], ["jul"], ["aug"], ["sep"], ["okt", "oct"], ["nov"], ["des", "dec"],
    ];

    private static readonly string[][] Weekdays =
    [
        ["mandag", "monday"], ["tirsdag", "tuesday"], ["onsdag", "wednesday"], ["torsdag", "thursday"], ["fredag", "friday"],
        ["lørdag", "saturday"], ["søndag", "sunday"],
    ];

    /// <summary>Null where it isn't one. Without a year it is the next that isn't over; a weekday alone is the next after today.</summary>
    public static LocalDate? Read(string text, LocalDate today)
    {
        var written = text.Trim(' ', '.', ',').ToLowerInvariant();
        if (written is "i morgen" or "tomorrow")
            return today.PlusDays(1);
        if (WeekdayOf(written) is { } weekday)
            return today.Next(weekday);
        var read = Written().Match(written);
        if (!read.Success || MonthOf(read.Groups["month"].Value) is not { } month)
            return null;
        var day = int.Parse(read.Groups["day"].Value, CultureInfo.InvariantCulture);
        if (read.Groups["year"] is { Success: true } year)
            return InYear(int.Parse(year.Value, CultureInfo.InvariantCulture), month, day);
        return InYear(today.Year, month, day) is { } soon && soon >= today ? soon : InYear(today.Year + 1, month, day);
    }

    /// <summary>By its number, or a name in small letters that begins as a month's.</summary>
    public static int? MonthOf(string text)
    {
        var month = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : Array.FindIndex(Months, names => Array.Exists(names, name => text.StartsWith(name, StringComparison.Ordinal))) + 1;
        return month is >= 1 and <= 12 ? month : null;
    }

    /// <summary>Null where there is no such day.</summary>
    public static LocalDate? InYear(int year, int month, int day) =>
        year is > 2000 and < 2200 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month)
            ? new LocalDate(year, month, day)
            : null;

    /// <summary>By its name alone.</summary>
    public static IsoDayOfWeek? WeekdayOf(string written) =>
        Array.FindIndex(Weekdays, same => same.Contains(written.ToLowerInvariant())) is >= 0 and var at ? (IsoDayOfWeek)(at + 1) : null;

    [GeneratedRegex(
        @"^(?:(?:man|tirs|ons|tors|fre|lør|søn)dag,? |(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:den |the )?"
            + @"(?<day>\d{1,2})(?:\.\s*|\s+)(?<month>\d{1,2}|jan(?:uary?)?|feb(?:ruary?)?|mar(?:s|ch)?|apr(?:il)?|mai|may|jun[ie]?|"
            + @"jul[iy]?|aug(?:ust)?|sept?(?:ember)?|o[kc]t(?:ober)?|nov(?:ember)?|de[sc](?:ember)?)(?:[.,]?\s*(?<year>\d{4}))?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Written();
}
