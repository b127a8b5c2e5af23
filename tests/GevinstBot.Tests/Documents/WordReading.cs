using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;

namespace GevinstBot.Tests.Documents;

/// <summary>A Word document read back by Microsoft's own library, which must find nothing wrong with it.</summary>
internal sealed class WordReading : IDisposable
{
    private readonly WordprocessingDocument _package;

    public WordReading(byte[] file)
    {
        _package = WordprocessingDocument.Open(new MemoryStream(file), isEditable: false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(_package)
            .Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}"));
        // What a card shows in bold is only two stars in a document.
        Assert.DoesNotContain("**", Text, StringComparison.Ordinal);
    }

    public MainDocumentPart Main => _package.MainDocumentPart!;

    public string? Title => _package.PackageProperties.Title is { } title ? Plain(title) : null;

    public DateTime? Modified => _package.PackageProperties.Modified;

    public Body Body => Main.Document!.Body!;

    /// <summary>The paragraphs, a line each, with those of tables.</summary>
    public string Text => string.Join('\n', Body.Descendants<Paragraph>().Select(WordsOf));

    public IEnumerable<string> OfStyle(string style) =>
        Body.Descendants<Paragraph>().Where(paragraph => paragraph.ParagraphProperties?.ParagraphStyleId?.Val == style).Select(WordsOf);

    /// <summary>A table's cells, row by row.</summary>
    public IReadOnlyList<string> Table(int at) =>
        [.. Body.Elements<Table>().ElementAt(at).Elements<TableRow>().Select(row => string.Join(" | ", row.Elements<TableCell>().Select(WordsOf)))];

    public void Dispose() => _package.Dispose();

    private static string WordsOf(OpenXmlElement element) => Plain(string.Concat(element.Descendants().Select(
        part => part is Break ? "\n" : part is Text text ? text.Text : "")));

    /// <summary>A space that doesn't break looks like any other.</summary>
    private static string Plain(string text) => text.Replace('\u00a0', ' ');
}
