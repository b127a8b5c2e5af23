using GevinstBot.Domain.Network;
using GevinstBot.Storage;
using GevinstBot.Tables;
using NodaTime;

namespace GevinstBot.Meetings;

/// <summary>
/// How the tables of meetings keep a fact: its content as JSON, with who stored it and when.
/// </summary>
internal sealed class FactRows<T>(TableClient table, UnreadableRows unreadable) where T : class
{
    private const int MostTries = 10;

    public async Task<StoredFact<T>?> FindAsync(string partition, string id, CancellationToken ct) =>
        await table.FindAsync(partition, id, ct) is { } row ? Read(row) : null;

    /// <summary>Every fact of the partition as it stands, in the order of their ids.</summary>
    public async Task<IReadOnlyList<StoredFact<T>>> AllAsync(string partition, CancellationToken ct) =>
        await unreadable.SkipAsync(table.Name, await table.CurrentAsync(partition, ct), Read, ct);

    /// <summary>Every fact as it stood at a moment; one that was stored later isn't there.</summary>
    public async Task<IReadOnlyList<StoredFact<T>>> AllAsync(string partition, Instant at, CancellationToken ct)
    {
        var facts = new List<StoredFact<T>>();
        foreach (var fact in (await AllAsync(partition, ct)).Where(fact => fact.First <= at))
            facts.Add(fact.At <= at ? fact : await VersionAsync(partition, fact.Id, at, ct));
        return facts;
    }

    private async Task<StoredFact<T>> VersionAsync(string partition, string id, Instant at, CancellationToken ct) =>
        (await table.VersionsAsync(partition, id, ct)).Select(Read).Last(version => version.At <= at) with { Id = id };

    /// <summary>Stores a person's content if it differs from what a person stored before; the same content again has no effect.</summary>
    public async Task<StoredFact<T>> StoreAsync(string partition, string id, T content, PersonId by, Instant now, CancellationToken ct)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            var before = await FindAsync(partition, id, ct);
            // What the program wrote becomes a person's answer even when the person changes nothing in it.
            if (before is { By: not null } && MeetingsJson.Write(before.Content) == MeetingsJson.Write(content))
                return before;
            var next = new StoredFact<T>(id, content, (before?.Version ?? 0) + 1, by, now, before?.First ?? now);
            if (await table.TryStoreAsync(Row(partition, next), next.Version, ct))
                return next;
        }
        throw new InvalidOperationException($"{table.Name} {partition} {id} is written by too many at once.");
    }

    /// <summary>Stores the program's own content unless there is something already.</summary>
    /// <returns>What stands: this, or what another instance was faster to store.</returns>
    public async Task<StoredFact<T>> StoreIfAbsentAsync(string partition, string id, T content, Instant now, CancellationToken ct)
    {
        if (await FindAsync(partition, id, ct) is { } known)
            return known;
        var first = new StoredFact<T>(id, content, Version: 1, By: null, At: now, First: now);
        return await table.TryStoreAsync(Row(partition, first), first.Version, ct) ? first : (await FindAsync(partition, id, ct))!;
    }

    private static TableEntity Row(string partition, StoredFact<T> fact) => new(partition, fact.Id)
    {
        ["Content"] = MeetingsJson.Write(fact.Content),
        ["Version"] = fact.Version,
        ["By"] = fact.By?.Value,
        ["At"] = fact.At.ToDateTimeOffset(),
        ["First"] = fact.First.ToDateTimeOffset(),
    };

    private static StoredFact<T> Read(TableEntity row) => new(
        row.RowKey,
        MeetingsJson.Read<T>(row.Text("Content")),
        row.GetInt32("Version") ?? throw new InvalidDataException("The row has no version."),
        row.GetString("By") is { } by ? new PersonId(by) : null,
        row.Moment("At") ?? default,
        row.Moment("First") ?? default);
}
