using System.Text.Json.Serialization;

namespace GevinstBot.Teams.Cards;

/// <remarks>https://adaptivecards.io/explorer/Table.html</remarks>
public sealed record Table : CardElement
{
    public required IReadOnlyList<TableColumnDefinition> Columns { get; init; }
    public required IReadOnlyList<TableRow> Rows { get; init; }

    /// <summary>Screen readers read the first row as the columns' names.</summary>
    public bool FirstRowAsHeaders { get; init; } = true;

    public bool? ShowGridLines { get; init; }
    public ContainerStyle? GridStyle { get; init; }
    public HorizontalAlignment? HorizontalAlignment { get; init; }
    public HorizontalAlignment? HorizontalCellContentAlignment { get; init; }
    public VerticalAlignment? VerticalCellContentAlignment { get; init; }

    internal override IEnumerable<CardPart?> Parts => Rows.SelectMany(row => row.Cells).SelectMany(cell => (IEnumerable<CardPart?>)[.. cell.Items, cell.SelectAction]);
}

/// <summary><see cref="Width"/> is a weight: twice the number, twice the width.</summary>
public sealed record TableColumnDefinition(double Width = 1)
{
    public HorizontalAlignment? HorizontalCellContentAlignment { get; init; }
    public VerticalAlignment? VerticalCellContentAlignment { get; init; }
}

public sealed record TableRow(params IReadOnlyList<TableCell> Cells)
{
    [JsonPropertyOrder(-1)]
    public string Type { get; } = "TableRow";

    public ContainerStyle? Style { get; init; }
    public HorizontalAlignment? HorizontalCellContentAlignment { get; init; }
    public VerticalAlignment? VerticalCellContentAlignment { get; init; }
}

public sealed record TableCell(params IReadOnlyList<CardElement> Items)
{
    [JsonPropertyOrder(-1)]
    public string Type { get; } = "TableCell";

    public ContainerStyle? Style { get; init; }
    public VerticalAlignment? VerticalContentAlignment { get; init; }
    public ActionElement? SelectAction { get; init; }
}
