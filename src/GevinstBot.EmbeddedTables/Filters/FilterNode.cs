namespace GevinstBot.EmbeddedTables.Filters;

internal enum FilterOperator
{
    Eq,
    Ne,
    Gt,
    Ge,
    Lt,
    Le,
}

/// <summary>A filter, understood.</summary>
internal abstract record FilterNode
{
    internal sealed record And(FilterNode Left, FilterNode Right) : FilterNode;

    internal sealed record Or(FilterNode Left, FilterNode Right) : FilterNode;

    internal sealed record Not(FilterNode Inner) : FilterNode;

    internal sealed record Comparison(string Property, FilterOperator Operator, object Value) : FilterNode;
}
