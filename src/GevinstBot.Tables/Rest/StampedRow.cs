using System.Text.Json;
using Azure;
using GevinstBot.Tables.Entities;
using GevinstBot.Tables.Storage;

namespace GevinstBot.Tables.Rest;

/// <summary>A row as the service keeps it: the caller's, and the id of the operation that last wrote it.</summary>
internal sealed record StampedRow(TableRow Row, string? OperationId)
{
    public static StampedRow Of(JsonElement json, ETag? tag)
    {
        var values = TableJson.Row(json, tag);
        var properties = new Dictionary<string, object>(values.Properties, StringComparer.Ordinal);
        properties.Remove(EntityNames.OperationId, out var id);
        return new StampedRow(values with { Properties = properties }, id as string);
    }

    public static TableWrite Stamp(TableWrite write, string operationId) => write.IsDelete ? write : write with
    {
        Properties = new Dictionary<string, object>(write.Properties, StringComparer.Ordinal) { [EntityNames.OperationId] = operationId },
    };
}
