using Azure;

namespace GevinstBot.Tables.Storage;

/// <summary>A row as a store gives it back. Keys and timestamp are null where the caller's selection left them out.</summary>
internal sealed record TableRow(
    string? PartitionKey,
    string? RowKey,
    DateTimeOffset? Timestamp,
    ETag ETag,
    IReadOnlyDictionary<string, object> Properties);
