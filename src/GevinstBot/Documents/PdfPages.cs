using System.Globalization;
using PdfSharp.Drawing;
using PdfSharp.Pdf;
using PdfSharp.UniversalAccessibility;

namespace GevinstBot.Documents;

/// <summary>A4 pages that are filled from the top; what doesn't fit on one goes on at the top of the next, as the same thing.</summary>
internal sealed class PdfPages : IDisposable
{
    public const double Margin = 71;
    private const double FooterSize = 8;

    private readonly PdfDocument _document;
    private readonly StructureBuilder _tags;
    private PdfPage _page;
    private XGraphics _drawing;

    public PdfPages(PdfDocument document, StructureBuilder tags)
    {
        (_document, _tags) = (document, tags);
        (_page, _drawing) = Next();
    }

    /// <summary>How far down the page is filled.</summary>
    public double At { get; set; } = Margin;

    public double Width => _page.Width.Point - (2 * Margin);

    private double Bottom => _page.Height.Point - Margin;

    /// <summary>A paragraph, or a heading, which never stands alone at a page's foot.</summary>
    public void Write(PdfText text)
    {
        var look = text.Look;
        var lines = text.Lines(Width, (words, isBold) => WidthOf(words, look.Size, isBold));
        var least = look.Tag is PdfBlockLevelElementTag.Paragraph ? look.LineHeight : look.LineHeight * 3;
        At += At > Margin ? look.Before : 0;
        if (At + least > Bottom)
            Turn();
        _tags.BeginElement(look.Tag);
        foreach (var line in lines)
        {
            if (At + look.LineHeight > Bottom)
            {
                _tags.End();
                Turn();
                _tags.BeginElement(look.Tag);
            }
            Draw(line, look, Margin, At);
            At += look.LineHeight;
        }
        _tags.End();
    }

    /// <summary>Whether so much more has room.</summary>
    public bool HasRoom(double height) => At + height <= Bottom;

    public double WidthOf(string words, double size, bool isBold) => _drawing.MeasureString(words, PdfFonts.Of(size, isBold)).Width;

    public void Draw(IReadOnlyList<(string Word, bool IsBold)> line, PdfLook look, double left, double top)
    {
        foreach (var some in Together(line))
        {
            var font = PdfFonts.Of(look.Size, some.IsBold);
            _drawing.DrawString(some.Words, font, XBrushes.Black, new XPoint(left, top + look.Size));
            left += _drawing.MeasureString(some.Words, font).Width;
        }
    }

    /// <summary>Nothing that is read aloud.</summary>
    public void Rule(double top)
    {
        _tags.BeginArtifact();
        _drawing.DrawLine(new XPen(XColors.Gray, 0.5), Margin, top, Margin + Width, top);
        _tags.End();
    }

    public void Open(PdfBlockLevelElementTag tag) => _tags.BeginElement(tag);

    public void Close() => _tags.End();

    public void Turn()
    {
        Finish();
        (_page, _drawing) = Next();
        At = Margin;
    }

    public void Dispose() => Finish();

    private (PdfPage Page, XGraphics Drawing) Next()
    {
        var page = _document.AddPage();
        page.Size = PdfSharp.PageSize.A4;
        return (page, XGraphics.FromPdfPage(page));
    }

    private void Finish()
    {
        _tags.BeginArtifact();
        _drawing.DrawString(
            _document.PageCount.ToString(CultureInfo.InvariantCulture), PdfFonts.Of(FooterSize, isBold: false), XBrushes.Black,
            new XPoint(Margin + Width, _page.Height.Point - (Margin / 2)), XStringFormats.BaseLineRight);
        _tags.End();
        _drawing.Dispose();
    }

    /// <summary>Neighbours that look alike are drawn at once.</summary>
    private static IEnumerable<(string Words, bool IsBold)> Together(IReadOnlyList<(string Word, bool IsBold)> line)
    {
        for (var from = 0; from < line.Count;)
        {
            var some = line.Skip(from).TakeWhile(word => word.IsBold == line[from].IsBold).ToList();
            var space = from + some.Count < line.Count ? " " : "";
            yield return (string.Join(' ', some.Select(word => word.Word)) + space, line[from].IsBold);
            from += some.Count;
        }
    }
}

/// <summary>A table: its first row is its head, and stands on each page; the first column is twice as wide as the others.</summary>
internal sealed class PdfTable(PdfPages pages)
{
    private const double Gap = 6;

    public void Write(IReadOnlyList<IReadOnlyList<PdfText>> rows)
    {
        pages.At += Gap;
        pages.Open(PdfBlockLevelElementTag.Table);
        foreach (var row in rows)
        {
            if (!pages.HasRoom(Height(row)))
            {
                pages.Close();
                pages.Turn();
                pages.Open(PdfBlockLevelElementTag.Table);
                if (row != rows[0])
                    Write(rows[0], PdfBlockLevelElementTag.TableHeaderCell);
            }
            Write(row, row == rows[0] ? PdfBlockLevelElementTag.TableHeaderCell : PdfBlockLevelElementTag.TableDataCell);
        }
        pages.Close();
        pages.At += Gap;
    }

    private void Write(IReadOnlyList<PdfText> row, PdfBlockLevelElementTag cellTag)
    {
        var height = Height(row);
        pages.Open(PdfBlockLevelElementTag.TableRow);
        foreach (var (at, cell) in row.Index())
        {
            pages.Open(cellTag);
            foreach (var (number, line) in Lines(cell, at, row.Count).Index())
                pages.Draw(line, cell.Look, LeftOf(at, row.Count), pages.At + (number * cell.Look.LineHeight));
            pages.Close();
        }
        pages.Close();
        pages.At += height;
        pages.Rule(pages.At - 2);
    }

    private double Height(IReadOnlyList<PdfText> row) =>
        row.Index().Max(cell => Lines(cell.Item, cell.Index, row.Count).Count * cell.Item.Look.LineHeight) + 4;

    private IReadOnlyList<IReadOnlyList<(string Word, bool IsBold)>> Lines(PdfText cell, int at, int columns) => cell.Lines(
        (Share(columns) * (at == 0 ? 2 : 1)) - Gap, (words, isBold) => pages.WidthOf(words, cell.Look.Size, isBold));

    private double LeftOf(int at, int columns) => PdfPages.Margin + (at == 0 ? 0 : (at + 1) * Share(columns));

    private double Share(int columns) => pages.Width / (columns + 1);
}
