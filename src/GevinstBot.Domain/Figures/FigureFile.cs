using System.Text.RegularExpressions;

namespace GevinstBot.Domain.Figures;

/// <summary>
/// Reads a file of known values, as the data warehouse and official statistics give them. A file that can't be understood as a whole is
/// rejected with the reason; of one that can, each row is taken, skipped or refused by itself.
/// </summary>
public static partial class FigureFile
{
    public const string Empty = "figures.empty";

    /// <summary>Two arguments: how many cells the heading has, and the first row that differs has.</summary>
    public const string OtherWidth = "figures.other-width";

    /// <summary>No argument.</summary>
    public const string NamesItself = "figures.names-itself";

    /// <summary>No argument.</summary>
    public const string NoIndicator = "figures.no-indicator";

    public static Checked<FigureReading> Read(FigureSheet sheet, FigureRequest asked, FigureNetwork known)
    {
        List<FigureRow> filled = [.. sheet.Rows.Where(row => !row.IsBlank)];
        var titles = filled.TakeWhile(row => row.Alone is not null).ToList();
        if (filled.Skip(titles.Count).ToList() is not [var heading, .. var body] || body.Count == 0)
            return No(Empty);
        if (WidthProblem(heading, body) is { } wide)
            return Checked<FigureReading>.Rejected([wide]);
        return FigureColumns.Of(heading, asked.Year).Match(
            columns => IndicatorProblem(columns, asked, known) is { } wrong
                ? No(wrong)
                : Checked<FigureReading>.Accepted(Sorted(columns, titles, body, sheet, asked, known)),
            Checked<FigureReading>.Rejected);
    }

    /// <summary>Where no row is as wide as the heading, nobody knows which heading is whose.</summary>
    private static Problem? WidthProblem(FigureRow heading, IReadOnlyList<FigureRow> body)
    {
        List<FigureRow> rows = [.. body.Where(row => !IsFootnote(row))];
        return rows.Count > 0 && rows.TrueForAll(row => row.Cells.Count != heading.Cells.Count)
            ? new Problem("", OtherWidth, $"{heading.Cells.Count}", $"{rows[0].Cells.Count}")
            : null;
    }

    private static string? IndicatorProblem(FigureColumns columns, FigureRequest asked, FigureNetwork known) =>
        (columns[FigureRole.Indicator], asked.Indicator) switch
        {
            (not null, not null) => NamesItself,
            (null, { } named) when known.Definitions.Any(definition => definition.Id == named) => null,
            (null, _) => NoIndicator,
            (not null, null) => null,
        };

    private static FigureReading Sorted(
        FigureColumns columns, IReadOnlyList<FigureRow> titles, IReadOnlyList<FigureRow> body, FigureSheet sheet, FigureRequest asked,
        FigureNetwork known)
    {
        var sign = sheet.IsTyped ? DecimalSign.Point : FigureNumber.SignOf(body.SelectMany(columns.NumbersOf));
        var reader = new FigureRowReader(columns, asked, known, sign);
        foreach (var row in body)
        {
            if (IsFootnote(row))
                reader.Skip(row, SkipKind.Footnote);
            else
                reader.Read(row);
        }
        var sorted = reader.Sorted(known.Today);
        return sorted with { Skipped = [.. titles.Select(row => new SkippedRow(row.Line, SkipKind.Title)), .. sorted.Skipped] };
    }

    /// <summary>A row of words below the numbers.</summary>
    private static bool IsFootnote(FigureRow row) => row.Alone is { } text && Footnote().IsMatch(text);

    private static Checked<FigureReading> No(string reason) => Checked<FigureReading>.Rejected([new Problem("", reason)]);

    [GeneratedRegex(
        @"^\s*(?:\*|[¹²³†‡]|\(?[0-9a-z]\)|kilde|note|merk|fotnote|definisjon|uttrekk|oppdatert|tall(?:ene)?\b|source|foreløpig)",
        RegexOptions.IgnoreCase)]
    private static partial Regex Footnote();
}
