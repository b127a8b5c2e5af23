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
    /// <exception cref="UnreadableRowException">There is one, and a newer version of the program wrote it.</exception>
    public async Task<string> OfAsync(PersonId person, CancellationToken ct)
    {
        var row = await _table.FindAsync(Partition, person.Value, ct);
        if (await unreadable.ReadOrNullAsync(Name, row, Read, ct) is { } known)
            return known;
        // A damaged one holds nothing that could be lost: entries with the old word are nobody's, and what is done is logged all the same.
        if (row is not null && RowSchema.IsNewer(row))
            return await unreadable.ReadAsync(Name, row, Read, ct);
        var reference = instance.NewNonce();
        var next = new TableEntity(Partition, person.Value) { ["Reference"] = reference };
        return await _table.TryWriteAsync(next, row?.ETag, ct) is not null
            ? reference
            : await OfAsync(person, ct);
    }

    /// <summary>Who is who, by the references.</summary>
    public async Task<IReadOnlyDictionary<string, PersonId>> AllAsync(CancellationToken ct) =>
        (await unreadable.SkipAsync(Name, await _table.PartitionAsync(Partition, ct), row => (Read(row), new PersonId(row.RowKey)), ct))
            .ToDictionary(known => known.Item1, known => known.Item2);

    /// <summary>Whether anybody has one.</summary>
    public async Task<bool> AreThereAsync(CancellationToken ct) =>
        await _table.FirstAsync(TableClient.CreateQueryFilter($"PartitionKey eq {Partition}"), ct) is not null;

    /// <summary>From now on nobody can tell who it was.</summary>
    public Task ForgetAsync(PersonId person, CancellationToken ct) =>
        _table.DeleteEntityAsync(Partition, person.Value, cancellationToken: ct);

    private static string Read(TableEntity row) => row.Text("Reference");
}
