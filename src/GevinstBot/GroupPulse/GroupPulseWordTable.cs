using Azure.Data.Tables;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.GroupPulse;
using GevinstBot.Domain.Network;
using GevinstBot.Storage;

namespace GevinstBot.GroupPulse;

/// <summary>
/// What all who were asked are told of a result: one partition, one row a pulse. Of two leads who tell it, the first stands.
/// </summary>
public sealed class GroupPulseWordTable(TableServiceClient tables, UnreadableRows unreadable)
{
    public const string Name = "GroupPulseWords";

    private const string Partition = "told";

    private readonly TableClient _table = tables.GetTableClient(Name);

    public async Task<IReadOnlyList<PulseWord>> AllAsync(CancellationToken ct) =>
        await unreadable.SkipAsync(Name, await _table.PartitionAsync(Partition, ct), Read, ct);

    /// <summary>Null when nothing has been told, or it can't be read.</summary>
    public async Task<PulseWord?> FindAsync(string pulse, CancellationToken ct) =>
        await unreadable.ReadOrNullAsync(Name, await _table.FindAsync(Partition, pulse, ct), Read, ct);

    /// <returns>False when something had been told before: that stands.</returns>
    public Task<bool> AddAsync(PulseWord word, CancellationToken ct) => _table.TryAddAsync(
        new TableEntity(Partition, word.Pulse)
        {
            ["What"] = word.Measure.What,
            ["Who"] = word.Measure.Who,
            ["Due"] = TypedDeadline.Written(word.Measure.When),
            ["SentBy"] = word.By.Value,
            ["Sent"] = word.At.ToDateTimeOffset(),
            ["Opens"] = word.Opens.ToDateTimeOffset(),
        },
        ct);

    private static PulseWord Read(TableEntity row) => new(
        row.RowKey, new PulseMeasure(row.Text("What"), row.Text("Who"), TypedDeadline.Stored(row.Text("Due"))),
        new PersonId(row.Text("SentBy")), row.RequiredMoment("Sent"), row.RequiredMoment("Opens"));
}
