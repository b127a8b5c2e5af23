using Azure;

namespace GevinstBot.Tables;

/// <summary>One row's part of a transaction. Without an ETag an update or delete takes any version of the row.</summary>
public class TableTransactionAction(TableTransactionActionType actionType, ITableEntity entity, ETag etag = default)
{
    public TableTransactionActionType ActionType { get; } = actionType;

    public ITableEntity Entity { get; } = entity;

    public ETag ETag { get; } = etag;
}
