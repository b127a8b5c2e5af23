using System.Collections.ObjectModel;
using System.Globalization;
using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Forms;

namespace GevinstBot.Domain.Figures;

/// <summary>How a file is laid out.</summary>
public enum FigureShape
{
    /// <summary>The long form: one row a number.</summary>
    Rows,

    /// <summary>One row an organisation, one column a month.</summary>
    Months,
}

/// <summary>What a column is for.</summary>
public enum FigureRole
{
    Number,

    /// <summary>An organisation number in one source, and the source's own key in another: only nine digits that check count.</summary>
    MaybeNumber,
    Organization,
    Indicator,
    Period,
    PeriodKind,
    First,
    Last,
    Year,
    Month,
    Value,
    Numerator,
    Denominator,
    Source,
    Date,

    /// <summary>What this program wrote beside a row that it refused.</summary>
    Reason,
}

/// <summary>A month's column; the year is the file's or the one that was asked for.</summary>
public sealed record MonthColumn(int At, string Heading, ReportingPeriod Period);

/// <summary>Which column is what, found by the words in the heading.</summary>
public sealed record FigureColumns(FigureShape Shape, int Width)
{
    public const string NoValues = "figures.no-values";
    public const string NoYear = "figures.no-year";
    public const string NoPeriod = "figures.no-period";
    public const string NoOrganization = "figures.no-organization";

    /// <summary>One argument: the headings.</summary>
    public const string SameHeading = "figures.same-heading";

    /// <summary>Where a role has several words, the first that the file has counts: a measure says more than what it belongs to.</summary>
    private static readonly (FigureRole Role, string Words)[] Words =
    [
        (FigureRole.Number, "organisasjonsnummer|orgnummer|orgnr|organizationnumber|orgnumber|orgno"),
        (FigureRole.MaybeNumber, "locationid|enhetsid"),
        (FigureRole.Organization,
            "organisasjon|organization|organisasjonsnavn|helseforetak|foretak|hf|hfkort|hfnavn|locationname|lokasjon|sykehus|institusjon"
            + "|region"),
        (FigureRole.Indicator,
            "måltall|measurename|måleindikator|indikator|indicator|indikatornavn|kvalitetsindikator|qualityindicatorname"),
        (FigureRole.Period, "periode|period|tidsperiode|rapporteringsperiode"),
        (FigureRole.PeriodKind, "periodtype|periodetype"),
        (FigureRole.First, "timefrom|fra|fradato|periodefra|startdato"),
        (FigureRole.Last, "timeto|til|tildato|periodetil|sluttdato"),
        (FigureRole.Year, "år|aar|year"),
        (FigureRole.Month, "måned|mnd|maaned|month"),
        (FigureRole.Value, "verdi|value|resultat|tall"),
        (FigureRole.Numerator, "teller|numerator"),
        (FigureRole.Denominator, "nevner|denominator"),
        (FigureRole.Source, "kilde|source"),
        (FigureRole.Date, "uttrekksdato|uttrekk|hentet|oppdatert|extracted"),
        (FigureRole.Reason, "feil|avvist"),
    ];

    private IReadOnlyDictionary<FigureRole, int> _places = ReadOnlyDictionary<FigureRole, int>.Empty;

    /// <summary>Empty where each row is one number.</summary>
    public IReadOnlyList<MonthColumn> Months { get; private init; } = [];

    public IReadOnlyList<string> Headings { get; private init; } = [];

    /// <summary>The headings of what isn't read.</summary>
    public IReadOnlyList<string> Unread =>
        [.. Headings.Where((heading, at) => heading.Length > 0 && !_places.Values.Contains(at) && Months.All(month => month.At != at))];

    /// <summary>Null when the file has none.</summary>
    public int? this[FigureRole role] => _places.TryGetValue(role, out var at) ? at : null;

    /// <summary>What the column of a value is called.</summary>
    public string ValueHeading => this[FigureRole.Value] is { } at ? Headings[at] : "";

    /// <summary>The cells of a row that should be numbers.</summary>
    public IEnumerable<string> NumbersOf(FigureRow row)
    {
        foreach (var role in (FigureRole[])[FigureRole.Value, FigureRole.Numerator, FigureRole.Denominator])
            yield return row[this[role]];
        foreach (var month in Months)
            yield return row[month.At];
    }

    /// <param name="heading">The file's heading.</param>
    /// <param name="year">The year asked for, where months are columns that don't say theirs.</param>
    public static Checked<FigureColumns> Of(FigureRow heading, int? year)
    {
        List<string> headings = [.. heading.Cells.Select(CleanText.Line)];
        var twice = headings.Where(text => text.Length > 0).GroupBy(Plain).Where(same => same.Count() > 1).Select(same => same.First());
        if (twice.ToList() is { Count: > 0 } same)
            return No(SameHeading, string.Join(" · ", same.Select(PersonNumbers.Masked)));
        var places = Words.Select(known => (known.Role, At: Find(headings, known.Words)))
            .Where(found => found.At >= 0).ToDictionary(found => found.Role, found => found.At);
        var (months, lacksYear) = MonthsOf(headings, year);
        var columns = new FigureColumns(months.Count > 0 || lacksYear ? FigureShape.Months : FigureShape.Rows, headings.Count)
        {
            _places = places,
            Months = months,
            Headings = headings,
        };
        return columns.Missing(lacksYear) is { } missing ? No(missing) : Checked<FigureColumns>.Accepted(columns);
    }

    private string? Missing(bool lacksYear) =>
        lacksYear ? NoYear
        : Shape == FigureShape.Rows && this[FigureRole.Value] is null ? NoValues
        : Shape == FigureShape.Rows && !HasPeriod ? NoPeriod
        : this[FigureRole.Organization] is null && this[FigureRole.Number] is null && this[FigureRole.MaybeNumber] is null ? NoOrganization
        : null;

    private bool HasPeriod => this[FigureRole.Period] is not null
        || (this[FigureRole.First] is not null && this[FigureRole.Last] is not null)
        || this[FigureRole.Month] is not null || this[FigureRole.Year] is not null;

    private static (IReadOnlyList<MonthColumn> Months, bool LacksYear) MonthsOf(List<string> headings, int? year)
    {
        var (months, lacksYear) = (new List<MonthColumn>(), false);
        foreach (var (at, heading) in headings.Index())
        {
            if (FigurePeriod.MonthCalled(heading) is { } month)
            {
                lacksYear |= year is null;
                if (year is { } asked)
                    months.Add(new MonthColumn(at, heading, ReportingPeriod.Month(asked, month)));
            }
            else if (FigurePeriod.Read(heading).Period is { Frequency: Frequency.Monthly } period)
                months.Add(new MonthColumn(at, heading, period));
        }
        return (months, lacksYear);
    }

    private static int Find(List<string> headings, string words)
    {
        foreach (var word in words.Split('|'))
        {
            if (headings.FindIndex(heading => Plain(heading) == word) is >= 0 and var at)
                return at;
        }
        return -1;
    }

    /// <summary>Letters and digits: «Org.nr.» is «orgnr».</summary>
    private static string Plain(string heading) =>
        string.Concat(heading.Where(char.IsLetterOrDigit)).ToLower(CultureInfo.InvariantCulture);

    private static Checked<FigureColumns> No(string reason, params IReadOnlyList<string> arguments) =>
        Checked<FigureColumns>.Rejected([new Problem("", reason, arguments)]);
}
