using DocumentFormat.OpenXml.Wordprocessing;

namespace GevinstBot.Documents;

/// <summary>
/// How our documents look: Word's own names of styles, by which it knows a heading and makes contents of them, and letters that every
/// machine with Word has. Sizes are half points, distances twentieths of a point.
/// </summary>
internal static class WordStyles
{
    public const string Normal = "Normal";
    public const string Title = "Title";
    public const string Heading = "Heading1";
    public const string Subheading = "Heading2";
    public const string List = "ListBullet";
    public const string Note = "Note";
    public const string Table = "NetworkTable";
    public const string ColumnHead = "ColumnHead";
    public const string Cell = "Cell";

    /// <summary>The numbering of lists.</summary>
    public const int Bullets = 1;

    private const string Ink = "1F3A5F";
    private const string Faint = "595959";
    private const string Line = "8496B0";

    public static Styles All(string tag) => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                new RunFonts { Ascii = "Calibri", HighAnsi = "Calibri", ComplexScript = "Calibri" },
                new FontSize { Val = "22" },
                new Languages { Val = tag })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(Spacing(before: 0, after: 120, line: 264)))),
        new Style(new StyleName { Val = "Normal" }, new PrimaryStyle()) { Type = StyleValues.Paragraph, StyleId = Normal, Default = true },
        Head(Title, "Title", level: null, size: 40, before: 0, after: 120),
        Head(Heading, "heading 1", level: 0, size: 28, before: 320, after: 80),
        Head(Subheading, "heading 2", level: 1, size: 24, before: 200, after: 40),
        Paragraph(
            List, "List Bullet",
            new StyleParagraphProperties(
                new NumberingProperties(new NumberingLevelReference { Val = 0 }, new NumberingId { Val = Bullets }),
                new ContextualSpacing()),
            new StyleRunProperties()),
        Paragraph(
            Note, "Note", new StyleParagraphProperties(Spacing(before: 0, after: 80, line: 240)),
            new StyleRunProperties(new Color { Val = Faint }, new FontSize { Val = "19" })),
        Paragraph(
            Cell, "Cell", new StyleParagraphProperties(Spacing(before: 40, after: 40, line: 240)), new StyleRunProperties()),
        Paragraph(
            ColumnHead, "Column Head", new StyleParagraphProperties(new KeepNext(), Spacing(before: 40, after: 40, line: 240)),
            new StyleRunProperties(new Bold(), new Color { Val = Ink })),
        TableOfOurs());

    private static Style Head(string id, string name, int? level, int size, int before, int after)
    {
        var paragraph = new StyleParagraphProperties(new KeepNext(), new KeepLines(), Spacing(before, after, line: 240));
        if (level is { } of)
            paragraph.Append(new OutlineLevel { Val = of });
        return new Style(
            new StyleName { Val = name },
            new BasedOn { Val = Normal },
            new NextParagraphStyle { Val = Normal },
            new PrimaryStyle(),
            paragraph,
            new StyleRunProperties(new Bold(), new Color { Val = Ink }, new FontSize { Val = $"{size}" }))
        {
            Type = StyleValues.Paragraph,
            StyleId = id,
        };
    }

    private static Style Paragraph(string id, string name, StyleParagraphProperties paragraph, StyleRunProperties run) => new(
        new StyleName { Val = name }, new BasedOn { Val = Normal }, new PrimaryStyle(), paragraph, run)
    {
        Type = StyleValues.Paragraph,
        StyleId = id,
    };

    /// <summary>Lines between the rows alone, and a stronger one below what the columns are called.</summary>
    private static Style TableOfOurs() => new(
        new StyleName { Val = "Network Table" },
        new StyleTableProperties(
            new TableBorders(
                Edge(new TopBorder(), size: 8), Edge(new BottomBorder(), size: 8), Edge(new InsideHorizontalBorder(), size: 4)),
            new TableCellMarginDefault(
                new TableCellLeftMargin { Width = 80, Type = TableWidthValues.Dxa },
                new TableCellRightMargin { Width = 80, Type = TableWidthValues.Dxa })),
        new TableStyleProperties(
            new TableStyleConditionalFormattingTableCellProperties(
                new TableCellBorders(Edge(new BottomBorder(), size: 12))))
        {
            Type = TableStyleOverrideValues.FirstRow,
        })
    {
        Type = StyleValues.Table,
        StyleId = Table,
        CustomStyle = true,
    };

    private static SpacingBetweenLines Spacing(int before, int after, int line) =>
        new() { Before = $"{before}", After = $"{after}", Line = $"{line}", LineRule = LineSpacingRuleValues.Auto };

    private static T Edge<T>(T border, uint size) where T : BorderType
    {
        (border.Val, border.Size, border.Space, border.Color) = (BorderValues.Single, size, 0U, Line);
        return border;
    }
}
