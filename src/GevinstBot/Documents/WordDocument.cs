using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using NodaTime;
using Language = GevinstBot.Domain.Network.Language;

namespace GevinstBot.Documents;

/// <summary>
/// A document for Word, of the few things that ours are made of. Headings are headings and lists are lists, so that whoever hears it, or
/// looks for something in it, finds their way; there are no macros, links or pictures in it. The same words give the same bytes.
/// </summary>
/// <param name="title">What it is called, at its top and in its properties.</param>
/// <param name="language">Its language.</param>
/// <param name="changed">When what stands in it was written.</param>
public sealed class WordDocument(string title, Language language, Instant changed)
{
    private readonly Body _body = new(Text(WordStyles.Title, title));

    public string Title { get; } = Readable(title);

    public Language Language => language;

    public Instant Changed => changed;

    public WordDocument Heading(string text) => Add(Text(WordStyles.Heading, text));

    /// <summary>One below a heading.</summary>
    public WordDocument Subheading(string text) => Add(Text(WordStyles.Subheading, text));

    /// <summary>As it was typed: its lines stay lines.</summary>
    public WordDocument Paragraph(string text) => Add(Text(WordStyles.Normal, text));

    /// <summary>What it is stands before it, in strong letters.</summary>
    public WordDocument Labelled(string label, string text)
    {
        var strong = new Run(new RunProperties(new Bold()), Characters($"{label} "));
        var paragraph = Text(WordStyles.Normal, text);
        paragraph.InsertAfter(strong, paragraph.ParagraphProperties);
        return Add(paragraph);
    }

    /// <summary>What only explains what stands above or below.</summary>
    public WordDocument Note(string text) => Add(Text(WordStyles.Note, text));

    public WordDocument List(IEnumerable<string> items)
    {
        foreach (var item in items)
            Add(Text(WordStyles.List, item));
        return this;
    }

    /// <summary>The first column, which says what a row is about, is twice as wide as the others.</summary>
    /// <param name="about">What it tells, for whoever hears it.</param>
    /// <param name="header">What the columns are called; said again on each page, and before each cell that is read aloud.</param>
    /// <param name="rows">As many cells each.</param>
    public WordDocument Table(string about, IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string>> rows)
    {
        var share = WordFile.TextWidth / (header.Count + 1);
        var table = new Table(
            new TableProperties(
                new TableStyle { Val = WordStyles.Table },
                new TableWidth { Type = TableWidthUnitValues.Pct, Width = "5000" },
                new TableLook { Val = "0020", FirstRow = true, NoHorizontalBand = true, NoVerticalBand = true },
                new TableCaption { Val = Readable(about) }),
            new TableGrid(header.Select((_, at) => new GridColumn { Width = $"{(at == 0 ? 2 * share : share)}" })));
        table.Append(Row(header, WordStyles.ColumnHead, new CantSplit(), new TableHeader()));
        foreach (var row in rows)
            table.Append(Row(row, WordStyles.Cell, new CantSplit()));
        // A table may not be the last thing, nor touch the next one.
        return Add(table).Add(Text(WordStyles.Note, ""));
    }

    public byte[] ToBytes() => WordFile.Write(this, (Body)_body.CloneNode(true));

    /// <summary>The same for an archive.</summary>
    public byte[] ToPdf() => PdfFile.Write(this, _body);

    private WordDocument Add(OpenXmlElement element)
    {
        _body.Append(element);
        return this;
    }

    private static TableRow Row(IEnumerable<string> cells, string style, params OpenXmlElement[] properties)
    {
        var row = new TableRow(new TableRowProperties(properties));
        row.Append(cells.Select(cell => new TableCell(Text(style, cell))));
        return row;
    }

    private static Paragraph Text(string style, string text)
    {
        var paragraph = new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = style }));
        foreach (var (at, line) in text.ReplaceLineEndings("\n").Split('\n').Index())
            paragraph.Append(at == 0 ? new Run(Characters(line)) : new Run(new Break(), Characters(line)));
        return paragraph;
    }

    private static Text Characters(string text) => new(Readable(text)) { Space = SpaceProcessingModeValues.Preserve };

    /// <summary>XML has no place for some characters, and Word opens nothing that has one.</summary>
    private static string Readable(string text)
    {
        if (text.All(XmlConvert.IsXmlChar))
            return text;
        return string.Concat(text.EnumerateRunes().Where(rune => !rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value)));
    }
}
