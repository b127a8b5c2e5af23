namespace GevinstBot.Tables.Entities;

/// <summary>The eight types a property can have: string, bool, Int32, Int64, Double, DateTime, Guid and Binary.</summary>
internal static class EdmValue
{
    /// <summary>One .NET type for each of them. Instants are kept in UTC: the store has no place for an offset.</summary>
    /// <exception cref="NotSupportedException">The value has no type in a table.</exception>
    public static object From(object value) => value switch
    {
        string or bool or int or long or double or Guid or byte[] => value,
        DateTimeOffset instant => instant.ToUniversalTime(),
        DateTime instant => Instant(instant),
        BinaryData data => data.ToArray(),
        Enum named => named.ToString(),
        _ => throw new NotSupportedException($"A table has no type for {value.GetType().Name}."),
    };

    /// <summary>Gives a stored value the type a property of a caller's class has.</summary>
    public static object To(Type type, object value)
    {
        if (type.IsInstanceOfType(value)) return value;
        return value switch
        {
            string name when type.IsEnum => Enum.Parse(type, name),
            int number when type == typeof(long) => (long)number,
            int number when type == typeof(double) => (double)number,
            DateTimeOffset instant when type == typeof(DateTime) => instant.UtcDateTime,
            byte[] bytes when type == typeof(BinaryData) => new BinaryData(bytes),
            _ => throw new InvalidOperationException($"A stored {value.GetType().Name} cannot be read as {type.Name}."),
        };
    }

    private static DateTimeOffset Instant(DateTime instant) =>
        instant.Kind == DateTimeKind.Local ? new DateTimeOffset(instant).ToUniversalTime() : new DateTimeOffset(instant, TimeSpan.Zero);
}
