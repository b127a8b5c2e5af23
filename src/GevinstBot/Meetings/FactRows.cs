using System.Globalization;
using Azure;
using GevinstBot.Domain.Network;
using GevinstBot.Storage;
using GevinstBot.Tables;
using NodaTime;

namespace GevinstBot.Meetings;

/// <summary>
/// How the tables of meetings keep a fact: row <c>id</c> is the fact as it stands, rows <c>id_v0001</c> … are its versions.
/// Both are written in one transaction; the version's row can only be added once, so of two writers at the same moment one
/// reads again.
/// </summary>
internal sealed class FactRows<T>(TableClient table) where T : class
{
    private const int MostTries = 10;

    private bool _exists;

    public async Task<StoredFact<T>?> FindAsync(string partition, string id, CancellationToken ct)
    {
        await EnsureTableAsync(ct);
        var row = await table.GetEntityIfExistsAsync<TableEntity>(partition, id, cancellationToken: ct);
        return row.HasValue ? Read(row.Value!) : null;
    }

    /// <summary>Every fact of the partition as it stands, in the order of their ids.</summary>
    public async Task<IReadOnlyList<StoredFact<T>>> AllAsync(string partition, CancellationToken ct)
    {
        await EnsureTableAsync(ct);
        return [.. (await table.PartitionAsync(partition, ct)).Where(row => !row.RowKey.Contains('_')).Select(Read)];
    }

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
            if (await TryWriteAsync(partition, next, ct))
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
        return await TryWriteAsync(partition, first, ct) ? first : (await FindAsync(partition, id, ct))!;
    }

    private async Task<bool> TryWriteAsync(string partition, StoredFact<T> fact, CancellationToken ct)
    {
        var version = string.Create(CultureInfo.InvariantCulture, $"{fact.Id}_v{fact.Version:0000}");
        try
        {
            await table.SubmitTransactionAsync(
                [
                    new TableTransactionAction(TableTransactionActionType.Add, Row(partition, version, fact)),
                    new TableTransactionAction(TableTransactionActionType.UpsertReplace, Row(partition, fact.Id, fact)),
                ],
                ct);
            return true;
        }
        catch (RequestFailedException taken) when (taken.Status == 409)
        {
            return false;
        }
    }

    private async Task EnsureTableAsync(CancellationToken ct)
    {
        if (_exists)
            return;
        await table.CreateIfNotExistsAsync(ct);
        _exists = true;
    }

    private static TableEntity Row(string partition, string id, StoredFact<T> fact) => new(partition, id)
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
