using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Azure;
using GevinstBot.Tables.Storage;

namespace GevinstBot.Tables.Entities;

/// <summary>
/// Rows in the service's JSON. Strings, booleans and Int32 stand as they are; every other type is named,
/// so that nothing is guessed on the way back. Always on one line: the emulator refuses more in a transaction.
/// </summary>
/// <remarks>https://learn.microsoft.com/rest/api/storageservices/payload-format-for-table-service-operations</remarks>
internal static class TableJson
{
    private const string TypeSuffix = "@odata.type";

    /// <summary>On the wire ø is \u00F8: the emulator reads a body in pieces, and a character that lies across two is lost.</summary>
    private static readonly JsonWriterOptions Ascii = new() { Encoder = JavaScriptEncoder.Default };

    /// <summary>In a file ø may stand as ø, for whoever looks into it; no page is made of this.</summary>
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The body that writes a row: its keys, and its properties.</summary>
    public static byte[] Body(TableWrite write) => Bytes(Ascii, json =>
    {
        json.WriteString(EntityNames.PartitionKey, write.PartitionKey);
        json.WriteString(EntityNames.RowKey, write.RowKey);
        foreach (var (name, value) in write.Properties) Write(json, name, value);
    });

    /// <summary>The properties alone, as text.</summary>
    public static string Text(IReadOnlyDictionary<string, object> properties) => Encoding.UTF8.GetString(Bytes(Readable, json =>
    {
        foreach (var (name, value) in properties) Write(json, name, value);
    }));

    public static int Size(TableWrite write) => Body(write).Length;

    public static TableRow Row(JsonElement row, ETag? tag = null)
    {
        var values = Values(row);
        return new TableRow(
            values.Remove(EntityNames.PartitionKey, out var partitionKey) ? (string)partitionKey : null,
            values.Remove(EntityNames.RowKey, out var rowKey) ? (string)rowKey : null,
            values.Remove(EntityNames.Timestamp, out var timestamp) ? Instant(timestamp) : null,
            tag ?? (row.TryGetProperty(EntityNames.ETag, out var inBody) ? new ETag(inBody.GetString()!) : default),
            values);
    }

    public static Dictionary<string, object> Values(JsonElement row)
    {
        var values = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var property in row.EnumerateObject())
        {
            if (property.Name.Contains("odata.", StringComparison.Ordinal) || property.Value.ValueKind == JsonValueKind.Null) continue;
            var type = row.TryGetProperty(property.Name + TypeSuffix, out var named) ? named.GetString() : null;
            values[property.Name] = Value(property.Value, type);
        }

        return values;
    }

    private static byte[] Bytes(JsonWriterOptions options, Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, options))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static void Write(Utf8JsonWriter json, string name, object value)
    {
        if (TypeOf(value) is { } type) json.WriteString(name + TypeSuffix, type);
        switch (value)
        {
            case bool flag: json.WriteBoolean(name, flag); break;
            case int number: json.WriteNumber(name, number); break;
            case double number when double.IsFinite(number): json.WriteNumber(name, number); break;
            case byte[] bytes: json.WriteBase64String(name, bytes); break;
            default: json.WriteString(name, Text(value)); break;
        }
    }

    private static string? TypeOf(object value) => value switch
    {
        long => "Edm.Int64",
        double => "Edm.Double",
        DateTimeOffset => "Edm.DateTime",
        Guid => "Edm.Guid",
        byte[] => "Edm.Binary",
        _ => null,
    };

    private static string Text(object value) => value switch
    {
        string text => text,
        DateTimeOffset instant => instant.UtcDateTime.ToString("o", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static object Value(JsonElement value, string? type) => type switch
    {
        "Edm.Int64" => long.Parse(value.ToString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture),
        "Edm.Double" => double.Parse(value.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture),
        "Edm.DateTime" => Instant(value.GetString()!),
        "Edm.Guid" => value.GetGuid(),
        "Edm.Binary" => value.GetBytesFromBase64(),
        _ => Plain(value),
    };

    private static object Plain(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => value.TryGetInt32(out var number) ? (object)number : value.GetDouble(),
        _ => value.ToString(),
    };

    /// <summary>The timestamp comes unnamed from the emulator and named from the service.</summary>
    private static DateTimeOffset Instant(object value) => value is DateTimeOffset instant
        ? instant
        : DateTimeOffset.Parse((string)value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
}
