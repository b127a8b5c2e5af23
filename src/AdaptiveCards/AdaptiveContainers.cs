using System.ComponentModel;
using System.Text.Json.Serialization;

namespace AdaptiveCards;

/// <summary>What holds other elements.</summary>
public abstract class AdaptiveCollectionElement : AdaptiveElement
{
    public AdaptiveContainerStyle? Style { get; set; }

    /// <summary>What a press anywhere on it does.</summary>
    public AdaptiveAction? SelectAction { get; set; }
}

public class AdaptiveContainer : AdaptiveCollectionElement
{
    public override string Type { get; set; } = "Container";
    public List<AdaptiveElement> Items { get; set; } = [];
}

/// <summary>Side by side; Teams doesn't scroll sideways, so at most three.</summary>
public class AdaptiveColumnSet : AdaptiveCollectionElement
{
    public override string Type { get; set; } = "ColumnSet";
    public List<AdaptiveColumn> Columns { get; set; } = [];
}

public class AdaptiveColumn : AdaptiveContainer
{
    public override string Type { get; set; } = "Column";

    [JsonPropertyOrder(1)]
    public AdaptiveWidth? Width { get; set; }
}

/// <summary><c>auto</c>, <c>stretch</c>, a weight such as <c>2</c>, or pixels such as <c>48px</c>.</summary>
[JsonConverter(typeof(AsText<AdaptiveWidth>))]
public class AdaptiveWidth(string value)
{
    public static AdaptiveWidth Auto { get; } = new("auto");
    public static AdaptiveWidth Stretch { get; } = new("stretch");

    public static implicit operator AdaptiveWidth(string value) => new(value);

    public override string ToString() => value;
}

public class AdaptiveActionSet : AdaptiveElement
{
    public override string Type { get; set; } = "ActionSet";
    public List<AdaptiveAction> Actions { get; set; } = [];
}

/// <summary>A table, a row or a cell: what it says of cells holds for those in it.</summary>
public abstract class AdaptiveCollectionWithContentAlignment : AdaptiveCollectionElement
{
    public AdaptiveHorizontalContentAlignment HorizontalCellContentAlignment { get; set; }
}

/// <remarks>https://adaptivecards.io/explorer/Table.html</remarks>
public class AdaptiveTable : AdaptiveCollectionWithContentAlignment
{
    public override string Type { get; set; } = "Table";
    public List<AdaptiveTableColumnDefinition> Columns { get; set; } = [];
    public List<AdaptiveTableRow> Rows { get; set; } = [];

    /// <summary>Screen readers read the first row as the columns' names.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public bool FirstRowAsHeaders { get; set; } = true;

    [DefaultValue(true)]
    public bool ShowGridLines { get; set; } = true;

    public AdaptiveContainerStyle? GridStyle { get; set; }
}

/// <summary><see cref="Width"/> is a weight: twice the number, twice the width.</summary>
public class AdaptiveTableColumnDefinition
{
    public double Width { get; set; } = double.NaN;

    [JsonPropertyName("horizontalCellContentAlignment")]
    public AdaptiveHorizontalContentAlignment HorizontalContentAlignment { get; set; }
}

public class AdaptiveTableRow : AdaptiveCollectionWithContentAlignment
{
    public override string Type { get; set; } = "TableRow";
    public List<AdaptiveTableCell> Cells { get; set; } = [];
}

public class AdaptiveTableCell : AdaptiveCollectionWithContentAlignment
{
    public override string Type { get; set; } = "TableCell";
    public List<AdaptiveElement> Items { get; set; } = [];
}

public enum AdaptiveHorizontalContentAlignment { Left, Center, Right }

public enum AdaptiveContainerStyle
{
    [JsonStringEnumMemberName("default")] Default,
    [JsonStringEnumMemberName("emphasis")] Emphasis,
    [JsonStringEnumMemberName("good")] Good,
    [JsonStringEnumMemberName("attention")] Attention,
    [JsonStringEnumMemberName("warning")] Warning,
    [JsonStringEnumMemberName("accent")] Accent,
}
