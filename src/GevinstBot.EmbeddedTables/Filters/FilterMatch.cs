namespace GevinstBot.EmbeddedTables.Filters;

/// <summary>
/// Whether a row passes a filter. A property the row does not have, or has as another type, compares as false, and so
/// <c>not</c> of it is true. Numbers compare as numbers, whatever their types: the client writes 1000.0 as <c>1000</c>.
/// </summary>
internal static class FilterMatch
{
    public static bool Passes(this FilterNode? filter, Func<string, object?> property) => filter switch
    {
        null => true,
        FilterNode.And(var left, var right) => left.Passes(property) && right.Passes(property),
        FilterNode.Or(var left, var right) => left.Passes(property) || right.Passes(property),
        FilterNode.Not(var inner) => !inner.Passes(property),
        FilterNode.Comparison comparison => Holds(comparison, property(comparison.Property)),
        _ => throw new InvalidOperationException($"No such filter: {filter.GetType().Name}."),
    };

    private static bool Holds(FilterNode.Comparison filter, object? stored) =>
        Compare(stored, filter.Value) is { } order && filter.Operator switch
        {
            FilterOperator.Eq => order == 0,
            FilterOperator.Ne => order != 0,
            FilterOperator.Gt => order > 0,
            FilterOperator.Ge => order >= 0,
            FilterOperator.Lt => order < 0,
            FilterOperator.Le => order <= 0,
        };

    /// <summary>Null where the two cannot be compared.</summary>
    private static int? Compare(object? stored, object value) => (stored, value) switch
    {
        (string a, string b) => string.CompareOrdinal(a, b),
        (bool a, bool b) => a.CompareTo(b),
        (int or long, int or long) => Whole(stored).CompareTo(Whole(value)),
        (int or long or double, int or long or double) => Compare(Real(stored), Real(value)),
        (DateTimeOffset a, DateTimeOffset b) => a.CompareTo(b),
        (Guid a, Guid b) => string.CompareOrdinal(a.ToString(), b.ToString()),
        (byte[] a, byte[] b) => a.AsSpan().SequenceCompareTo(b),
        _ => null,
    };

    private static int? Compare(double a, double b) => double.IsNaN(a) != double.IsNaN(b) ? null : a.CompareTo(b);

    private static long Whole(object number) => number is int small ? small : (long)number;

    private static double Real(object number) => number is double real ? real : Whole(number);
}
