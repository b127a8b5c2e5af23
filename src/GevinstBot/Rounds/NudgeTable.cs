using Azure.Data.Tables;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using GevinstBot.Storage;
using NodaTime;
using NodaTime.Text;

namespace GevinstBot.Rounds;

/// <summary>Whom a lead has nudged: one partition, one row a subject and a day, so that nobody is nudged twice a day.</summary>
public sealed class NudgeTable(TableServiceClient tables, UnreadableRows unreadable)
{
    public const string Name = "Nudges";

    private const string Partition = "nudged";

    private readonly TableClient _table = tables.GetTableClient(Name);

    /// <summary>Those that leave, or left, at a moment or later.</summary>
    public async Task<ILookup<RoundId, Nudge>> SinceAsync(Instant moment, CancellationToken ct)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Partition} and not (Leaves lt {moment.ToDateTimeOffset()})");
        return (await unreadable.SkipAsync(Name, await _table.RowsAsync(filter, ct), Read, ct)).ToLookup(nudge => nudge.Round);
    }

    /// <returns>False when the subject had been nudged that day.</returns>
    public Task<bool> AddAsync(Nudge nudge, LocalDate day, CancellationToken ct) => _table.TryAddAsync(
        new TableEntity(Partition, $"{nudge.Subject}_{LocalDatePattern.Iso.Format(day)}")
        {
            ["Round"] = nudge.Round.ToString(),
            ["Subject"] = nudge.Subject,
            ["NudgedBy"] = nudge.By.Value,
            ["Leaves"] = nudge.At.ToDateTimeOffset(),
        },
        ct);

    private static Nudge Read(TableEntity row) => new(
        RoundId.Parse(row.Text("Round"))!.Value, row.Text("Subject"), new PersonId(row.Text("NudgedBy")), row.RequiredMoment("Leaves"));
}
