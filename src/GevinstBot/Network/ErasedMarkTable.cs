using Azure.Data.Tables;
using GevinstBot.Domain.Privacy;
using GevinstBot.Storage;

namespace GevinstBot.Network;

/// <summary>
/// By what those are known again who were erased while the network file may still name them: one partition, one row each. A row is there
/// only for as long as the file names them; it holds neither a name nor an id.
/// </summary>
public sealed class ErasedMarkTable(TableServiceClient tables, UnreadableRows unreadable)
{
    public const string Name = "ErasedMarks";

    private const string Partition = "erased";

    private readonly TableClient _table = tables.GetTableClient(Name);

    public async Task<IReadOnlyList<ErasedMark>> AllAsync(CancellationToken ct) =>
        await unreadable.SkipAsync(Name, await _table.PartitionAsync(Partition, ct), Read, ct);

    public Task AddAsync(ErasedMark mark, CancellationToken ct) =>
        _table.TryAddAsync(new TableEntity(Partition, mark.Salt) { ["Print"] = mark.Print }, ct);

    public Task RemoveAsync(ErasedMark mark, CancellationToken ct) => _table.DeleteEntityAsync(Partition, mark.Salt, cancellationToken: ct);

    private static ErasedMark Read(TableEntity row) => new(row.RowKey, row.Text("Print"));
}
