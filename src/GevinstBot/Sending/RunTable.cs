using Azure.Data.Tables;
using GevinstBot.Storage;
using NodaTime;

namespace GevinstBot.Sending;

/// <summary>When the engine ran on this store for the first time, and last.</summary>
public sealed record RunTimes(Instant First, Instant Last);

/// <summary>The engine's runs: one row, replaced at the end of every run that came through.</summary>
public sealed class RunTable(TableServiceClient tables, UnreadableRows unreadable)
{
    public const string Name = "Runs";

    private const string Partition = "engine";
    private const string Row = "runs";

    private readonly TableClient _table = tables.GetTableClient(Name);

    /// <summary>The first run never changes, so it is read once.</summary>
    private Instant? _first;

    public async Task<RunTimes?> FindAsync(CancellationToken ct) =>
        await unreadable.ReadOrNullAsync(Name, await _table.FindAsync(Partition, Row, ct), Read, ct);

    public async Task RecordAsync(Instant now, CancellationToken ct)
    {
        _first ??= (await FindAsync(ct))?.First ?? now;
        var row = new TableEntity(Partition, Row)
        {
            ["First"] = _first.Value.ToDateTimeOffset(),
            ["Last"] = now.ToDateTimeOffset(),
        };
        await _table.UpsertEntityAsync(row, TableUpdateMode.Replace, ct);
    }

    private static RunTimes Read(TableEntity row) => new(row.RequiredMoment("First"), row.RequiredMoment("Last"));
}
