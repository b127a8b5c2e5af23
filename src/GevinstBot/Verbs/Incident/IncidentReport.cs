using Azure.Data.Tables;
using GevinstBot.Domain.Network;
using GevinstBot.Rounds;
using GevinstBot.Sending;
using GevinstBot.Storage;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Verbs.Incident;

/// <summary>The facts of an incident, written for whoever fills in the report.</summary>
/// <param name="services">The program.</param>
/// <param name="roster">Who is in the network; null when that can't be read.</param>
/// <param name="days">What it is about.</param>
/// <param name="texts">The language.</param>
/// <param name="to">Where it is written.</param>
public sealed class IncidentReport(IServiceProvider services, Roster? roster, DaysOfInterest days, LocalTexts texts, TextWriter to)
{
    /// <param name="withPeople">Whether the ids of those concerned are written too.</param>
    /// <param name="ct">Stops it.</param>
    public async Task WriteAsync(bool withPeople, CancellationToken ct)
    {
        var facts = await Facts().ReadAsync(days.Period, ct);
        await HeadAsync();
        await TableAsync(facts);
        await RunsAsync(ct);
        await ReachedAsync(ct);
        await UnreadableAsync(ct);
        if (withPeople)
            await PeopleAsync(facts);
        await to.WriteLineAsync(texts["incident.not-known"]);
    }

    private StoredFacts Facts()
    {
        var bot = services.GetRequiredService<IConfiguration>().BotAsSet();
        return new StoredFacts(
            services.GetRequiredService<TableServiceClient>(), services.GetServices<TableName>(), roster)
        {
            NotPeople = new HashSet<string>([bot.MicrosoftAppId, bot.MicrosoftAppTenantId, .. bot.OtherTenantIds]),
        };
    }

    private async Task HeadAsync()
    {
        var storage = services.GetRequiredService<StorageOptions>();
        var now = services.GetRequiredService<IClock>().GetCurrentInstant();
        await to.WriteLineAsync(texts["incident.heading", At(now)]);
        await to.WriteLineAsync(texts["incident.store", storage.IsEmbedded
            ? storage.EmbeddedFile : services.GetRequiredService<TableServiceClient>().Uri.ToString()]);
        await to.WriteLineAsync(roster is null
            ? texts["incident.no-network"]
            : texts["incident.network", roster.Region, roster.Organizations.Count, roster.People.Count]);
        if (days is not { From: null, To: null })
            await to.WriteLineAsync(texts["incident.period", Written(days.From), Written(days.To)]);
    }

    private string Written(LocalDate? day) => day is { } known ? texts.Date(known) : "–";

    private string At(Instant at) => texts.Moment(at, days.Zone);

    private async Task TableAsync(IReadOnlyList<TableFacts> facts)
    {
        await to.WriteLineAsync($"\n{Row(texts["incident.columns"].Split('|'))}");
        foreach (var table in facts.Where(table => table.Rows > 0))
        {
            await to.WriteLineAsync(Row([
                table.Name, $"{table.Rows}", $"{table.People.Count}", $"{table.Organizations.Count}",
                At(table.Written!.Value.First), At(table.Written!.Value.Last)]));
        }
        if (facts.Where(table => table.Rows == 0).Select(table => table.Name).ToList() is { Count: > 0 } empty)
            await to.WriteLineAsync(texts["incident.empty", texts.List(empty)]);
        var people = facts.SelectMany(table => table.People).Distinct().Count();
        var organizations = facts.SelectMany(table => table.Organizations).Distinct().Count();
        await to.WriteLineAsync(texts["incident.sum", facts.Sum(table => table.Rows), people, organizations] + "\n");
    }

    /// <summary>Under each other, in a column each.</summary>
    private static string Row(string[] cells) =>
        $"{cells[0],-22}{cells[1],8}{cells[2],10}{cells[3],16}   {cells[4],-22}{cells[5]}";

    private async Task RunsAsync(CancellationToken ct)
    {
        var runs = await services.GetRequiredService<RunTable>().FindAsync(ct);
        await to.WriteLineAsync(runs is null
            ? texts["incident.no-runs"]
            : texts["incident.runs", At(runs.First), At(runs.Last)]);
    }

    private async Task ReachedAsync(CancellationToken ct)
    {
        var (messages, people) = (0, new HashSet<PersonId>());
        await foreach (var record in services.GetRequiredService<DeliveryLedgerTable>().AllAsync(ct))
        {
            if (record.SentAt is not { } at || !days.Period.Contains(at))
                continue;
            messages++;
            people.Add(record.Prompt.Person);
        }
        var organizations = people.Select(person => StoredFacts.OrganizationOf(person, roster)).OfType<OrganizationId>().Distinct().Count();
        await to.WriteLineAsync(texts["incident.reached", messages, people.Count, organizations]);
    }

    private async Task UnreadableAsync(CancellationToken ct)
    {
        var rows = await services.GetRequiredService<UnreadableRows>().SinceAsync(Instant.FromUtc(1900, 1, 1, 0, 0), ct);
        await to.WriteLineAsync(texts["incident.unreadable", rows.Count]);
        foreach (var row in rows)
            await to.WriteLineAsync($"  {row.Table} {row.Partition} {row.Row} ({row.Reason}, {At(row.Noticed)})");
    }

    /// <summary>For telling those concerned: who they are stands in the directory under these ids.</summary>
    private async Task PeopleAsync(IReadOnlyList<TableFacts> facts)
    {
        await to.WriteLineAsync(texts["incident.people"]);
        foreach (var person in facts.SelectMany(table => table.People).Distinct().OrderBy(person => person.Value, StringComparer.Ordinal))
            await to.WriteLineAsync($"  {person.Value}\t{StoredFacts.OrganizationOf(person, roster)?.Value ?? "–"}");
    }
}
