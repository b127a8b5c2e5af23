namespace GevinstBot.Tables;

/// <summary>The names that are not the caller's to choose.</summary>
internal static class EntityNames
{
    public const string PartitionKey = nameof(ITableEntity.PartitionKey);
    public const string RowKey = nameof(ITableEntity.RowKey);
    public const string Timestamp = nameof(ITableEntity.Timestamp);

    /// <summary>Where the wire, and a dictionary entity, keep the tag.</summary>
    public const string ETag = "odata.etag";

    /// <summary>Written with every row sent to the service and taken off again on reading: tells a retried write that the conflict it met is itself.</summary>
    public const string OperationId = "OpId";

    public static bool IsSystem(string name) =>
        name is PartitionKey or RowKey or Timestamp or nameof(ITableEntity.ETag) or ETag;
}
