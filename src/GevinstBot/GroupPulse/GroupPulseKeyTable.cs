using Azure.Data.Tables;
using GevinstBot.Sending;
using GevinstBot.Storage;

namespace GevinstBot.GroupPulse;

/// <summary>
/// The key of a pulse that is open: by it a person's answer gets its name, so that they can answer anew and not twice. One partition, one
/// row a pulse, made before anybody is asked and removed when it closes: then nobody can find out any more whose answer was whose.
/// </summary>
public sealed class GroupPulseKeyTable(TableServiceClient tables, Instance instance)
{
    public const string Name = "GroupPulseKeys";

    private const string Partition = "key";
    private const string Column = "Key";

    private readonly TableClient _table = tables.GetTableClient(Name);

    /// <summary>Null when the pulse has closed.</summary>
    public async Task<byte[]?> FindAsync(string pulse, CancellationToken ct) =>
        (await _table.FindAsync(Partition, pulse, ct))?.GetBinary(Column);

    /// <summary>Those of all pulses that are open.</summary>
    public async Task<IReadOnlyDictionary<string, byte[]>> AllAsync(CancellationToken ct) =>
        (await _table.PartitionAsync(Partition, ct)).ToDictionary(row => row.RowKey, row => row.GetBinary(Column) ?? []);

    /// <summary>256 bits. A pulse that has one keeps it.</summary>
    public Task MakeAsync(string pulse, CancellationToken ct) => _table.TryAddAsync(
        new TableEntity(Partition, pulse) { [Column] = Convert.FromHexString(instance.NewNonce() + instance.NewNonce()) }, ct);

    public async Task RemoveAsync(string pulse, CancellationToken ct)
    {
        using var response = await _table.DeleteEntityAsync(Partition, pulse, cancellationToken: ct);
    }
}
