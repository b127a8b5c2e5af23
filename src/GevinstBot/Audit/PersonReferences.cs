using Azure.Data.Tables;
using GevinstBot.Domain.Network;
using GevinstBot.Sending;
using GevinstBot.Storage;

namespace GevinstBot.Audit;

/// <summary>
/// What people are called in the log: a chance word, one row a person. An entry of the log can't be changed, so it never holds who somebody
/// is; when the row here is gone, nobody can tell any more, and the chain is whole all the same.
/// </summary>
public sealed class PersonReferences(TableServiceClient tables, Instance instance, UnreadableRows unreadable)
{
    public const string Name = "PersonReferences";

    private const string Partition = "reference";

    private readonly TableClient _table = tables.GetTableClient(Name);

    /// <summary>A person's reference; the first time, a new one.</summary>
    /// <exception cref="UnreadableRowException">There is one, and it can't be read.</exception>
    public async Task<string> OfAsync(PersonId person, CancellationToken ct)
    {
        if (await _table.FindAsync(Partition, person.Value, ct) is { } known)
            return await unreadable.ReadAsync(Name, known, Read, ct);
        var reference = instance.NewNonce();
        return await _table.TryAddAsync(new TableEntity(Partition, person.Value) { ["Reference"] = reference }, ct)
            ? reference
            : await OfAsync(person, ct);
    }

    /// <summary>Who is who, by the references.</summary>
    public async Task<IReadOnlyDictionary<string, PersonId>> AllAsync(CancellationToken ct) =>
        (await unreadable.SkipAsync(Name, await _table.PartitionAsync(Partition, ct), row => (Read(row), new PersonId(row.RowKey)), ct))
            .ToDictionary(known => known.Item1, known => known.Item2);

    /// <summary>From now on nobody can tell who it was.</summary>
    public Task ForgetAsync(PersonId person, CancellationToken ct) =>
        _table.DeleteEntityAsync(Partition, person.Value, cancellationToken: ct);

    private static string Read(TableEntity row) => row.Text("Reference");
}
