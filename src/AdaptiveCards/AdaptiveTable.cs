using System.Text.Json.Serialization;

namespace AdaptiveCards;

/// <summary>Rows of cells, the first of them the headings unless it is said otherwise.</summary>
/// <remarks>https://adaptivecards.io/explorer/Table.html</remarks>
public class AdaptiveTable : AdaptiveElement
{
    public override string Type { get; set; } = "Table";
    public List<AdaptiveTableColumnDefinition> Columns { get; set; } = [];
    public List<AdaptiveTableRow> Rows { get; set; } = [];

    /// <summary>Written whatever it is: the schema's default is true.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public bool FirstRowAsHeaders { get; set; } = true;

    /// <summary>Written whatever it is: the schema's default is true.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public bool ShowGridLines { get; set; } = true;
}

public class AdaptiveTableColumnDefinition
{
    /// <summary>A weight such as <c>2</c>, or pixels such as <c>48px</c>.</summary>
    public AdaptiveWidth? Width { get; set; }

    public AdaptiveHorizontalAlignment HorizontalCellContentAlignment { get; set; }
}

public class AdaptiveTableRow : AdaptiveElement
{
    public override string Type { get; set; } = "TableRow";
    public List<AdaptiveTableCell> Cells { get; set; } = [];
}

public class AdaptiveTableCell : AdaptiveContainer
{
    public override string Type { get; set; } = "TableCell";
}

public enum AdaptiveHorizontalAlignment { Left, Center, Right }
