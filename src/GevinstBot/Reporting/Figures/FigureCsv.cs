using CsvHelper;
using GevinstBot.Domain;
using GevinstBot.Domain.Figures;
using GevinstBot.Domain.Forms;

namespace GevinstBot.Reporting.Figures;

/// <summary>
/// Rows of a file with a sign between the cells, which the file itself shows, and the file that refused rows come back in.
/// </summary>
internal static class FigureCsv
{
    /// <summary>One argument: the line.</summary>
    public const string BadQuotes = "figures.bad-quotes";

    /// <summary>What stands before a cell so that no spreadsheet works it out.</summary>
    private const char Harmless = '\'';

    private const string Works = "=@+-\t\r";

    public static Checked<NamedSheet> Read(byte[] bytes)
    {
        var (text, encoding) = FigureBytes.Decode(bytes);
        long? broken = null;
        using var reader = CsvReader.FromText(text, new CsvReaderOptions
        {
            HasHeader = false,
            DetectSeparatorHint = true,
            TrackLineNumbers = true,
            SkipEmptyLines = true,
            // A quotation mark within a text is a letter of it.
            OnMalformedRecord = record => broken ??= record.Reason is CsvMalformedReason.StrayQuote ? null : record.LineNumber,
        });
        var rows = new List<FigureRow>();
        while (rows.Count <= FigureSheets.MostRows && reader.Read())
        {
            var cells = Enumerable.Range(0, reader.FieldCount).Select(at => Cell(reader.GetString(at)));
            rows.Add(new FigureRow((int)reader.LineNumber, [.. cells]));
        }
        return broken is { } line
            ? Checked<NamedSheet>.Rejected([new Problem("", BadQuotes, $"{line}")])
            : Checked<NamedSheet>.Accepted(new NamedSheet(new FigureSheet(rows), encoding, reader.Separator));
    }

    /// <summary>
    /// The refused rows as they stood, each with why before it, to correct and send again. It opens right in Excel, works nothing out
    /// there, and has no number that names a person.
    /// </summary>
    public static async Task WriteRefusedAsync(
        Stream file, FigureReading reading, char separator, Func<Problem, string> say, CancellationToken ct)
    {
        await using var writer = CsvWriter.Create(file, new CsvWriterOptions
        {
            Separator = separator,
            WriteByteOrderMark = true,
            ValidateFieldCount = false,
            Injection = CsvInjection.Escape,
            InjectionCharacters = Works,
            InjectionEscape = Harmless,
        }, leaveOpen: true);
        await writer.WriteRecordAsync(["Feil", .. reading.Columns.Headings], ct);
        foreach (var refused in reading.Refused)
        {
            var why = string.Join(' ', refused.Problems.Select(say));
            await writer.WriteRecordAsync([why, .. refused.Row.Cells.Select(cell => PersonNumbers.Masked(Shown(cell)))], ct);
        }
    }

    private static string Shown(string cell) => CleanText.Cut(cell, FigureSheets.MostShown);

    private static string Cell(string written) =>
        written.Length > 1 && written[0] == Harmless && Works.Contains(written[1], StringComparison.Ordinal) ? written[1..] : written;
}
