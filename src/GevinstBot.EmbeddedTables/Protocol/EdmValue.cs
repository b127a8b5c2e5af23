using System.Globalization;
using System.Text.Json;

namespace GevinstBot.EmbeddedTables.Protocol;

/// <summary>The eight types a property can have: string, bool, Int32, Int64, Double, DateTime, Guid and Binary.</summary>
internal static class EdmValue
{
    public const string TypeSuffix = "@odata.type";

    public static void Write(Utf8JsonWriter json, string name, object value)
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

    public static string Text(DateTimeOffset instant) => instant.UtcDateTime.ToString("o", CultureInfo.InvariantCulture);

    /// <summary>A whole number gets its decimal point, or it would come back as an Int32.</summary>
    private static string Text(double number)
    {
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        return text.AsSpan().ContainsAny('.', 'E') ? text : text + ".0";
    }

    public static object Read(JsonElement value, string? type) => type switch
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
