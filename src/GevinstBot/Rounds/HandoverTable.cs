using Azure.Data.Tables;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using GevinstBot.Network;
using GevinstBot.Storage;
using NodaTime;

namespace GevinstBot.Rounds;

/// <summary>
/// Rounds of a subject that were given to somebody else: one partition, one row a round and subject. The row of one that was taken back
/// stays, and says so. One whose taker is no longer in the network counts as taken back.
/// </summary>
public sealed class HandoverTable(TableServiceClient tables, CurrentNetwork network, UnreadableRows unreadable)
{
    public const string Name = "Handovers";

    private const string Partition = "handed-over";

    private const string TakenBack = "TakenBack";

    private readonly TableClient _table = tables.GetTableClient(Name);

    /// <summary>What was given at a moment or later. A row that doesn't say when is told of as one that can't be read.</summary>
    public async Task<ILookup<RoundId, Handover>> SinceAsync(Instant moment, CancellationToken ct)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Partition} and not (Given lt {moment.ToDateTimeOffset()})");
        return (await StandingAsync(await _table.RowsAsync(filter, ct), ct)).ToLookup(handover => handover.Round);
    }

    /// <summary>A round with whoever has been given a task of it.</summary>
    public async Task<Round> AddToAsync(Round round, CancellationToken ct) => round.HandedOver(
        await StandingAsync(await _table.RowsAsync(RowReading.BeginningWith(Partition, round.Id.ToString()), ct), ct));

    /// <summary>Written on what stands: of two who give at once, one does.</summary>
    /// <returns>False when somebody else was faster.</returns>
    public async Task<bool> GiveAsync(Handover handover, CancellationToken ct)
    {
        var before = await _table.FindAsync(Partition, RowKey(handover.Round, handover.Subject), ct);
        var row = new TableEntity(Partition, RowKey(handover.Round, handover.Subject))
        {
            ["Round"] = handover.Round.ToString(),
            ["Subject"] = handover.Subject,
            ["From"] = handover.From.Value,
            ["To"] = handover.To.Value,
            ["Given"] = handover.At.ToDateTimeOffset(),
        };
        return await _table.TryWriteAsync(row, before?.ETag, ct) is not null;
    }

    /// <summary>Whoever answers for the subject has it again. Twice is once.</summary>
    public async Task TakeBackAsync(RoundId round, string subject, PersonId by, Instant now, CancellationToken ct)
    {
        if (await _table.FindAsync(Partition, RowKey(round, subject), ct) is not { } row || !IsStanding(row))
            return;
        var back = new TableEntity(row) { ["TakenBackBy"] = by.Value, [TakenBack] = now.ToDateTimeOffset() };
        await _table.TryWriteAsync(back, row.ETag, ct);
    }

    private async Task<IReadOnlyList<Handover>> StandingAsync(IReadOnlyList<TableEntity> rows, CancellationToken ct) =>
        [.. (await unreadable.SkipAsync(Name, [.. rows.Where(IsStanding)], Read, ct))
            .Where(handover => network.Roster.Find(handover.To) is not null)];

    private static bool IsStanding(TableEntity row) => !row.ContainsKey(TakenBack) || row[TakenBack] is null;

    private static string RowKey(RoundId round, string subject) => $"{round}_{subject}";

    private static Handover Read(TableEntity row) => new(
        RoundId.Parse(row.Text("Round"))!.Value, row.Text("Subject"), new PersonId(row.Text("From")), new PersonId(row.Text("To")),
        row.RequiredMoment("Given"));
}
