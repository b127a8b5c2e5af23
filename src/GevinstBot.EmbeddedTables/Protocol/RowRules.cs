namespace GevinstBot.EmbeddedTables.Protocol;

/// <summary>The service's rules for names, keys and rows.</summary>
/// <remarks>https://learn.microsoft.com/rest/api/storageservices/understanding-the-table-service-data-model</remarks>
internal static class RowRules
{
    private const int LongestKey = 1024;

    /// <summary>255, less the two keys and the timestamp.</summary>
    private const int MostProperties = 252;

    private const int LongestName = 255;
    private const int LargestValue = 64 * 1024;
    private const int LargestRow = 1024 * 1024;
    private static readonly DateTimeOffset FirstInstant = new(1601, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static void CheckTableName(string name)
    {
        if (name.Length is < 3 or > 63)
            throw new RefusedException(TableFailure.OutOfRange("The specified resource name's length is not within the limits."));
        if (!char.IsAsciiLetter(name[0])
            || !name.All(char.IsAsciiLetterOrDigit)
            || name.Equals("tables", StringComparison.OrdinalIgnoreCase))
            throw Refused("InvalidResourceName", "The specified resource name contains invalid characters.");
    }

    /// <summary>Also for reading: a key that cannot be written cannot be looked up either.</summary>
    public static void CheckKey(string name, string? key)
    {
        if (key is null) throw Refused("PropertiesNeedValue", $"Values have not been specified for all properties in the entity: {name}.");
        if (key.Length > LongestKey) throw Refused("KeyValueTooLarge", $"{name} is longer than {LongestKey} characters.");
        if (key.Any(IsForbiddenInKey)) throw new RefusedException(TableFailure.OutOfRange($"The '{name}' parameter is out of range."));
    }

    /// <summary>Also after a merge, which can take a row over a limit that neither part reached.</summary>
    public static void CheckProperties(string partitionKey, string rowKey, Dictionary<string, object> values)
    {
        var properties = values.Where(value => value.Key is not (RowJson.PartitionKey or RowJson.RowKey)).ToList();
        if (properties.Count > MostProperties)
            throw Refused("TooManyProperties", $"The entity contains more properties than allowed: {MostProperties}.");
        foreach (var (name, value) in properties) CheckProperty(name, value);
        if (4 + (2L * (partitionKey.Length + rowKey.Length)) + properties.Sum(SizeOf) > LargestRow)
            throw Refused("EntityTooLarge", "The entity is larger than the maximum allowed size (1MB).");
    }

    private static void CheckProperty(string name, object value)
    {
        if (name.Length > LongestName) throw Refused("PropertyNameTooLong", "The property name exceeds the maximum allowed length (255).");
        if (!IsIdentifier(name)) throw Refused("PropertyNameInvalid", "The property name is invalid.");
        if (value is string text ? 2 * text.Length > LargestValue : value is byte[] bytes && bytes.Length > LargestValue)
            throw Refused("PropertyValueTooLarge", "The property value exceeds the maximum allowed size (64KB).");
        if (value is DateTimeOffset instant && instant < FirstInstant)
            throw new RefusedException(TableFailure.OutOfRange($"The '{name}' parameter is out of range."));
    }

    private static RefusedException Refused(string code, string message) => new(new TableFailure(400, code, message));

    private static bool IsForbiddenInKey(char c) => c is '/' or '\\' or '#' or '?' || char.IsControl(c);

    private static bool IsIdentifier(string name) =>
        name.Length > 0 && (char.IsLetter(name[0]) || name[0] == '_') && name.All(c => char.IsLetterOrDigit(c) || c == '_');

    /// <summary>As the service counts: text as UTF-16, eight bytes of bookkeeping a property.</summary>
    private static long SizeOf(KeyValuePair<string, object> property) => 8L + (2 * property.Key.Length) + property.Value switch
    {
        string text => 4 + (2L * text.Length),
        byte[] bytes => 4 + bytes.Length,
        Guid => 16,
        bool => 1,
        int => 4,
        _ => 8,
    };
}
