using System.Collections.Concurrent;
using NodaTime;

namespace GevinstBot.Domain.Calendar;

/// <summary>The twelve public holidays of Norway. A holiday is named by a stable key; the texts know its name.</summary>
public static class NorwegianHolidays
{
    public const string NewYearsDay = "new-years-day";
    public const string MaundyThursday = "maundy-thursday";
    public const string GoodFriday = "good-friday";
    public const string EasterDay = "easter-sunday";
    public const string EasterMonday = "easter-monday";
    public const string LabourDay = "labour-day";
    public const string ConstitutionDay = "constitution-day";
    public const string AscensionDay = "ascension-day";
    public const string WhitSunday = "whit-sunday";
    public const string WhitMonday = "whit-monday";
    public const string ChristmasDay = "christmas-day";
    public const string BoxingDay = "boxing-day";

    /// <summary>A year's holidays never change, and every count of working days asks for each of its days.</summary>
    private static readonly ConcurrentDictionary<int, Dictionary<LocalDate, string[]>> ByDay = new();

    /// <summary>
    /// The holidays of a year in order. Two may meet on one day (17 May 2027 is also Whit Monday): the dated one names it
    /// here, because that is what people call the day; <see cref="On"/> gives both.
    /// </summary>
    public static IReadOnlyDictionary<LocalDate, string> In(int year)
    {
        var holidays = new SortedDictionary<LocalDate, string>();
        foreach (var (date, key) in Dated(year).Concat(Movable(year)))
            holidays.TryAdd(date, key);

        return holidays;
    }

    /// <summary>Every holiday that falls on the day, the dated one first; empty on an ordinary day or Sunday.</summary>
    public static IReadOnlyList<string> On(LocalDate date) => ByDay.GetOrAdd(date.Year, Days).GetValueOrDefault(date, []);

    /// <summary>The Gregorian Easter by the method of Meeus, Jones and Butcher.</summary>
    public static LocalDate EasterSunday(int year)
    {
        var golden = year % 19;
        var (century, ofCentury) = Math.DivRem(year, 100);
        var moonCorrection = (century - (century + 8) / 25 + 1) / 3;
        var epact = (19 * golden + century - century / 4 - moonCorrection + 15) % 30;
        var toSunday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - epact - ofCentury % 4) % 7;
        var lateMoon = (golden + 11 * epact + 22 * toSunday) / 451;
        var (month, day) = Math.DivRem(epact + toSunday - 7 * lateMoon + 114, 31);
        return new LocalDate(year, month, day + 1);
    }

    private static Dictionary<LocalDate, string[]> Days(int year) => Dated(year).Concat(Movable(year))
        .GroupBy(holiday => holiday.Date).ToDictionary(day => day.Key, day => day.Select(holiday => holiday.Key).ToArray());

    private static IEnumerable<(LocalDate Date, string Key)> Dated(int year) =>
    [
        (new LocalDate(year, 1, 1), NewYearsDay),
        (new LocalDate(year, 5, 1), LabourDay),
        (new LocalDate(year, 5, 17), ConstitutionDay),
        (new LocalDate(year, 12, 25), ChristmasDay),
        (new LocalDate(year, 12, 26), BoxingDay),
    ];

    private static IEnumerable<(LocalDate Date, string Key)> Movable(int year)
    {
        var easter = EasterSunday(year);
        return
        [
            (easter.PlusDays(-3), MaundyThursday),
            (easter.PlusDays(-2), GoodFriday),
            (easter, EasterDay),
            (easter.PlusDays(1), EasterMonday),
            (easter.PlusDays(39), AscensionDay),
            (easter.PlusDays(49), WhitSunday),
            (easter.PlusDays(50), WhitMonday),
        ];
    }
}
