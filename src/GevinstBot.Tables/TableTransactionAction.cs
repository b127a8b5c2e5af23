using Azure;

namespace GevinstBot.Tables;

/// <summary>One row's part of a transaction. An update names the version it replaces, or ETag.All; a delete without one takes any.</summary>
public class TableTransactionAction(TableTransactionActionType actionType, ITableEntity entity, ETag etag = default)
{
    public TableTransactionActionType ActionType { get; } = actionType;

    public ITableEntity Entity { get; } = entity;

    public ETag ETag { get; } = etag;
}
