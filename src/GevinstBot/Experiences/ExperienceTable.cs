using Azure.Data.Tables;
using GevinstBot.Domain.Experiences;
using GevinstBot.Domain.Network;
using GevinstBot.Storage;
using NodaTime;

namespace GevinstBot.Experiences;

/// <summary>Experiences that were written down: one partition, one row an experience with its versions.</summary>
public sealed class ExperienceTable(TableServiceClient tables, UnreadableRows unreadable)
{
    public const string Name = "Experiences";

    private const string Partition = "experience";

    private readonly AnswerStore<ToldExperience> _store = new(tables.GetTableClient(Name), unreadable, Write, Read);

    public Task<ToldExperience?> FindAsync(string id, CancellationToken ct) => _store.FindAsync(Partition, id, ct);

    public Task<IReadOnlyList<ToldExperience>> SinceAsync(Instant moment, CancellationToken ct) => _store.WhereAsync(
        TableClient.CreateQueryFilter($"PartitionKey eq {Partition} and First ge {moment.ToDateTimeOffset()}"), ct);

    public Task<StoreResult<ToldExperience>> StoreAsync(
        string id, int basedOn, ExperienceContent content, PersonId by, Instant now, CancellationToken ct) => _store.StoreAsync(
            Partition, id, basedOn,
            (before, version) => new ToldExperience(id, content, by, now, before?.First ?? now) { Version = version }, ct);

    private static void Write(TableEntity row, ToldExperience told)
    {
        row["Organization"] = told.Content.Organization.Value;
        row["About"] = told.Content.About;
        row["What"] = told.Content.What;
        row["ToldBy"] = told.By.Value;
        row["At"] = told.At.ToDateTimeOffset();
        row["First"] = told.First.ToDateTimeOffset();
    }

    private static ToldExperience Read(TableEntity row, int version) => new(
        row.RowKey, new ExperienceContent(new OrganizationId(row.Text("Organization")), row.Text("About"), row.Text("What")),
        new PersonId(row.Text("ToldBy")), row.RequiredMoment("At"), row.RequiredMoment("First"))
    {
        Version = version,
    };
}
