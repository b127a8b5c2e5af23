using System.Globalization;
using GevinstBot.Chat;
using GevinstBot.Domain.Figures;
using GevinstBot.Domain.Forms;
using GevinstBot.Domain.Reporting;
using GevinstBot.Reporting.Figures;
using NodaTime;
using NodaTime.Text;

namespace GevinstBot.Reporting;

/// <summary>What is kept of a file that was sent, beside its rows: its name, what was said with it, and what became of it.</summary>
internal static class FigureFileFields
{
    /// <summary>Where its rows are.</summary>
    public const string Kept = "kept";

    public const string File = "file";

    /// <summary>What was said to it; not there while nobody has.</summary>
    public const string Decision = "decision";

    public const string Used = "used";
    public const string Declined = "declined";

    private const string Indicator = "indicator";
    private const string Year = "year";
    private const string Date = "date";
    private const string New = "new";
    private const string Changed = "changed";
    private const string Refused = "refused";

    private const int LongestName = 80;

    /// <param name="name">The file's, as its sender called it.</param>
    /// <param name="asked">What was written with it.</param>
    /// <param name="today">When it came.</param>
    public static Dictionary<string, string> Of(string name, FigureAsk asked, LocalDate today) => new()
    {
        [File] = CleanText.Cut(PersonNumbers.Masked(CleanText.Line(name)), LongestName),
        [Indicator] = asked.Indicator?.Value ?? "",
        [Year] = asked.Year?.ToString(CultureInfo.InvariantCulture) ?? "",
        [Date] = LocalDatePattern.Iso.Format(today),
    };

    public static FigureRequest RequestOf(IReadOnlyDictionary<string, string> fields) => new()
    {
        Indicator = fields[Indicator] is { Length: > 0 } id ? new IndicatorId(id) : null,
        Year = fields[Year].Length > 0 ? int.Parse(fields[Year], CultureInfo.InvariantCulture) : null,
        Source = Path.GetFileNameWithoutExtension(fields[File]),
        Date = LocalDatePattern.Iso.Parse(fields[Date]).Value,
    };

    public static bool IsAnswered(AskedForm form) => form.Fields.ContainsKey(Decision);

    public static AskedForm AsUsed(this AskedForm form, FigurePlan plan)
    {
        var (stored, refused) = (plan.Difference, plan.Reading.Refused.Count);
        return form with
        {
            IsSaved = true,
            Fields = form.Fields.With(Decision, Used)
                .With(New, Written(stored.New)).With(Changed, Written(stored.Changes.Count - stored.New)).With(Refused, Written(refused)),
        };
    }

    public static AskedForm AsDeclined(this AskedForm form) => form with { Fields = form.Fields.With(Decision, Declined) };

    /// <summary>How many figures were new, and how many others stood there before.</summary>
    public static (int New, int Changed) CountsOf(AskedForm used) => (Read(used.Fields[New]), Read(used.Fields[Changed]));

    /// <summary>How many of its rows were refused; a file from before that was noted says nothing of it.</summary>
    public static int RefusedOf(AskedForm used) => Read(used.Fields.GetValueOrDefault(Refused, "0"));

    private static string Written(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static int Read(string count) => int.Parse(count, CultureInfo.InvariantCulture);
}
