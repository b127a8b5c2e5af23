using System.Globalization;
using NodaTime;

namespace GevinstBot.Domain.Calendar;

/// <summary>
/// The time a number is about: a month, a tertial (four months), a half-year or a year. It is kept as its number since year 0,
/// so that each period has exactly one form and the next one is one more.
/// </summary>
public readonly record struct ReportingPeriod
{
    private readonly int ordinal;

    private ReportingPeriod(Frequency frequency, int ordinal) => (Frequency, this.ordinal) = (frequency, ordinal);

    public Frequency Frequency { get; }

    public int CalendarYear => ordinal / InAYear(Frequency);

    /// <summary>Which one in its year, from 1: November is 11, the last tertial 3, a whole year 1.</summary>
    public int Number => ordinal % InAYear(Frequency) + 1;

    public LocalDate FirstDay => new(CalendarYear, (Number - 1) * MonthsIn(Frequency) + 1, 1);

    public LocalDate LastDay => FirstDay.PlusMonths(MonthsIn(Frequency)).PlusDays(-1);

    /// <summary><c>2026-11</c>, <c>2026-T3</c>, <c>2026-H2</c> or <c>2026</c>: for keys and files, not for people.</summary>
    public string Text => string.Create(CultureInfo.InvariantCulture, $"{CalendarYear:D4}{PartText}");

    /// <summary>The one that more than half are of, said once above them; null where there is none such.</summary>
    public static ReportingPeriod? MostAreOf(IEnumerable<ReportingPeriod> periods)
    {
        var counted = periods.CountBy(period => period).ToList();
        var all = counted.Sum(one => one.Value);
        return counted.Where(one => one.Value * 2 > all).Select(one => (ReportingPeriod?)one.Key).SingleOrDefault();
    }

    public static ReportingPeriod Month(int year, int month) => Of(Frequency.Monthly, year, month);

    public static ReportingPeriod Tertial(int year, int tertial) => Of(Frequency.Tertial, year, tertial);

    public static ReportingPeriod HalfYear(int year, int half) => Of(Frequency.HalfYearly, year, half);

    public static ReportingPeriod Year(int year) => Of(Frequency.Yearly, year, number: 1);

    public static ReportingPeriod Containing(LocalDate date, Frequency frequency) =>
        Of(frequency, date.Year, (date.Month - 1) / MonthsIn(frequency) + 1);

    /// <summary>
    /// The latest period that is over, and whose numbers have had time to come: its last day plus the lag is before the date.
    /// </summary>
    public static ReportingPeriod LatestComplete(LocalDate on, Frequency frequency, int reportingLagDays)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(reportingLagDays);
        // The period that holds the day so far back has not ended before it; the one before that has.
        return Containing(on.PlusDays(-reportingLagDays), frequency).Previous();
    }

    /// <summary>Reads exactly what <see cref="Text"/> writes.</summary>
    public static bool TryParse(string? text, out ReportingPeriod period)
    {
        period = default;
        if (text is null || text.Length < 4 || !TryDigits(text[..4], out var year) || year == 0)
            return false;

        var (frequency, digits) = text[4..] switch
        {
            "" => (Frequency.Yearly, "1"),
            ['-', 'T', _] => (Frequency.Tertial, text[6..]),
            ['-', 'H', _] => (Frequency.HalfYearly, text[6..]),
            ['-', _, _] => (Frequency.Monthly, text[5..]),
            _ => (default, ""),
        };
        if (!TryDigits(digits, out var number) || number < 1 || number > InAYear(frequency))
            return false;

        period = Of(frequency, year, number);
        return true;
    }

    public ReportingPeriod Previous() => new(Frequency, ordinal - 1);

    public ReportingPeriod Next() => new(Frequency, ordinal + 1);

    /// <summary>The same part of last year.</summary>
    public ReportingPeriod YearBefore() => new(Frequency, ordinal - InAYear(Frequency));

    public override string ToString() => Text;

    private string PartText => Frequency switch
    {
        Frequency.Monthly => string.Create(CultureInfo.InvariantCulture, $"-{Number:D2}"),
        Frequency.Tertial => string.Create(CultureInfo.InvariantCulture, $"-T{Number}"),
        Frequency.HalfYearly => string.Create(CultureInfo.InvariantCulture, $"-H{Number}"),
        Frequency.Yearly => "",
    };

    private static ReportingPeriod Of(Frequency frequency, int year, int number)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(Math.Clamp(year, 1, 9999), year, nameof(year));
        ArgumentOutOfRangeException.ThrowIfNotEqual(Math.Clamp(number, 1, InAYear(frequency)), number, nameof(number));
        return new(frequency, year * InAYear(frequency) + number - 1);
    }

    private static int InAYear(Frequency frequency) => 12 / MonthsIn(frequency);

    private static int MonthsIn(Frequency frequency) => frequency switch
    {
        Frequency.Monthly => 1,
        Frequency.Tertial => 4,
        Frequency.HalfYearly => 6,
        Frequency.Yearly => 12,
    };

    // Checked letter by letter: int.TryParse alone would also accept NUL after the digits.
    private static bool TryDigits(string digits, out int value)
    {
        value = 0;
        return digits.All(char.IsAsciiDigit) && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out value);
    }
}
