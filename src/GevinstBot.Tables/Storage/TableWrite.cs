using Azure;

namespace GevinstBot.Tables.Storage;

/// <summary>One row to write: what to do with it, and to which version.</summary>
internal sealed record TableWrite(
    TableTransactionActionType Kind,
    string PartitionKey,
    string RowKey,
    IReadOnlyDictionary<string, object> Properties,
    ETag IfMatch)
{
    public bool IsUpdate => Kind is TableTransactionActionType.UpdateMerge or TableTransactionActionType.UpdateReplace;

    public bool IsMerge => Kind is TableTransactionActionType.UpdateMerge or TableTransactionActionType.UpsertMerge;

    public bool IsDelete => Kind is TableTransactionActionType.Delete;

    /// <summary>Only updates and deletes say which version they mean; a delete without a tag means any.</summary>
    public ETag? Condition => IsUpdate || IsDelete ? (IfMatch == default ? ETag.All : IfMatch) : null;
}
