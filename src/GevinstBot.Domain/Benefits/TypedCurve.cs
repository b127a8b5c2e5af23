using System.Globalization;
using GevinstBot.Domain.Forms;
using GevinstBot.Domain.Reporting;
using NodaTime;
using NodaTime.Text;

namespace GevinstBot.Domain.Benefits;

/// <summary>
/// A planned curve as somebody types it: a month and what is to be measured then, a line each («juni 2027: 62» or «2027-06 62»).
/// </summary>
public static class TypedCurve
{
    /// <summary>One argument: which line.</summary>
    public const string Unreadable = "benefits.curve-unreadable";

    /// <summary>One argument: the month.</summary>
    public const string MonthTwice = "benefits.curve-month-twice";

    /// <summary>One argument: the most.</summary>
    public const string TooManyPoints = "benefits.curve-too-many";

    /// <summary>Two years by the month; more is no plan but a wish.</summary>
    public const int MostPoints = 24;

    public const int Longest = 700;

    private static readonly YearMonthPattern[] Months =
    [
        YearMonthPattern.Iso,
        YearMonthPattern.CreateWithInvariantCulture("M.uuuu"),
        YearMonthPattern.Create("MMMM uuuu", CultureInfo.GetCultureInfo("nb-NO")),
        YearMonthPattern.Create("MMMM uuuu", CultureInfo.GetCultureInfo("en-GB")),
    ];

    /// <summary>The points in the order of their months; what is wrong is noted in the form.</summary>
    public static IReadOnlyList<CurvePoint> Read(TypedForm form, string field, IndicatorUnit unit)
    {
        var lines = form.Text(field, Longest).Split('\n').Select(CleanText.Line).Where(line => line.Length > 0).ToList();
        if (form.IsRefused(field))
            return [];
        if (lines.Count > MostPoints)
            form.Refuse(field, TooManyPoints, $"{MostPoints}");
        var points = new SortedDictionary<LocalDate, CurvePoint>();
        foreach (var (at, line) in lines.Take(MostPoints).Index())
        {
            if (ReadLine(line, field, unit) is not { } point)
                form.Refuse(field, Unreadable, $"{at + 1}");
            else if (!points.TryAdd(point.Month.OnDayOfMonth(1), point))
                form.Refuse(field, MonthTwice, Written(point.Month));
        }
        return [.. points.Values];
    }

    /// <summary>As it stands in the field again.</summary>
    public static string Write(IEnumerable<CurvePoint> curve) =>
        string.Join('\n', curve.Select(point => $"{Written(point.Month)}: {WrittenAmount.Of(point.Level)}"));

    private static string Written(YearMonth month) => YearMonthPattern.Iso.Format(month);

    /// <summary>A month may be two words, and a number too; wherever both can be read, that is where they part.</summary>
    private static CurvePoint? ReadLine(string line, string field, IndicatorUnit unit)
    {
        var words = line.Replace(':', ' ').Split(' ', StringSplitOptions.RemoveEmptyEntries);
        foreach (var ofMonth in (int[])[2, 1])
        {
            if (words.Length <= ofMonth || MonthOf(string.Join(' ', words[..ofMonth])) is not { } month)
                continue;
            var level = TypedAmount.Read(string.Join(' ', words[ofMonth..]), field, unit);
            if (level.IsAccepted)
                return new CurvePoint(month, level.Match(number => number, _ => 0));
        }
        return null;
    }

    /// <summary>A month without a year would be guessed at, and is none.</summary>
    private static YearMonth? MonthOf(string text) =>
        Months.Select(form => form.Parse(text)).FirstOrDefault(read => read.Success) is { } month ? month.Value : null;
}
