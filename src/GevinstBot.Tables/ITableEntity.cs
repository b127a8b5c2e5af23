using Azure;

namespace GevinstBot.Tables;

/// <summary>What every row has: its two keys, when the store last wrote it, and the tag that tells one version from the next.</summary>
public interface ITableEntity
{
    string PartitionKey { get; set; }
    string RowKey { get; set; }

    /// <summary>Set by the store at every write; what a caller puts here is not sent.</summary>
    DateTimeOffset? Timestamp { get; set; }

    /// <summary>Opaque: kept and sent back byte for byte, never decoded.</summary>
    ETag ETag { get; set; }
}
