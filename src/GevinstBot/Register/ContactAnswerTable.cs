using System.Globalization;
using Azure.Data.Tables;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Register;
using GevinstBot.Storage;

namespace GevinstBot.Register;

/// <summary>Who has said that they still are the contact: one partition a round, one row an organisation with its versions.</summary>
public sealed class ContactAnswerTable(TableServiceClient tables, UnreadableRows unreadable)
{
    public const string Name = "ContactAnswers";

    private readonly AnswerStore<ContactAnswer> _store = new(tables.GetTableClient(Name), unreadable, Write, Read);

    public Task<IReadOnlyList<ContactAnswer>> OfRoundAsync(RoundId round, CancellationToken ct) => _store.AllAsync(round.Period, ct);

    /// <summary>Of all rounds of a year and of those after it: their names begin with it.</summary>
    public Task<IReadOnlyList<ContactAnswer>> SinceYearAsync(int year, CancellationToken ct)
    {
        var from = year.ToString("0000", CultureInfo.InvariantCulture);
        return _store.WhereAsync(TableClient.CreateQueryFilter($"PartitionKey ge {from}"), ct);
    }

    public Task<ContactAnswer?> FindAsync(string round, OrganizationId organization, CancellationToken ct) =>
        _store.FindAsync(round, organization.Value, ct);

    public Task<StoreResult<ContactAnswer>> StoreAsync(RoundId round, int basedOn, ContactAnswer answer, CancellationToken ct) =>
        _store.StoreAsync(round.Period, answer.Organization.Value, basedOn, (_, version) => answer with { Version = version }, ct);

    private static void Write(TableEntity row, ContactAnswer answer)
    {
        row["Contact"] = answer.Contact.Value;
        row["Change"] = answer.Change.ToString();
        row["Person"] = answer.Person?.Id.Value;
        row["PersonName"] = answer.Person?.Name;
        row["Trainings"] = answer.Trainings is { } trainings ? Training.Written(trainings) : null;
        row["Answered"] = answer.At.ToDateTimeOffset();
    }

    private static ContactAnswer Read(TableEntity row, int version) => new(
        new OrganizationId(row.RowKey), new PersonId(row.Text("Contact")), Enum.Parse<ContactChange>(row.Text("Change")),
        row.GetString("Person") is { } person ? new Person(new(person), row.Text("PersonName"), Title: "", Language.Bokmål) : null,
        row.RequiredMoment("Answered"))
    {
        Version = version,
        Trainings = row.GetString("Trainings") is { } trainings
            ? Training.Chosen(new Dictionary<string, string> { [Training.Field] = trainings })
            : null,
    };
}
