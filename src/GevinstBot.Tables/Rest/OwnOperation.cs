using Azure;
using GevinstBot.Tables.Storage;

namespace GevinstBot.Tables.Rest;

/// <summary>
/// A write that timed out may have happened all the same, and then its retry meets a conflict with itself. The
/// rows carry the operation's id: a conflict after a retry with a row of the same id is a success.
/// </summary>
internal sealed class OwnOperation(RestExchange exchange, TableAddress address, string table, string id)
{
    public TableWrite Stamp(TableWrite write) => StampedRow.Stamp(write, id);

    public async Task<Response> RecogniseAsync(TableWrite write, Response response, CancellationToken cancellationToken)
    {
        if (response.Status is not (409 or 412) || write.IsDelete) return response;
        return await OwnTagAsync(write, cancellationToken) is { } tag ? StoredResponse.Written(tag) : response;
    }

    /// <summary>A transaction happened whole or not at all, so one row of ours vouches for the rest.</summary>
    public async Task<IReadOnlyList<Response>> RecogniseAsync(
        IReadOnlyList<TableWrite> writes, IReadOnlyList<Response> answers, CancellationToken cancellationToken)
    {
        if (answers is not [{ Status: 404 or 409 or 412 }]) return answers;
        if (writes.All(write => write.IsDelete))
            return await AllGoneAsync(writes, cancellationToken) ? [.. writes.Select(_ => StoredResponse.Success(204))] : answers;

        var tags = new List<ETag?>();
        foreach (var write in writes) tags.Add(write.IsDelete ? null : await OwnTagAsync(write, cancellationToken));
        if (tags.TrueForAll(tag => tag is null)) return answers;
        return [.. tags.Select(tag => tag is { } own ? StoredResponse.Written(own) : StoredResponse.Success(204))];
    }

    private async Task<bool> AllGoneAsync(IReadOnlyList<TableWrite> writes, CancellationToken cancellationToken)
    {
        foreach (var write in writes)
            if ((await FindAsync(write, cancellationToken)).Raw.Status != 404) return false;
        return true;
    }

    private async Task<ETag?> OwnTagAsync(TableWrite write, CancellationToken cancellationToken) =>
        (await FindAsync(write, cancellationToken)).Value is { } found && found.OperationId == id ? found.Row.ETag : null;

    private async Task<TableAnswer<StampedRow>> FindAsync(TableWrite write, CancellationToken cancellationToken) =>
        RestAnswers.Row(await exchange.GetAsync(address.Row(table, write.PartitionKey, write.RowKey), cancellationToken));
}
