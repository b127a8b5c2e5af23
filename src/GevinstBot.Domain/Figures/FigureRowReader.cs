using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Forms;
using GevinstBot.Domain.Reporting;
using NodaTime;

namespace GevinstBot.Domain.Figures;

/// <summary>Reads the rows of one file, one by one, and gathers what they say; the end is <see cref="Sorted"/>.</summary>
internal sealed class FigureRowReader(FigureColumns columns, FigureRequest asked, FigureNetwork known, DecimalSign sign)
{
    public const string RowWidth = "figures.row-width";
    public const string NotFor = "figures.not-for";
    public const string NotADate = "figures.not-a-date";

    /// <summary>One for each length that an indicator may have, where a file gives another.</summary>
    private static readonly Dictionary<Frequency, string> Others = new()
    {
        [Frequency.Monthly] = "figures.period-is-month",
        [Frequency.Tertial] = "figures.period-is-tertial",
        [Frequency.HalfYearly] = "figures.period-is-half-year",
        [Frequency.Yearly] = "figures.period-is-year",
    };

    private readonly FigureOrganizations _organizations = new(known.Roster);
    private readonly FigureIndicators _indicators = new(known.Definitions);
    private readonly List<FigureDraft> _drafts = [];
    private readonly List<FigureNote> _notes = [];
    private readonly List<SkippedRow> _skipped = [];
    private readonly OrderedDictionary<int, RefusedRow> _refused = [];

    public void Skip(FigureRow row, SkipKind kind) => _skipped.Add(new SkippedRow(row.Line, kind));

    public void Read(FigureRow row)
    {
        if (row.Cells.Count != columns.Width)
        {
            Refuse(row, new Problem("", RowWidth, $"{row.Cells.Count}", $"{columns.Width}"));
            return;
        }
        var (number, isSure) = columns[FigureRole.Number] is { } at ? (row[at], true) : (row[columns[FigureRole.MaybeNumber]], false);
        var found = _organizations.Find(number, row[columns[FigureRole.Organization]], isSure);
        if (found is { Id: null, Reason: null })
            Skip(row, SkipKind.Total);
        else if (found.Reason is { } nobody)
            Refuse(row, new Problem(HeadingOf(FigureRole.Organization), nobody));
        else if (DefinitionOf(row) is not { } definition)
            Refuse(row, new Problem(HeadingOf(FigureRole.Indicator), FigureIndicators.Unknown));
        else if (!definition.Organizations.Contains(found.Id!.Value))
            Refuse(row, new Problem(HeadingOf(FigureRole.Organization), NotFor));
        else
            Read(row, found, definition);
    }

    /// <summary>The rows, each in its place, once all have been read.</summary>
    public FigureReading Sorted(LocalDate today)
    {
        var (checks, taken) = (new FigureChecks(_drafts, today), new Dictionary<object, ImportedValue>());
        var blank = new List<BlankFigure>();
        foreach (var draft in _drafts)
        {
            if (checks.ProblemOf(draft) is { } problem)
                Refuse(draft.Row, problem);
            else if (draft.Cell.Kind != CellKind.Value)
                blank.Add(new BlankFigure(draft.Row.Line, draft.Definition.Id, draft.Organization, draft.Period, draft.Cell.Kind));
            else if (taken.TryAdd(draft.Key, draft.Value))
                _notes.AddRange(FigureChecks.NotesOf(draft));
            else
                Skip(draft.Row, SkipKind.Repeated);
        }
        return new FigureReading(columns)
        {
            Taken = [.. taken.Values],
            Notes = [.. _notes.OrderBy(note => note.Line)],
            Blank = blank,
            Skipped = _skipped,
            Refused = [.. _refused.Values.OrderBy(refused => refused.Row.Line)],
        };
    }

    private void Read(FigureRow row, OrganizationFound found, IndicatorDefinition definition)
    {
        if (found.Note is { } note)
            _notes.Add(new FigureNote(row.Line, note));
        if (DateOf(row) is not { } date)
            Refuse(row, new Problem(HeadingOf(FigureRole.Date), NotADate));
        else if (columns.Shape == FigureShape.Rows)
            Draft(row, found, definition, PeriodOf(row), columns.ValueHeading, columns[FigureRole.Value]!.Value, date);
        else
        {
            foreach (var month in columns.Months)
                Draft(row, found, definition, new FigurePeriod(month.Period, null), month.Heading, month.At, date);
        }
    }

    private void Draft(
        FigureRow row, OrganizationFound found, IndicatorDefinition definition, FigurePeriod period, string heading, int at, LocalDate date)
    {
        if (ReasonAgainst(period, definition) is { } reason)
        {
            Refuse(row, new Problem(columns.Shape == FigureShape.Months ? heading : HeadingOf(FigureRole.Period), reason));
            return;
        }
        _drafts.Add(new FigureDraft(row, heading, definition, found.Id!.Value, period.Period!.Value, FigureNumber.Read(row[at], sign))
        {
            Numerator = FigureNumber.Read(row[columns[FigureRole.Numerator]], sign),
            Denominator = FigureNumber.Read(row[columns[FigureRole.Denominator]], sign),
            Source = CleanText.Line(row[columns[FigureRole.Source]]) is { Length: > 0 } source ? source : asked.Source,
            Date = date,
        });
    }

    /// <summary>Another length than the indicator's own is never put in its place.</summary>
    private static string? ReasonAgainst(FigurePeriod found, IndicatorDefinition definition) => found.Period switch
    {
        null => found.Reason,
        { } period when period.Frequency != definition.Frequency => Others[period.Frequency],
        { } period when !WrittenDay.IsMeant(period.CalendarYear) => FigurePeriod.Unreadable,
        _ => null,
    };

    private FigurePeriod PeriodOf(FigureRow row)
    {
        if (FigurePeriod.SaysCumulative(row[columns[FigureRole.PeriodKind]]))
            return new FigurePeriod(null, FigurePeriod.Cumulative);
        if (columns[FigureRole.Period] is { } at)
            return FigurePeriod.Read(row[at]);
        if (columns[FigureRole.First] is { } first && columns[FigureRole.Last] is { } last)
            return FigurePeriod.Between(row[first], row[last]);
        var (year, month) = (row[columns[FigureRole.Year]].Trim(), row[columns[FigureRole.Month]].Trim());
        return FigurePeriod.Read(year.Length == 0 || month.Length == 0 ? $"{year}{month}"
            : FigurePeriod.MonthCalled(month) is { } named ? $"{year}-{named:00}" : $"{year}-{month}");
    }

    private LocalDate? DateOf(FigureRow row) =>
        CleanText.Line(row[columns[FigureRole.Date]]) is { Length: > 0 } written ? TypedDate.Read(written) : asked.Date;

    private IndicatorDefinition? DefinitionOf(FigureRow row) => columns[FigureRole.Indicator] is { } at
        ? _indicators.Find(row[at])
        : known.Definitions.First(definition => definition.Id == asked.Indicator);

    private string HeadingOf(FigureRole role) => columns[role] is { } at ? columns.Headings[at] : "";

    private void Refuse(FigureRow row, Problem problem)
    {
        var before = _refused.TryGetValue(row.Line, out var known) ? known.Problems : [];
        _refused[row.Line] = new RefusedRow(row, [.. before, problem]);
    }
}
