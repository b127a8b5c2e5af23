using Azure.Data.Tables;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using GevinstBot.Storage;
using NodaTime;

namespace GevinstBot.Rounds;

/// <summary>
/// Rounds that were opened for somebody's answer after they had closed: one partition, one row each time. Nothing is changed or removed.
/// </summary>
public sealed class ReopeningTable(TableServiceClient tables, UnreadableRows unreadable)
{
    public const string Name = "Reopenings";

    private const string Partition = "reopened";

    private readonly TableClient _table = tables.GetTableClient(Name);

    /// <summary>What was opened at a moment or later. A row that doesn't say when is told of as one that can't be read.</summary>
    public async Task<ILookup<RoundId, Reopening>> SinceAsync(Instant moment, CancellationToken ct)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Partition} and not (Opened lt {moment.ToDateTimeOffset()})");
        return (await unreadable.SkipAsync(Name, await _table.RowsAsync(filter, ct), Read, ct)).ToLookup(reopening => reopening.Round);
    }

    /// <summary>A round with those that were opened in it.</summary>
    public async Task<Round> AddToAsync(Round round, CancellationToken ct)
    {
        var rows = await _table.RowsAsync(RowReading.BeginningWith(Partition, round.Id.ToString()), ct);
        return round with { Reopened = await unreadable.SkipAsync(Name, rows, Read, ct) };
    }

    /// <summary>The same press twice is one row.</summary>
    public async Task OpenAsync(Reopening reopening, CancellationToken ct)
    {
        var row = new TableEntity(Partition, $"{reopening.Round}_{reopening.Subject}_{RowKeys.Of(reopening.At)}")
        {
            ["Round"] = reopening.Round.ToString(),
            ["Subject"] = reopening.Subject,
            ["OpenedBy"] = reopening.By.Value,
            ["Opened"] = reopening.At.ToDateTimeOffset(),
            ["Until"] = reopening.Until.ToDateTimeOffset(),
            ["Reason"] = reopening.Reason,
        };
        await _table.TryAddAsync(row, ct);
    }

    private static Reopening Read(TableEntity row) => new(
        RoundId.Parse(row.Text("Round"))!.Value, row.Text("Subject"), new PersonId(row.Text("OpenedBy")), row.RequiredMoment("Opened"),
        row.RequiredMoment("Until"), row.Text("Reason"));
}
