using Azure.Data.Tables;
using GevinstBot.Domain.GroupPulse;
using GevinstBot.Storage;
using NodaTime;

namespace GevinstBot.GroupPulse;

/// <summary>A result as it was frozen.</summary>
/// <param name="Pulse">The id of which pulse.</param>
/// <param name="Result">What may be shown of it.</param>
/// <param name="At">When.</param>
public sealed record FrozenResult(string Pulse, GroupResult Result, Instant At)
{
    /// <summary>The pulse about the same that closed before it; null for the first.</summary>
    public string? Before { get; init; }
}

/// <summary>
/// What may be shown of pulses that have closed: one partition, one row a pulse, written once. One row has one time of the service's, so
/// that no part of it tells when anything came.
/// </summary>
public sealed class GroupPulseResultTable(TableServiceClient tables, UnreadableRows unreadable)
{
    public const string Name = "GroupPulseResults";

    private const string Partition = "result";

    private readonly TableClient _table = tables.GetTableClient(Name);

    public async Task<IReadOnlyList<FrozenResult>> AllAsync(CancellationToken ct) =>
        await unreadable.SkipAsync(Name, await _table.PartitionAsync(Partition, ct), Read, ct);

    /// <summary>Null when it hasn't closed.</summary>
    /// <exception cref="UnreadableRowException">There is one, and it can't be read.</exception>
    public async Task<FrozenResult?> FindAsync(string pulse, CancellationToken ct) =>
        await _table.FindAsync(Partition, pulse, ct) is { } row ? await unreadable.ReadAsync(Name, row, Read, ct) : null;

    /// <returns>False when there was one: that stands for ever.</returns>
    public Task<bool> AddAsync(FrozenResult result, CancellationToken ct) => _table.TryAddAsync(
        new TableEntity(Partition, result.Pulse)
        {
            ["Result"] = GroupPulseResultJson.Of(result.Result),
            ["Frozen"] = result.At.ToDateTimeOffset(),
            ["Before"] = result.Before,
        },
        ct);

    private static FrozenResult Read(TableEntity row) =>
        new(row.RowKey, GroupPulseResultJson.Read(row.Text("Result")), row.RequiredMoment("Frozen")) { Before = row.GetString("Before") };
}
