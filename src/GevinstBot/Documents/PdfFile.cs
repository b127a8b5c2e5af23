using DocumentFormat.OpenXml.Wordprocessing;
using PdfSharp.Pdf;
using PdfSharp.UniversalAccessibility;

namespace GevinstBot.Documents;

/// <summary>
/// A document as PDF/A-2a, for archives: its fonts are in it, its colours are named, and what is a heading, a paragraph or a table's cell
/// says so. It is made of the very paragraphs that Word opens.
/// </summary>
/// <remarks>ISO 19005-2; https://docs.pdfsharp.net/PDFsharp/Topics/PDF-Features/PDF-A.html</remarks>
internal static class PdfFile
{
    public const string Conformance = "PDF/A-2a";

    private static ReadOnlySpan<byte> Part1 => "<pdfaid:part>1"u8;

    public static byte[] Write(WordDocument said, Body body)
    {
        PdfFonts.Use();
        using var document = new PdfDocument();
        document.SetPdfA();
        (document.Info.Title, document.Info.Author) = (said.Title, "GevinstBot");
        // Of what it says, and not of the hour in which somebody fetched it.
        document.Info.CreationDate = document.Info.ModificationDate = said.Changed.ToDateTimeUtc();
        var tags = UAManager.ForDocument(document);
        tags.SetDocumentLanguage(said.Language == Domain.Network.Language.Bokmål ? "nb-NO" : "en-GB");
        using (var pages = new PdfPages(document, tags.StructureBuilder))
        {
            foreach (var part in body.ChildElements)
                Write(pages, part);
        }
        using var file = new MemoryStream();
        document.Save(file, closeStream: false);
        return OfPart2(file.ToArray());
    }

    /// <summary>
    /// PDFsharp says that what it writes is of part 1, which asks for a list of the letters in each font (CIDSet; ISO 19005-1, 6.3.5) that
    /// it doesn't write. Part 2 doesn't (ISO 19005-2, 6.2.11.4.2), and whatever else keeps to part 1 keeps to it.
    /// </summary>
    private static byte[] OfPart2(byte[] file)
    {
        var claim = file.AsSpan().IndexOf(Part1);
        if (claim < 0)
            throw new InvalidOperationException("PDFsharp wrote no claim of PDF/A part 1 that could be told otherwise.");
        file[claim + Part1.Length - 1] = (byte)'2';
        return file;
    }

    private static void Write(PdfPages pages, DocumentFormat.OpenXml.OpenXmlElement part)
    {
        if (part is Table table)
            new PdfTable(pages).Write([.. table.Elements<TableRow>().Select(Cells)]);
        else if (part is Paragraph paragraph && PdfText.Of(paragraph) is { IsEmpty: false } text)
            pages.Write(text);
    }

    private static IReadOnlyList<PdfText> Cells(TableRow row) =>
        [.. row.Elements<TableCell>().Select(cell => PdfText.Of(cell.Elements<Paragraph>().First()))];
}

/// <summary>What a paragraph looks like and is.</summary>
/// <param name="Size">Of its letters, in points.</param>
/// <param name="Before">The room above it.</param>
/// <param name="IsBold">Strong letters.</param>
/// <param name="Tag">What it is, for whoever hears it.</param>
internal sealed record PdfLook(double Size, double Before, bool IsBold, PdfBlockLevelElementTag Tag)
{
    public static PdfLook Of(string? style) => style switch
    {
        WordStyles.Title => new(18, 0, true, PdfBlockLevelElementTag.Heading1),
        WordStyles.Heading => new(14, 14, true, PdfBlockLevelElementTag.Heading2),
        WordStyles.Subheading => new(11.5, 8, true, PdfBlockLevelElementTag.Heading3),
        WordStyles.Note => new(9, 2, false, PdfBlockLevelElementTag.Paragraph),
        WordStyles.ColumnHead => new(9.5, 0, true, PdfBlockLevelElementTag.Paragraph),
        WordStyles.Cell => new(9.5, 0, false, PdfBlockLevelElementTag.Paragraph),
        _ => new(10.5, 4, false, PdfBlockLevelElementTag.Paragraph),
    };

    public double LineHeight => Size * 1.4;
}

/// <summary>A paragraph's words, each with whether it is strong; a null stands where a line ends.</summary>
internal sealed record PdfText(PdfLook Look, IReadOnlyList<(string Word, bool IsBold)?> Words)
{
    public bool IsEmpty => Words.All(word => word is null);

    public static PdfText Of(Paragraph paragraph)
    {
        var style = paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value;
        var look = PdfLook.Of(style);
        var words = new List<(string, bool)?>();
        if (style == WordStyles.List)
            words.Add(("•", false));
        foreach (var run in paragraph.Elements<Run>())
        {
            var isBold = look.IsBold || run.RunProperties?.Bold is not null;
            foreach (var piece in run.ChildElements)
            {
                if (piece is Break)
                    words.Add(null);
                else if (piece is Text text)
                    words.AddRange(WordsOf(text).Select(word => ((string, bool)?)(word, isBold)));
            }
        }
        return new PdfText(look, words);
    }

    private static string[] WordsOf(Text text) => PdfFonts.Writable(text.Text).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The lines that it becomes in a width; a word that is wider is cut.</summary>
    public IReadOnlyList<IReadOnlyList<(string Word, bool IsBold)>> Lines(double width, Func<string, bool, double> widthOf)
    {
        var lines = new List<List<(string, bool)>> { new() };
        var used = 0.0;
        foreach (var word in Words)
        {
            if (word is not { } said)
            {
                lines.Add([]);
                used = 0;
                continue;
            }
            foreach (var piece in Cut(said.Word, width, text => widthOf(text, said.IsBold)))
            {
                var room = widthOf(piece + " ", said.IsBold);
                if (used > 0 && used + widthOf(piece, said.IsBold) > width)
                {
                    lines.Add([]);
                    used = 0;
                }
                lines[^1].Add((piece, said.IsBold));
                used += room;
            }
        }
        return lines;
    }

    private static IEnumerable<string> Cut(string word, double width, Func<string, double> widthOf)
    {
        while (word.Length > 1 && widthOf(word) > width)
        {
            var most = Enumerable.Range(1, word.Length).TakeWhile(length => widthOf(word[..length]) <= width).LastOrDefault(1);
            yield return word[..most];
            word = word[most..];
        }
        yield return word;
    }
}
