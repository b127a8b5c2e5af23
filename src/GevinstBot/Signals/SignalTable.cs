using Azure.Data.Tables;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Signals;
using GevinstBot.Storage;
using NodaTime;

namespace GevinstBot.Signals;

/// <summary>Signals: one partition an organisation, one row a signal with its versions.</summary>
public sealed class SignalTable(TableServiceClient tables, UnreadableRows unreadable)
{
    public const string Name = "Signals";

    private readonly AnswerStore<Signal> _store = new(tables.GetTableClient(Name), unreadable, Write, Read);

    /// <summary>Null when there is none; one that can't be read is told of.</summary>
    public Task<Signal?> FindAsync(OrganizationId organization, string id, CancellationToken ct) =>
        _store.FindAsync(organization.Value, id, ct);

    /// <summary>What an organisation has told, the first first.</summary>
    public async Task<IReadOnlyList<Signal>> OfOrganizationAsync(OrganizationId organization, Instant since, CancellationToken ct) =>
        InOrder(await _store.WhereAsync(
            TableClient.CreateQueryFilter($"PartitionKey eq {organization.Value} and First ge {since.ToDateTimeOffset()}"), ct));

    /// <summary>What all organisations have told, the first first.</summary>
    public async Task<IReadOnlyList<Signal>> SinceAsync(Instant since, CancellationToken ct) =>
        InOrder(await _store.WhereAsync(TableClient.CreateQueryFilter($"First ge {since.ToDateTimeOffset()}"), ct));

    public Task<StoreResult<Signal>> StoreAsync(
        OrganizationId organization, string id, int basedOn, Func<Signal?, int, Signal> next, CancellationToken ct) =>
        _store.StoreAsync(organization.Value, id, basedOn, next, ct);

    private static IReadOnlyList<Signal> InOrder(IEnumerable<Signal> signals) =>
        [.. signals.OrderBy(signal => signal.First).ThenBy(signal => signal.Id, StringComparer.Ordinal)];

    private static void Write(TableEntity row, Signal signal)
    {
        row["What"] = signal.Said.What;
        row["Theme"] = signal.Said.Theme;
        row["Initiative"] = signal.Said.Initiative?.Value;
        row["ToldBy"] = signal.By.Value;
        row["Told"] = signal.At.ToDateTimeOffset();
        row["First"] = signal.First.ToDateTimeOffset();
        if (signal.IsWithdrawn)
            row["IsWithdrawn"] = true;
    }

    private static Signal Read(TableEntity row, int version) => new(
        new OrganizationId(row.PartitionKey), row.RowKey,
        new SignalAnswer(
            row.Text("What"), row.Text("Theme"), row.GetString("Initiative") is { } initiative ? new InitiativeId(initiative) : null),
        new PersonId(row.Text("ToldBy")), row.RequiredMoment("Told"), row.RequiredMoment("First"))
    {
        Version = version,
        IsWithdrawn = row.GetBoolean("IsWithdrawn") ?? false,
    };
}
