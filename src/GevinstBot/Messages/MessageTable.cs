using Azure.Data.Tables;
using GevinstBot.Domain.Messages;
using GevinstBot.Domain.Network;
using GevinstBot.Storage;
using NodaTime;
using NodaTime.Text;

namespace GevinstBot.Messages;

/// <summary>Messages that were sent: one partition, one row each time. Of two who send at once, the first stands.</summary>
public sealed class MessageTable(TableServiceClient tables, UnreadableRows unreadable)
{
    public const string Name = "Messages";

    private const string Partition = "sent";

    /// <summary>A column has room for some 32,000 characters.</summary>
    private const int PeopleInColumn = 500;

    private readonly TableClient _table = tables.GetTableClient(Name);

    /// <summary>Those that leave, or left, at a moment or later.</summary>
    public Task<IReadOnlyList<SentMessage>> SinceAsync(Instant moment, CancellationToken ct) =>
        WhereAsync(TableClient.CreateQueryFilter($"PartitionKey eq {Partition} and Opens ge {moment.ToDateTimeOffset()}"), ct);

    /// <summary>Each time that one form's message was sent, the last last.</summary>
    public Task<IReadOnlyList<SentMessage>> OfFormAsync(string form, CancellationToken ct)
    {
        // A full stop is the character after a hyphen.
        var (from, to) = ($"{form}-", $"{form}.");
        return WhereAsync(TableClient.CreateQueryFilter($"PartitionKey eq {Partition} and RowKey ge {from} and RowKey lt {to}"), ct);
    }

    /// <summary>Null when there is none, or none that can be read.</summary>
    public async Task<SentMessage?> FindAsync(string id, CancellationToken ct) =>
        await unreadable.ReadOrNullAsync(Name, await _table.FindAsync(Partition, id, ct), Read, ct);

    /// <returns>False when it had been sent before: that stands.</returns>
    public Task<bool> AddAsync(SentMessage sent, CancellationToken ct) => _table.TryAddAsync(Row(sent), ct);

    private async Task<IReadOnlyList<SentMessage>> WhereAsync(string filter, CancellationToken ct) =>
        await unreadable.SkipAsync(Name, await _table.RowsAsync(filter, ct), Read, ct);

    private static TableEntity Row(SentMessage sent)
    {
        var (message, to) = (sent.Message, sent.To);
        var row = new TableEntity(Partition, sent.Id)
        {
            ["Title"] = message.Title,
            ["Text"] = message.Text,
            ["OnBehalfOf"] = message.OnBehalfOf,
            ["Wanted"] = message.Wanted.ToString(),
            ["Choices"] = string.Join('\n', message.Choices),
            ["Deadline"] = message.Deadline is { } day ? LocalDatePattern.Iso.Format(day) : null,
            ["Organizations"] = string.Join(' ', to.Organizations),
            ["SentBy"] = sent.By.Value,
            ["Sent"] = sent.At.ToDateTimeOffset(),
            ["Opens"] = sent.Opens.ToDateTimeOffset(),
            ["Closes"] = sent.Closes.ToDateTimeOffset(),
        };
        foreach (var (number, people) in to.People.Chunk(PeopleInColumn).Index())
            row[$"People{number}"] = string.Join(' ', people);
        return row;
    }

    private static SentMessage Read(TableEntity row) => new(
        row.RowKey,
        new Message(
            row.Text("Title"), row.Text("Text"), row.Text("OnBehalfOf"), Enum.Parse<AnswerWanted>(row.Text("Wanted")),
            row.Text("Choices").Split('\n', StringSplitOptions.RemoveEmptyEntries),
            row.GetString("Deadline") is { } day ? LocalDatePattern.Iso.Parse(day).Value : null),
        new Recipients([.. Words(row.Text("Organizations")).Select(id => new OrganizationId(id))], [.. People(row)]),
        new PersonId(row.Text("SentBy")), row.RequiredMoment("Sent"), row.RequiredMoment("Opens"), row.RequiredMoment("Closes"));

    private static IEnumerable<PersonId> People(TableEntity row)
    {
        for (var number = 0; row.GetString($"People{number}") is { } people; number++)
        {
            foreach (var id in Words(people))
                yield return new PersonId(id);
        }
    }

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
