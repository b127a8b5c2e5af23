using Azure.Data.Tables;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Roadmap;
using GevinstBot.Storage;
using NodaTime;
using NodaTime.Text;

namespace GevinstBot.Roadmap;

/// <summary>The network's improvement measures: one partition, one row a measure with its versions.</summary>
public sealed class RoadmapTable(TableServiceClient tables, UnreadableRows unreadable)
{
    public const string Name = "RoadmapMeasures";

    private const string Partition = "measure";

    private readonly AnswerStore<RoadmapMeasure> _store = new(tables.GetTableClient(Name), unreadable, Write, Read);

    /// <summary>Those that are open, and those that came to an end since a moment.</summary>
    public async Task<IReadOnlyList<RoadmapMeasure>> SinceAsync(Instant moment, CancellationToken ct)
    {
        var open = nameof(MeasureState.Open);
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {Partition} and (State eq {open} or Changed ge {moment.ToDateTimeOffset()})");
        return RoadmapMeasure.InOrder(await _store.WhereAsync(filter, ct));
    }

    public Task<StoreResult<RoadmapMeasure>> StoreAsync(
        string id, int basedOn, Func<RoadmapMeasure?, int, RoadmapMeasure> next, CancellationToken ct) =>
        _store.StoreAsync(Partition, id, basedOn, next, ct);

    private static void Write(TableEntity row, RoadmapMeasure measure)
    {
        var content = measure.Content;
        row["What"] = content.What;
        row["Owner"] = content.Owner?.Value;
        row["Due"] = LocalDatePattern.Iso.Format(content.Due);
        row["State"] = content.State.ToString();
        row["Reason"] = content.Reason;
        row["ChangedBy"] = measure.By.Value;
        row["Changed"] = measure.At.ToDateTimeOffset();
    }

    private static RoadmapMeasure Read(TableEntity row, int version) => new(
        row.RowKey,
        new MeasureContent(
            row.Text("What"), row.GetString("Owner") is { } owner ? new OrganizationId(owner) : null,
            LocalDatePattern.Iso.Parse(row.Text("Due")).GetValueOrThrow(), Enum.Parse<MeasureState>(row.Text("State")), row.Text("Reason")),
        new PersonId(row.Text("ChangedBy")), row.RequiredMoment("Changed"))
    {
        Version = version,
    };
}
