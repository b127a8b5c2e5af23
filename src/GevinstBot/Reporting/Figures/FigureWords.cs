using GevinstBot.Domain;
using GevinstBot.Domain.Figures;
using GevinstBot.Domain.Forms;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using GevinstBot.Texts;

namespace GevinstBot.Reporting.Figures;

/// <summary>What became of a file, a line each: what was taken, had no number, was skipped and refused, and why, with its lines.</summary>
public sealed class FigureWords(LocalTexts texts, IReadOnlyList<IndicatorDefinition> definitions, Roster roster)
{
    private const int MostLines = 8;
    private const int MostNames = 12;
    private const int LongestName = 60;
    private const int MostChanges = 60;

    public static string Say(Problem problem, LocalTexts texts)
    {
        var reason = texts[problem.TextKey, [.. problem.Arguments]];
        return problem.Field.Length == 0 ? reason : texts["figures.in-column", problem.Field, reason];
    }

    public static string Stored(FigureDifference difference, LocalTexts texts) => difference.Changes.Count == 0
        ? texts["figures.nothing-new"]
        : texts["figures.stored", difference.Changes.Count];

    public IEnumerable<string> Of(FigurePlan plan) =>
    [
        File(plan.File),
        Shape(plan.Reading.Columns),
        .. Taken(plan.Reading, plan.Difference),
        .. Without(plan),
        .. Skipped(plan.Reading.Skipped),
        .. Refused(plan.Reading),
        .. Changes(plan.Difference),
    ];

    /// <summary>How the file was read, and what of it is no figure: what only whoever wonders needs.</summary>
    public IEnumerable<string> Details(FigurePlan plan) =>
        [File(plan.File), Shape(plan.Reading.Columns), .. Notes(plan.Reading), .. Without(plan), .. Skipped(plan.Reading.Skipped)];

    /// <summary>Why rows were refused, each reason once with its lines.</summary>
    public IEnumerable<string> Reasons(FigureReading reading) => reading.Refused
        .SelectMany(refused => refused.Problems.Select(problem => (refused.Row, Problem: problem)))
        .GroupBy(one => one.Problem).Select(same => Grouped(
            Say(same.Key, texts) + Called(reading.Columns, same.Key, same.Select(one => one.Row)), same.Select(one => one.Row.Line)));

    /// <summary>«+ Ventetid, somatikk · september 2026 · Ahus: 58 dager».</summary>
    public IEnumerable<string> Changes(FigureDifference difference)
    {
        foreach (var change in difference.Changes.Take(MostChanges))
            yield return Change(change);
        if (difference.Changes.Count > MostChanges)
            yield return texts["figures.more", difference.Changes.Count - MostChanges];
    }

    public string Change(FigureChange change) => change.Before is { } before
        ? texts["figures.changed", Name(change.Now), Amount(change.Now), Amount(before)]
        : texts["figures.new", Name(change.Now), Amount(change.Now)];

    /// <summary>What an indicator is called.</summary>
    public string NameOf(IndicatorId indicator) => definitions.FirstOrDefault(one => one.Id == indicator)?.Name ?? indicator.Value;

    private string File(NamedSheet file) => file.Separator is { } between
        ? texts["figures.file-csv", file.Name, texts[between switch
        {
            ';' => "figures.between-semicolons",
            ',' => "figures.between-commas",
            '\t' => "figures.between-tabs",
            _ => "figures.between-others",
        }]]
        : file.OtherSheets == 0 ? texts["figures.file-excel", file.Name] : texts["figures.file-excel-first", file.Name, file.OtherSheets];

    private string Shape(FigureColumns columns) => columns.Shape == FigureShape.Rows
        ? texts["figures.shape-rows"]
        : texts["figures.shape-months", texts.Period(columns.Months[0].Period), texts.Period(columns.Months[^1].Period)];

    private IEnumerable<string> Taken(FigureReading reading, FigureDifference difference) =>
    [
        texts["figures.taken", reading.Taken.Count, difference.New, difference.Changes.Count - difference.New, difference.Same],
        .. Notes(reading),
    ];

    private IEnumerable<string> Notes(FigureReading reading) => reading.Notes.GroupBy(note => note.TextKey).Select(same => Grouped(
        texts[same.Key, string.Join(" · ", same.Take(MostLines).SelectMany(note => note.Arguments))],
        same.Select(note => note.Line)));

    private IEnumerable<string> Without(FigurePlan plan)
    {
        var blank = plan.Reading.Blank;
        if (blank.Count > 0)
            yield return texts["figures.blank", blank.Count, Count(CellKind.NotYet), Count(CellKind.Hidden), Count(CellKind.NotRelevant)];
        foreach (var kept in plan.Difference.Kept.Take(MostLines))
            yield return texts["figures.kept", Name(kept), Amount(kept)];
        if (plan.Reading.Columns.Unread is { Count: > 0 } unread)
            yield return texts["figures.unread", string.Join(" · ", unread)];

        int Count(CellKind kind) => blank.Count(cell => cell.Kind == kind);
    }

    private IEnumerable<string> Skipped(IReadOnlyList<SkippedRow> skipped) => skipped.Count == 0
        ? []
        : skipped.GroupBy(row => row.Kind).Select(same => Grouped(texts[same.Key switch
        {
            SkipKind.Title => "figures.skipped-title",
            SkipKind.Total => "figures.skipped-total",
            SkipKind.Footnote => "figures.skipped-footnote",
            SkipKind.Repeated => "figures.skipped-repeated",
        }], same.Select(row => row.Line))).Prepend(texts["figures.skipped", skipped.Count]);

    private IEnumerable<string> Refused(FigureReading reading) => reading.Refused.Count == 0
        ? []
        : Reasons(reading).Prepend(texts["figures.refused", reading.Refused.Count]);

    /// <summary>What a file calls what isn't known here: whoever reads it can add the names.</summary>
    private static string Called(FigureColumns columns, Problem problem, IEnumerable<FigureRow> rows)
    {
        FigureRole? role = problem.TextKey switch
        {
            FigureOrganizations.Unknown => FigureRole.Organization,
            FigureIndicators.Unknown => FigureRole.Indicator,
            _ => null,
        };
        if (role is not { } unknown || columns[unknown] is not { } at)
            return "";
        List<string> names = [.. rows.Select(row => CleanText.Cut(PersonNumbers.Masked(CleanText.Line(row[at])), LongestName)).Distinct()];
        return $" {string.Join(" · ", names.Take(MostNames))}{(names.Count > MostNames ? " …" : "")}";
    }

    /// <summary>«  Organisasjonen er ikke i nettverket. (12: linje 3, 4 og 5 …)».</summary>
    private string Grouped(string what, IEnumerable<int> lines)
    {
        List<int> all = [.. lines.Distinct()];
        var named = texts.List([.. all.Take(MostLines).Select(line => $"{line}")]);
        return texts["figures.on-lines", what, all.Count, named + (all.Count > MostLines ? " …" : "")];
    }

    private string Name(ImportedValue value) =>
        texts["figures.figure", NameOf(value.Indicator), texts.Period(value.Period),
            roster.Organization(value.Organization).ShortName];

    private string Amount(ImportedValue value) => Definition(value) is { } definition
        ? texts.Amount(definition, value.Value)
        : texts.Number(value.Value, value.Value.Scale);

    private IndicatorDefinition? Definition(ImportedValue value) => definitions.FirstOrDefault(one => one.Id == value.Indicator);
}
