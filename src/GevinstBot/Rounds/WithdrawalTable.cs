using Azure.Data.Tables;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using GevinstBot.Storage;
using NodaTime;

namespace GevinstBot.Rounds;

/// <summary>Rounds that were taken back: one partition, one row a round. Taken back once, it stays so.</summary>
public sealed class WithdrawalTable(TableServiceClient tables, UnreadableRows unreadable)
{
    public const string Name = "Withdrawals";

    private const string Partition = "withdrawn";

    private readonly TableClient _table = tables.GetTableClient(Name);

    /// <summary>What was taken back at a moment or later. A row that doesn't say when is among it.</summary>
    public async Task<IReadOnlyDictionary<RoundId, Withdrawal>> SinceAsync(Instant moment, CancellationToken ct)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Partition} and not (TakenBack lt {moment.ToDateTimeOffset()})");
        return (await unreadable.SkipAsync(Name, await _table.RowsAsync(filter, ct), Read, ct))
            .ToDictionary(withdrawal => withdrawal.Round);
    }

    public async Task<Withdrawal?> FindAsync(RoundId round, CancellationToken ct) =>
        await unreadable.ReadOrNullAsync(Name, await _table.FindAsync(Partition, round.ToString(), ct), Read, ct);

    /// <summary>The first to take a round back is the one who did.</summary>
    public async Task TakeBackAsync(Withdrawal withdrawal, CancellationToken ct)
    {
        var row = new TableEntity(Partition, withdrawal.Round.ToString())
        {
            ["TakenBackBy"] = withdrawal.By.Value,
            ["TakenBack"] = withdrawal.At.ToDateTimeOffset(),
        };
        await _table.TryAddAsync(row, ct);
    }

    /// <summary>That the row is there says the most: a damaged one still keeps the round from being sent.</summary>
    private static Withdrawal Read(TableEntity row) => new(
        RoundId.Parse(row.RowKey)!.Value, new PersonId(row.GetString("TakenBackBy") ?? ""),
        row.Moment("TakenBack") ?? Instant.FromDateTimeOffset(row.Timestamp!.Value));
}
