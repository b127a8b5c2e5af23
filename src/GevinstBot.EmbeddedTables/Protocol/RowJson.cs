using System.Globalization;
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

    private const string TypeSuffix = "@odata.type";

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
        return Value(value, row.TryGetProperty(name + TypeSuffix, out var type) ? type.GetString() : null);
    }

    /// <summary>The properties as they are kept: without the keys.</summary>
    public static string Properties(Dictionary<string, object> values)
    {
        using var text = new MemoryStream();
        using (var json = new Utf8JsonWriter(text, new JsonWriterOptions { Encoder = Readable }))
        {
            json.WriteStartObject();
            foreach (var (name, value) in values)
                if (name is not (PartitionKey or RowKey)) Write(json, name, value);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(text.GetBuffer(), 0, (int)text.Length);
    }

    /// <summary>With a selection, everything not named is left out, the keys too.</summary>
    public static StringBuilder AppendRow(this StringBuilder json, StoredRow row, string[]? select)
    {
        // Written by the version before, which named every Double: the client reads a number that is named as nothing.
        var properties = row.Properties.Contains("Edm.Double", StringComparison.Ordinal) ? Properties(Read(row.Properties)) : row.Properties;
        json.Append("\"odata.etag\":\"").Append(row.Tag.Replace("\"", "\\\"", StringComparison.Ordinal)).Append('"');
        if (IsWanted(PartitionKey)) json.Append(",\"PartitionKey\":").AppendText(row.PartitionKey);
        if (IsWanted(RowKey)) json.Append(",\"RowKey\":").AppendText(row.RowKey);
        if (select is null && properties.Length > 2) json.Append(',').Append(properties, 1, properties.Length - 2);
        if (select is not null) json.AppendSelected(properties, select);
        return IsWanted(Timestamp) ? json.Append(",\"Timestamp\":\"").Append(Text(row.Timestamp)).Append('"') : json;

        bool IsWanted(string name) => select is null || select.Contains(name);
    }

    public static StringBuilder AppendText(this StringBuilder json, string text) =>
        json.Append('"').Append(JsonEncodedText.Encode(text, Readable).Value).Append('"');

    private static void AppendSelected(this StringBuilder json, string properties, string[] select)
    {
        using var stored = JsonDocument.Parse(properties);
        foreach (var property in stored.RootElement.EnumerateObject())
            if (select.Contains(BareName(property.Name))) json.Append(',').AppendText(property.Name).Append(':').Append(property.Value.GetRawText());
    }

    private static Dictionary<string, object> Values(JsonElement row)
    {
        var types = row.EnumerateObject().Where(property => property.Name.EndsWith(TypeSuffix, StringComparison.Ordinal))
            .ToDictionary(property => BareName(property.Name), property => property.Value.GetString(), StringComparer.Ordinal);
        var values = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var property in row.EnumerateObject())
        {
            var name = property.Name;
            if (name == Timestamp || name.Contains("odata.", StringComparison.Ordinal) || property.Value.ValueKind == JsonValueKind.Null) continue;
            if (!values.TryAdd(name, Value(property.Value, types.GetValueOrDefault(name))))
                throw new RefusedException(new TableFailure(400, "DuplicatePropertiesSpecified", "A property is specified more than one time."));
        }

        return values;
    }

    private static string BareName(string name) => name.EndsWith(TypeSuffix, StringComparison.Ordinal) ? name[..^TypeSuffix.Length] : name;

    private static void Write(Utf8JsonWriter json, string name, object value)
    {
        if (TypeOf(value) is { } type) json.WriteString(name + TypeSuffix, type);
        json.WritePropertyName(name);
        switch (value)
        {
            case bool flag: json.WriteBooleanValue(flag); break;
            case int number: json.WriteNumberValue(number); break;
            case double number when double.IsFinite(number): json.WriteRawValue(Text(number)); break;
            case byte[] bytes: json.WriteBase64StringValue(bytes); break;
            case DateTimeOffset instant: json.WriteStringValue(Text(instant)); break;
            default: json.WriteStringValue(Convert.ToString(value, CultureInfo.InvariantCulture)); break;
        }
    }

    private static string? TypeOf(object value) => value switch
    {
        long => "Edm.Int64",
        double number when !double.IsFinite(number) => "Edm.Double",
        DateTimeOffset => "Edm.DateTime",
        Guid => "Edm.Guid",
        byte[] => "Edm.Binary",
        _ => null,
    };

    private static string Text(DateTimeOffset instant) => instant.UtcDateTime.ToString("o", CultureInfo.InvariantCulture);

    /// <summary>A whole number gets its decimal point, or it would come back as an Int32.</summary>
    private static string Text(double number)
    {
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        return text.AsSpan().ContainsAny('.', 'E') ? text : text + ".0";
    }

    private static object Value(JsonElement value, string? type) => type switch
    {
        "Edm.Int64" => long.Parse(value.ToString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture),
        "Edm.Double" => double.Parse(value.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture),
        "Edm.DateTime" => DateTimeOffset.Parse(
            value.GetString()!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal),
        "Edm.Guid" => value.GetGuid(),
        "Edm.Binary" => value.GetBytesFromBase64(),
        null or "Edm.String" or "Edm.Boolean" or "Edm.Int32" => Plain(value),
        _ => throw new FormatException(type),
    };

    private static object Plain(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => value.TryGetInt32(out var number) ? (object)number : value.GetDouble(),
        JsonValueKind.String => value.GetString()!,
        var other => throw new FormatException($"{other}"),
    };
}
