using Azure.Data.Tables;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using GevinstBot.Storage;
using NodaTime;

namespace GevinstBot.Rounds;

/// <summary>Rounds that were taken back: one partition, one row a round. The row of one that was sent again stays, and
/// says so.</summary>
public sealed class WithdrawalTable(TableServiceClient tables, UnreadableRows unreadable)
{
    public const string Name = "Withdrawals";

    private const string Partition = "withdrawn";

    private const string SentAgain = "SentAgain";

    private readonly TableClient _table = tables.GetTableClient(Name);

    /// <summary>What was taken back at a moment or later. A row that doesn't say when is among it.</summary>
    public async Task<IReadOnlyDictionary<RoundId, Withdrawal>> SinceAsync(Instant moment, CancellationToken ct)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Partition} and not (TakenBack lt {moment.ToDateTimeOffset()})");
        return (await unreadable.SkipAsync(Name, Standing(await _table.RowsAsync(filter, ct)), Read, ct))
            .ToDictionary(withdrawal => withdrawal.Round);
    }

    public async Task<Withdrawal?> FindAsync(RoundId round, CancellationToken ct) =>
        await _table.FindAsync(Partition, round.ToString(), ct) is { } row && IsStanding(row)
            ? await unreadable.ReadOrNullAsync(Name, row, Read, ct)
            : null;

    /// <summary>The first to take a round back is the one who did.</summary>
    public async Task TakeBackAsync(Withdrawal withdrawal, CancellationToken ct)
    {
        var row = new TableEntity(Partition, withdrawal.Round.ToString())
        {
            ["TakenBackBy"] = withdrawal.By.Value,
            ["TakenBack"] = withdrawal.At.ToDateTimeOffset(),
        };
        var before = await _table.FindAsync(Partition, row.RowKey, ct);
        if (before is null || !IsStanding(before))
            await _table.TryWriteAsync(row, before?.ETag, ct);
    }

    /// <summary>The round goes on as it was; who took it back, and who let it go on, stays in its row.</summary>
    public async Task SendAgainAsync(RoundId round, PersonId by, Instant now, CancellationToken ct)
    {
        if (await _table.FindAsync(Partition, round.ToString(), ct) is not { } row || !IsStanding(row))
            return;
        var restored = new TableEntity(row) { ["SentAgainBy"] = by.Value, [SentAgain] = now.ToDateTimeOffset() };
        await _table.TryWriteAsync(restored, row.ETag, ct);
    }

    private static IReadOnlyList<TableEntity> Standing(IReadOnlyList<TableEntity> rows) => [.. rows.Where(IsStanding)];

    private static bool IsStanding(TableEntity row) => !row.ContainsKey(SentAgain) || row[SentAgain] is null;

    /// <summary>That the row is there says the most: a damaged one still keeps the round from being sent.</summary>
    private static Withdrawal Read(TableEntity row) => new(
        RoundId.Parse(row.RowKey)!.Value, new PersonId(row.GetString("TakenBackBy") ?? ""),
        row.Moment("TakenBack") ?? Instant.FromDateTimeOffset(row.Timestamp!.Value));
}
