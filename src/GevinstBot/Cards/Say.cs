using System.Globalization;
using AdaptiveCards;
using GevinstBot.Teams.Cards;

namespace GevinstBot.Cards;

/// <summary>
/// What a card says. Our own sentences may hold Markdown; what people typed, and names from outside, stand in runs of text,
/// where no Markdown works.
/// </summary>
public static class Say
{
    public static AdaptiveElement Heading(string ours) =>
        Block(ours, AdaptiveTextSize.Large, AdaptiveTextWeight.Bolder, style: AdaptiveTextBlockStyle.Heading);

    public static AdaptiveElement Subheading(string ours) =>
        Block(ours, weight: AdaptiveTextWeight.Bolder, style: AdaptiveTextBlockStyle.Heading).Spaced(AdaptiveSpacing.Medium);

    /// <summary>A sentence that is all the card says, and so its heading too.</summary>
    public static AdaptiveElement Sentence(string ours) => Block(ours, AdaptiveTextSize.Medium, style: AdaptiveTextBlockStyle.Heading);

    public static AdaptiveElement Text(string ours) => Block(ours);

    public static AdaptiveElement Strong(string ours, AdaptiveTextSize size = AdaptiveTextSize.Default) =>
        Block(ours, size, AdaptiveTextWeight.Bolder);

    public static AdaptiveElement Small(string ours)
    {
        var block = Block(ours, AdaptiveTextSize.Small).Spaced(AdaptiveSpacing.Small);
        block.IsSubtle = true;
        return block;
    }

    /// <summary>How it stands, in words and a colour; the words must be enough.</summary>
    public static AdaptiveElement Status(string ours, AdaptiveTextColor color) =>
        Block(ours, weight: AdaptiveTextWeight.Bolder, color: color);

    /// <summary>What is wrong with the field right above.</summary>
    public static AdaptiveElement Problem(string ours) =>
        Block($"⚠ {ours}", color: AdaptiveTextColor.Attention).Spaced(AdaptiveSpacing.None);

    public static AdaptiveElement Bullets(IEnumerable<string> ours) => Text(string.Join('\n', ours.Select(line => $"- {line}")));

    public static AdaptiveElement Facts(IEnumerable<(string Title, string Value)> ours) =>
        new AdaptiveFactSet { Facts = [.. ours.Select(fact => new AdaptiveFact(fact.Title, fact.Value))] };

    /// <summary>How something stands, in a word or two: a badge in Teams, and elsewhere the same words in the same colour.</summary>
    public static AdaptiveElement Badge(string ours, Tone tone) =>
        new Badge(ours, fallback: Runs(Run(ours, AdaptiveTextWeight.Bolder, tone.Text())))
        {
            Style = tone.Badge(),
            Appearance = BadgeAppearance.Tint,
        };

    /// <summary>Rows of what only needs a look, below headings. A cell that is null is empty.</summary>
    public static AdaptiveElement Table(
        IReadOnlyList<TableColumn> columns, IEnumerable<IReadOnlyList<AdaptiveElement?>> rows) => new AdaptiveTable
        {
            Columns =
            [
                .. columns.Select(column => new AdaptiveTableColumnDefinition
                {
                    Width = new AdaptiveWidth(column.Weight.ToString(CultureInfo.InvariantCulture)),
                    HorizontalCellContentAlignment =
                        column.IsRight ? AdaptiveHorizontalAlignment.Right : AdaptiveHorizontalAlignment.Left,
                }),
            ],
            ShowGridLines = false,
            Rows =
            [
                Row(columns.Select(column => Runs(Run(column.Heading, AdaptiveTextWeight.Bolder)))),
                .. rows.Select(Row),
            ],
        };

    /// <summary>In a table's cell: a number with its unit, or a name.</summary>
    public static AdaptiveElement Cell(string theirs) => Runs(CardText.Run(theirs));

    public static AdaptiveElement Typed(string theirs) => Runs(CardText.Run(theirs));

    /// <summary>One more line of what stands above.</summary>
    public static AdaptiveElement Line(string theirs, AdaptiveTextColor color = AdaptiveTextColor.Default) =>
        Runs(Run(theirs, color: color)).Spaced(AdaptiveSpacing.None);

    public static AdaptiveElement SmallLine(string theirs)
    {
        var run = Run(theirs, isSubtle: true);
        run.Size = AdaptiveTextSize.Small;
        return Runs(run).Spaced(AdaptiveSpacing.None);
    }

    public static AdaptiveElement SubtleLine(string theirs) => Runs(Run(theirs, isSubtle: true)).Spaced(AdaptiveSpacing.None);

    /// <summary>What somebody must not overlook.</summary>
    public static AdaptiveElement Notice(string theirs) => Runs(Run(theirs, AdaptiveTextWeight.Bolder, AdaptiveTextColor.Attention));

    /// <summary>A name or a label in bold, and what belongs to it.</summary>
    public static AdaptiveElement Labelled(string label, params IEnumerable<string> theirs) =>
        Runs([Run(label, AdaptiveTextWeight.Bolder), .. theirs.Select(CardText.Run)]);

    /// <summary>An item of a list: what it is called in bold, and its facts subdued.</summary>
    public static AdaptiveElement Item(string title, string facts) =>
        Runs(Run(title, AdaptiveTextWeight.Bolder), Run(facts, isSubtle: true));

    private static AdaptiveTableRow Row(IEnumerable<AdaptiveElement?> cells) => new()
    {
        Cells = [.. cells.Select(cell => new AdaptiveTableCell { Items = cell is null ? [] : [cell] })],
    };

    private static AdaptiveTextBlock Block(
        string text,
        AdaptiveTextSize size = AdaptiveTextSize.Default,
        AdaptiveTextWeight weight = AdaptiveTextWeight.Default,
        AdaptiveTextColor color = AdaptiveTextColor.Default,
        AdaptiveTextBlockStyle style = AdaptiveTextBlockStyle.Paragraph) =>
        new(text) { Size = size, Weight = weight, Color = color, Style = style, Wrap = true };

    private static AdaptiveRichTextBlock Runs(params IEnumerable<AdaptiveTextRun> runs) => new() { Inlines = [.. runs] };

    private static AdaptiveTextRun Run(
        string text,
        AdaptiveTextWeight weight = AdaptiveTextWeight.Default,
        AdaptiveTextColor color = AdaptiveTextColor.Default,
        bool isSubtle = false)
    {
        var run = CardText.Run(text);
        (run.Weight, run.Color, run.IsSubtle) = (weight, color, isSubtle);
        return run;
    }
}

/// <summary>
/// A column of a table: its heading, how wide it is beside the others, and whether its cells stand to the right, as
/// numbers do and what comes after them.
/// </summary>
public sealed record TableColumn(string Heading, int Weight = 1, bool IsRight = false);
