using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using GevinstBot.EmbeddedTables.Sqlite;

namespace GevinstBot.EmbeddedTables.Protocol;

/// <summary>
/// Rows in the service's JSON. Strings, booleans, Int32 and Double stand as they are; every other type is named beside its value.
/// Of a row's JSON the properties are kept as text, so that a row that is asked for whole is copied and not read.
/// </summary>
/// <remarks>https://learn.microsoft.com/rest/api/storageservices/payload-format-for-table-service-operations</remarks>
internal static class RowJson
{
    public const string PartitionKey = nameof(PartitionKey);
    public const string RowKey = nameof(RowKey);
    public const string Timestamp = nameof(Timestamp);

    /// <summary>In a file ø may stand as ø, for whoever looks into it; no page is made of this.</summary>
    private static readonly JavaScriptEncoder Readable = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    /// <summary>The values of a row that was sent or stored, one .NET type for each type of the service; null is not stored.</summary>
    /// <exception cref="RefusedException">It is not a row.</exception>
    public static Dictionary<string, object> Read(ReadOnlyMemory<byte> row)
    {
        try
        {
            using var json = JsonDocument.Parse(row);
            return Values(json.RootElement);
        }
        catch (Exception unreadable) when (unreadable is JsonException or FormatException or OverflowException or InvalidOperationException)
        {
            throw new RefusedException(TableFailure.InvalidInput("An error occurred while processing this request."));
        }
    }

    public static Dictionary<string, object> Read(string properties) => Read(Encoding.UTF8.GetBytes(properties));

    /// <summary>One value of a stored row, for a filter.</summary>
    public static object? Property(JsonElement row, string name)
    {
        if (!row.TryGetProperty(name, out var value)) return null;
        return EdmValue.Read(value, row.TryGetProperty(name + EdmValue.TypeSuffix, out var type) ? type.GetString() : null);
    }

    /// <summary>The properties as they are kept: without the keys.</summary>
    public static string Properties(Dictionary<string, object> values)
    {
        using var text = new MemoryStream();
        using (var json = new Utf8JsonWriter(text, new JsonWriterOptions { Encoder = Readable }))
        {
            json.WriteStartObject();
            foreach (var (name, value) in values)
                if (name is not (PartitionKey or RowKey)) EdmValue.Write(json, name, value);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(text.GetBuffer(), 0, (int)text.Length);
    }

    /// <summary>With a selection, everything not named is left out, the keys too.</summary>
    public static StringBuilder AppendRow(this StringBuilder json, StoredRow row, string[]? select)
    {
        // Written by the version before, which named every Double: the client reads a number that is named as nothing.
        var isOld = row.Properties.Contains("Edm.Double", StringComparison.Ordinal);
        var properties = isOld ? Properties(Read(row.Properties)) : row.Properties;
        json.Append("\"odata.etag\":\"").Append(row.Tag.Replace("\"", "\\\"", StringComparison.Ordinal)).Append('"');
        if (IsWanted(PartitionKey)) json.Append(",\"PartitionKey\":").AppendText(row.PartitionKey);
        if (IsWanted(RowKey)) json.Append(",\"RowKey\":").AppendText(row.RowKey);
        if (select is null && properties.Length > 2) json.Append(',').Append(properties, 1, properties.Length - 2);
        if (select is not null) json.AppendSelected(properties, select);
        return IsWanted(Timestamp) ? json.Append(",\"Timestamp\":\"").Append(EdmValue.Text(row.Timestamp)).Append('"') : json;

        bool IsWanted(string name) => select is null || select.Contains(name);
    }

    public static StringBuilder AppendText(this StringBuilder json, string text) =>
        json.Append('"').Append(JsonEncodedText.Encode(text, Readable).Value).Append('"');

    private static void AppendSelected(this StringBuilder json, string properties, string[] select)
    {
        using var stored = JsonDocument.Parse(properties);
        foreach (var property in stored.RootElement.EnumerateObject().Where(property => select.Contains(BareName(property.Name))))
            json.Append(',').AppendText(property.Name).Append(':').Append(property.Value.GetRawText());
    }

    private static Dictionary<string, object> Values(JsonElement row)
    {
        var types = row.EnumerateObject()
            .Where(property => property.Name.EndsWith(EdmValue.TypeSuffix, StringComparison.Ordinal))
            .ToDictionary(property => BareName(property.Name), property => property.Value.GetString(), StringComparer.Ordinal);
        var values = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var property in row.EnumerateObject())
        {
            var name = property.Name;
            if (name == Timestamp || name.Contains("odata.", StringComparison.Ordinal)) continue;
            if (property.Value.ValueKind == JsonValueKind.Null) continue;
            if (!values.TryAdd(name, EdmValue.Read(property.Value, types.GetValueOrDefault(name))))
                throw new RefusedException(new TableFailure(400, "DuplicatePropertiesSpecified", "A property is specified more than one time."));
        }

        return values;
    }

    private static string BareName(string name) =>
        name.EndsWith(EdmValue.TypeSuffix, StringComparison.Ordinal) ? name[..^EdmValue.TypeSuffix.Length] : name;
}
