using System.Globalization;
using System.IO.Compression;
using System.Text;
using ExcelDataReader;
using GevinstBot.Domain;
using GevinstBot.Domain.Figures;

namespace GevinstBot.Reporting.Figures;

/// <summary>
/// Rows of an Excel file's first sheet. Its numbers are numbers and not texts, and how a cell shows its number says what is meant: 0,95
/// that stands there as 95 % is 95 %.
/// </summary>
internal static class FigureExcel
{
    /// <summary>No argument.</summary>
    public const string Unreadable = "figures.excel-unreadable";

    /// <summary>A file of a megabyte may unpack to gigabytes.</summary>
    private const long MostUnpacked = 200_000_000;

    /// <summary>The library asks for it by its number, whatever the file is written in.</summary>
    static FigureExcel() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>An xlsx file is a zip file.</summary>
    public static bool Is(byte[] bytes) => bytes.AsSpan().StartsWith("PK\u0003\u0004"u8);

    public static Checked<NamedSheet> Read(byte[] bytes)
    {
        try
        {
            return IsTooLarge(bytes) ? No() : ReadSheet(bytes);
        }
        catch (Exception broken) when (broken is InvalidDataException or System.Xml.XmlException
            or ExcelDataReader.Exceptions.ExcelReaderException or FormatException or ArgumentException or NullReferenceException)
        {
            return No();
        }
    }

    private static Checked<NamedSheet> ReadSheet(byte[] bytes)
    {
        using var reader = ExcelReaderFactory.CreateOpenXmlReader(new MemoryStream(bytes));
        var rows = new List<FigureRow>();
        for (var line = 1; rows.Count <= FigureSheets.MostRows && reader.Read(); line++)
            rows.Add(new FigureRow(line, [.. Enumerable.Range(0, reader.FieldCount).Select(at => Cell(reader, at))]));
        return Checked<NamedSheet>.Accepted(new NamedSheet(new FigureSheet(Trimmed(rows), IsTyped: true), reader.Name, Separator: null)
        {
            OtherSheets = reader.ResultsCount - 1,
        });
    }

    /// <summary>A sheet is as wide as its widest row ever was: what is empty in all rows to the right is no column.</summary>
    private static IReadOnlyList<FigureRow> Trimmed(List<FigureRow> rows)
    {
        var width = rows.Select(row => row.Cells.Count - row.Cells.Reverse().TakeWhile(string.IsNullOrWhiteSpace).Count())
            .DefaultIfEmpty().Max();
        return [.. rows.Select(row => row with { Cells = [.. row.Cells.Take(width)] })];
    }

    private static string Cell(IExcelDataReader reader, int at) => reader.GetValue(at) switch
    {
        null => "",
        double number when reader.GetNumberFormatString(at) is { } format && format.Contains('%', StringComparison.Ordinal) =>
            $"{Written(Math.Round((decimal)number * 100, 6))}%",
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        DateTime day when reader.GetNumberFormatString(at)?.Contains('d', StringComparison.OrdinalIgnoreCase) is false && day.Day == 1 =>
            day.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        DateTime day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        var other => Convert.ToString(other, CultureInfo.InvariantCulture) ?? "",
    };

    private static string Written(decimal number) => number.ToString("0.######", CultureInfo.InvariantCulture);

    private static bool IsTooLarge(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        return zip.Entries.Sum(entry => entry.Length) > MostUnpacked;
    }

    private static Checked<NamedSheet> No() => Checked<NamedSheet>.Rejected([new Problem("", Unreadable)]);
}
