using System.Text.Encodings.Web;
using System.Text.Json;
using GevinstBot.Domain.Figures;
using GevinstBot.Reporting.Figures;

namespace GevinstBot.Reporting;

/// <summary>How a file that was taken apart is written as text.</summary>
internal static class FigureFileJson
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(NamedSheet file) => JsonSerializer.Serialize(
        new Kept(
            file.Name, file.Separator, file.OtherSheets, file.Sheet.IsTyped,
            [.. file.Sheet.Rows.Select(row => new KeptRow(row.Line, [.. row.Cells]))]),
        Options);

    public static NamedSheet Read(string text)
    {
        var kept = JsonSerializer.Deserialize<Kept>(text, Options)!;
        var rows = kept.Rows.Select(row => new FigureRow(row.Line, row.Cells));
        return new NamedSheet(new FigureSheet([.. rows], kept.IsTyped), kept.Name, kept.Separator) { OtherSheets = kept.OtherSheets };
    }

    private sealed record Kept(string Name, char? Separator, int OtherSheets, bool IsTyped, KeptRow[] Rows);

    private sealed record KeptRow(int Line, string[] Cells);
}
