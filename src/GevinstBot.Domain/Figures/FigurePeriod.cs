using System.Globalization;
using System.Text.RegularExpressions;
using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Forms;
using NodaTime;

namespace GevinstBot.Domain.Figures;

/// <summary>A period as a file writes it, or the text key of why it is none: never one that is put where another is asked for.</summary>
public sealed partial record FigurePeriod(ReportingPeriod? Period, string? Reason)
{
    public const string Unreadable = "figures.period-unreadable";
    public const string Day = "figures.period-day";
    public const string NoSuchDay = "figures.period-no-such-day";
    public const string Cumulative = "figures.period-cumulative";
    public const string Quarter = "figures.period-quarter";

    /// <summary>9999, and month 00, 13 or 99: totals and corrections in the sources, and no month.</summary>
    public const string Code = "figures.period-code";

    /// <summary>From one day to another, which together are no period.</summary>
    public const string Odd = "figures.period-odd";

    private static readonly string[] Months =
        ["jan", "feb", "mar", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "des"];

    private static readonly Dictionary<string, string> AlsoMonths = new() { ["may"] = "mai", ["oct"] = "okt", ["dec"] = "des" };

    /// <summary>A month's number by its name, long or short, in Norwegian or English; null for any other word.</summary>
    public static int? MonthCalled(string name)
    {
        var text = CleanText.Line(name).TrimEnd('.').ToLowerInvariant();
        if (!MonthName().IsMatch(text))
            return null;
        var short3 = AlsoMonths.GetValueOrDefault(text[..3], text[..3]);
        return Array.IndexOf(Months, short3) + 1;
    }

    public static FigurePeriod Read(string written)
    {
        var text = CleanText.Line(written).ToLowerInvariant();
        return text.Length is 0 or > 60 ? No(Unreadable)
            : SaysCumulative(text) ? No(Cumulative)
            : IsCode().IsMatch(text) ? No(Code)
            : IsQuarter().IsMatch(text) ? No(Quarter)
            : ReportingPeriod.TryParse(text.ToUpperInvariant(), out var period) ? new FigurePeriod(period, null)
            : Part(text) is { } part ? part
            : Date(text) is { } day ? No(day.IsDay ? Day : NoSuchDay)
            : No(Unreadable);
    }

    /// <summary>From its first day to its last, both included.</summary>
    public static FigurePeriod Between(string first, string last)
    {
        if (DayOf(first) is not { } from || DayOf(last) is not { } to)
            return No(Date(CleanText.Line(first)) is null || Date(CleanText.Line(last)) is null ? Unreadable : NoSuchDay);
        if (from == to)
            return No(Day);
        foreach (var frequency in Enum.GetValues<Frequency>())
        {
            var period = ReportingPeriod.Containing(from, frequency);
            if (period.FirstDay == from && period.LastDay == to)
                return new FigurePeriod(period, null);
        }
        return No(from is { Month: 1, Day: 1 } && from.Year == to.Year ? Cumulative : Odd);
    }

    /// <summary>Whether a word for the kind of period says that it is reckoned from the year's first day.</summary>
    public static bool SaysCumulative(string kind) => IsCumulative().IsMatch(kind);

    private static FigurePeriod No(string reason) => new(null, reason);

    private static FigurePeriod? Part(string text)
    {
        if (Numbered().Match(text) is { Success: true } numbered)
            return Month(numbered, Number(numbered, "month"));
        if (Named().Match(text) is { Success: true } named && MonthCalled(named.Groups["name"].Value) is { } month)
            return Month(named, month);
        if (TertialOrHalf().Match(text) is not { Success: true } part)
            return null;
        var (year, number) = (Number(part, "year"), Number(part, "number"));
        if (year == 0)
            return No(Unreadable);
        return part.Groups["half"].Success
            ? number > 2 ? No(Unreadable) : new FigurePeriod(ReportingPeriod.HalfYear(year, number), null)
            : new FigurePeriod(ReportingPeriod.Tertial(year, number), null);
    }

    private static FigurePeriod Month(Match found, int month)
    {
        var year = Number(found, "year");
        return month is >= 1 and <= 12 && year > 0 ? new FigurePeriod(ReportingPeriod.Month(year, month), null) : No(Code);
    }

    private static int Number(Match found, string group) => int.Parse(found.Groups[group].Value, CultureInfo.InvariantCulture);

    private static LocalDate? DayOf(string written)
    {
        // The time of day, which sources put behind the day, is midnight.
        var text = CleanText.Line(written);
        return TypedDate.Read(Midnight().Replace(text, ""));
    }

    /// <summary>Null when it doesn't look like a date.</summary>
    private static (bool IsDay, string Text)? Date(string text) =>
        LooksLikeDate().IsMatch(text) ? (DayOf(text) is not null, text) : null;

    [GeneratedRegex(
        @"^(?:jan(?:uar|uary)?|feb(?:ruar|ruary)?|mar(?:s|ch)?|apr(?:il)?|mai|may|june?|juni|july?|juli|aug(?:ust)?|sept?(?:ember)?"
        + @"|okt(?:ober)?|oct(?:ober)?|nov(?:ember)?|des(?:ember)?|dec(?:ember)?)\z")]
    private static partial Regex MonthName();

    [GeneratedRegex(@"hittil|hiå|\bakk|kumulativ|cumulative|\bytd\b|til og med|\bt\.?o\.?m\b|year to date", RegexOptions.IgnoreCase)]
    private static partial Regex IsCumulative();

    [GeneratedRegex(@"9999|^[0-9]{4}[-.m/ ]?(?:00|13|99)\z|^(?:00|13|99)[-./ ][0-9]{4}\z")]
    private static partial Regex IsCode();

    [GeneratedRegex(@"kvartal|quarter|^[0-9]{4}[- ]?[kq][1-4]\z|^[kq][1-4][- ]?[0-9]{4}\z")]
    private static partial Regex IsQuarter();

    [GeneratedRegex(
        @"^(?:(?<year>[0-9]{4})(?:[-./ ]?m?)(?<month>[0-9]{2})|(?<year>[0-9]{4})[-./m ](?<month>[0-9])"
        + @"|(?<month>[0-9]{1,2})[-./ ](?<year>[0-9]{4}))\z")]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^(?:(?<name>\p{L}+)\.?[-_/ ]?(?<year>[0-9]{4})|(?<year>[0-9]{4})[-_/ ]?(?<name>\p{L}+)\.?)\z")]
    private static partial Regex Named();

    [GeneratedRegex(
        """
        ^ (?: (?<number>[1-3])\.?\ *(?:tertial|(?<half>halvår)),?\ *(?<year>[0-9]{4})
            | (?:t|tertial|(?<half>h|halvår))\ *(?<number>[1-3])[-/\ ]*(?<year>[0-9]{4})
            | (?<year>[0-9]{4})[-/,\ ]*(?: (?:t|tertial|(?<half>h|halvår))\ *(?<number>[1-3])
                | (?<number>[1-3])\.?\ *(?:tertial|(?<half>halvår)) ) ) \z
        """,
        RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex TertialOrHalf();

    [GeneratedRegex(@"^(?:[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[ tT].*)?|[0-9]{1,2}[./][0-9]{1,2}[./][0-9]{2,4}(?: .*)?)\z")]
    private static partial Regex LooksLikeDate();

    [GeneratedRegex(@"[ tT]00:00(?::00(?:\.0+)?)?Z?\z")]
    private static partial Regex Midnight();
}
