using System.Linq.Expressions;

namespace GevinstBot.Tables.Filters;

/// <summary>A filter from a C# condition on an entity: <c>e => e.RowKey == id &amp;&amp; e.GetInt32("Year") >= 2026</c>.</summary>
internal static class FilterExpression
{
    public static string ToText(LambdaExpression filter) =>
        filter.Body is ConstantExpression { Value: true } ? string.Empty : Condition(filter.Body);

    private static string Condition(Expression condition) => FilterColumn.Strip(condition) switch
    {
        UnaryExpression { NodeType: ExpressionType.Not } not => $"not ({Condition(not.Operand)})",
        BinaryExpression { NodeType: ExpressionType.AndAlso or ExpressionType.And } and => $"({Condition(and.Left)}) and ({Condition(and.Right)})",
        BinaryExpression { NodeType: ExpressionType.OrElse or ExpressionType.Or } or => $"({Condition(or.Left)}) or ({Condition(or.Right)})",
        BinaryExpression comparison => Comparison(comparison),
        var flag when FilterColumn.Of(flag) is { } column => $"{column.Name} eq true",
        var other => throw Unsupported(other),
    };

    private static string Comparison(BinaryExpression comparison)
    {
        var (left, right) = Sides(comparison);
        if (FilterColumn.Of(left) is { } column) return $"{column.Name} {Word(comparison)} {Literal(column, right)}";
        if (FilterColumn.Of(right) is { } other) return $"{other.Name} {Word(comparison, turned: true)} {Literal(other, left)}";
        throw Unsupported(comparison);
    }

    /// <summary>C# has no order on strings: <c>a.CompareTo(b) >= 0</c> and <c>string.Compare(a, b) >= 0</c> stand for it.</summary>
    private static (Expression Left, Expression Right) Sides(BinaryExpression comparison)
    {
        if (FilterColumn.Strip(comparison.Left) is not MethodCallExpression call || !IsZero(comparison.Right))
            return (comparison.Left, comparison.Right);
        return call.Method.Name switch
        {
            nameof(string.CompareTo) when call.Object is not null => (call.Object, call.Arguments[0]),
            nameof(string.Compare) or nameof(string.CompareOrdinal) when call.Arguments.Count == 2 => (call.Arguments[0], call.Arguments[1]),
            _ => (comparison.Left, comparison.Right),
        };
    }

    private static bool IsZero(Expression side) => side is ConstantExpression { Value: 0 };

    private static string Word(BinaryExpression comparison, bool turned = false) => comparison.NodeType switch
    {
        ExpressionType.Equal => "eq",
        ExpressionType.NotEqual => "ne",
        ExpressionType.GreaterThan => turned ? "lt" : "gt",
        ExpressionType.GreaterThanOrEqual => turned ? "le" : "ge",
        ExpressionType.LessThan => turned ? "gt" : "lt",
        ExpressionType.LessThanOrEqual => turned ? "ge" : "le",
        _ => throw Unsupported(comparison),
    };

    private static string Literal(FilterColumn column, Expression side)
    {
        var value = Expression.Lambda(side).Compile(preferInterpretation: true).DynamicInvoke() ?? throw Unsupported(side);
        return FilterLiteral.Of(column.EnumType is { } names ? Enum.ToObject(names, value) : value);
    }

    private static NotSupportedException Unsupported(Expression part) =>
        new($"A table's filter compares properties with values that are not null; it cannot express {part.NodeType}.");
}
