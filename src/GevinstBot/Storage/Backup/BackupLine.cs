using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Azure.Data.Tables;

namespace GevinstBot.Storage.Backup;

/// <summary>
/// A row as one line of a backup, in the Table service's own JSON: strings, booleans and Int32 stand as they are, every other type is
/// named beside its value. The time the service gave the row is written for people; nobody can give a row its time back.
/// </summary>
/// <remarks>https://learn.microsoft.com/rest/api/storageservices/payload-format-for-table-service-operations</remarks>
internal static class BackupLine
{
    private const string TypeOf = "@odata.type";

    /// <summary>What the service says of a row, and isn't in it: its tag.</summary>
    private const string Said = "odata.";

    private const string Timestamp = nameof(TableEntity.Timestamp);

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(TableEntity row)
    {
        var line = new Dictionary<string, object>();
        foreach (var (column, value) in row.Where(column => column.Value is not null))
        {
            if (column.StartsWith(Said, StringComparison.Ordinal))
                continue;
            var (type, written) = Written(value);
            line[column] = written;
            if (type is not null)
                line[column + TypeOf] = type;
        }
        return Of(line);
    }

    public static string Of(Dictionary<string, object> line) => JsonSerializer.Serialize(line, Readable);

    /// <exception cref="FormatException">A value is not of the type that stands beside it.</exception>
    /// <exception cref="InvalidDataException">It is no row.</exception>
    public static TableEntity Row(JsonElement line)
    {
        var row = new TableEntity();
        foreach (var column in line.EnumerateObject())
        {
            if (!column.Name.EndsWith(TypeOf, StringComparison.Ordinal) && column.Name is not Timestamp)
                row[column.Name] = Value(column.Value, line.TryGetProperty(column.Name + TypeOf, out var type) ? type.GetString() : null);
        }
        return row.PartitionKey is null || row.RowKey is null ? throw new InvalidDataException("A row has no keys.") : row;
    }

    private static (string? Type, object Written) Written(object value) => value switch
    {
        string or bool or int => (null, value),
        long number => ("Edm.Int64", number.ToString(CultureInfo.InvariantCulture)),
        double number => ("Edm.Double", number.ToString("R", CultureInfo.InvariantCulture)),
        DateTimeOffset moment => ("Edm.DateTime", moment.UtcDateTime.ToString("O", CultureInfo.InvariantCulture)),
        DateTime moment => ("Edm.DateTime", moment.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture)),
        Guid id => ("Edm.Guid", id.ToString("D")),
        byte[] bytes => ("Edm.Binary", Convert.ToBase64String(bytes)),
        BinaryData bytes => ("Edm.Binary", Convert.ToBase64String(bytes)),
        _ => throw new InvalidDataException($"The Table service has no type for {value.GetType().Name}."),
    };

    private static object Value(JsonElement value, string? type) => (type, value.ValueKind) switch
    {
        (null, JsonValueKind.String) => value.GetString()!,
        (null, JsonValueKind.Number) => value.GetInt32(),
        (null, JsonValueKind.True or JsonValueKind.False) => value.GetBoolean(),
        ("Edm.Int64", JsonValueKind.String) => long.Parse(value.GetString()!, CultureInfo.InvariantCulture),
        ("Edm.Double", JsonValueKind.String) => double.Parse(value.GetString()!, CultureInfo.InvariantCulture),
        ("Edm.DateTime", JsonValueKind.String) => DateTimeOffset.Parse(value.GetString()!, CultureInfo.InvariantCulture),
        ("Edm.Guid", JsonValueKind.String) => Guid.ParseExact(value.GetString()!, "D"),
        ("Edm.Binary", JsonValueKind.String) => value.GetBytesFromBase64(),
        _ => throw new InvalidDataException("A value is of no type that the Table service has."),
    };
}
