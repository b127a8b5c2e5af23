using Azure.Core;
using GevinstBot.Tables.Entities;
using GevinstBot.Tables.Storage;

namespace GevinstBot.Tables.Rest;

/// <summary>A write as a request: alone, or as a part of a transaction.</summary>
/// <remarks>https://learn.microsoft.com/rest/api/storageservices/operations-on-entities</remarks>
internal sealed record RowRequest(RequestMethod Method, string Address, string? IfMatch, byte[]? Body)
{
    public static RowRequest For(TableWrite write, string table, TableAddress address) => new(
        MethodOf(write),
        write.Kind == TableTransactionActionType.Add ? address.Rows(table) : address.Row(table, write.PartitionKey, write.RowKey),
        write.Condition?.ToString(),
        write.IsDelete ? null : TableJson.Body(write));

    public bool IsInsert => Method == RequestMethod.Post;

    private static RequestMethod MethodOf(TableWrite write) => write.Kind switch
    {
        TableTransactionActionType.Add => RequestMethod.Post,
        TableTransactionActionType.Delete => RequestMethod.Delete,
        _ => write.IsMerge ? RequestMethod.Patch : RequestMethod.Put,
    };
}
