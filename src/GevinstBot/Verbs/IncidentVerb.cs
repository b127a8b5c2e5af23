using System.CommandLine;
using Azure.Data.Tables;
using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Network;
using GevinstBot.Network;
using GevinstBot.Rounds;
using GevinstBot.Sending;
using GevinstBot.Storage;
using GevinstBot.Teams.Inbound;
using GevinstBot.Texts;
using NodaTime;
using NodaTime.Text;

namespace GevinstBot.Verbs;

/// <summary>
/// «incident»: what a first report of a security incident asks for and the store can tell: what is stored, when it was written, whose it
/// is, how many, and who has been reached. Numbers, times and ids only.
/// </summary>
public sealed class IncidentVerb : StoreVerb
{
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb[OsloTime.ZoneId];

    private readonly Option<LocalDate?> _from;
    private readonly Option<LocalDate?> _to;
    private readonly Option<bool> _people;

    public IncidentVerb(LocalTexts texts) : base("incident", texts["incident.what"], texts)
    {
        _from = Add(Day("--from", texts["incident.from"]));
        _to = Add(Day("--to", texts["incident.to"]));
        _people = Add(new Option<bool>("--people") { Description = texts["incident.people-option"] });
    }

    protected override async Task<int> WithStoreAsync(IServiceProvider services, ParseResult asked, CancellationToken ct)
    {
        var period = new Interval(StartOf(asked.GetValue(_from)), StartOf(asked.GetValue(_to)?.PlusDays(1)));
        var roster = await RosterAsync(services, ct);
        var facts = await FactsOf(services, roster).ReadAsync(period, ct);
        await HeadAsync(services, asked, roster);
        await TableAsync(facts);
        await RunsAsync(services, ct);
        await ReachedAsync(services, period, roster, ct);
        await UnreadableAsync(services, ct);
        await PeopleAsync(facts, roster, asked.GetValue(_people));
        await Console.Out.WriteLineAsync(Texts["incident.not-known"]);
        return 0;
    }

    private Option<LocalDate?> Day(string name, string what) => new(name)
    {
        Description = what,
        CustomParser = given =>
        {
            if (LocalDatePattern.Iso.Parse(given.Tokens.Single().Value) is { Success: true, Value: { Year: >= 2000 and < 2200 } day })
                return day;
            given.AddError(Texts["program.bad-date"]);
            return null;
        },
    };

    private static Instant? StartOf(LocalDate? day) => day is { } known ? Zone.AtStartOfDay(known).ToInstant() : null;

    /// <summary>Null when no network is stored, or none that can be read.</summary>
    private static async Task<Roster?> RosterAsync(IServiceProvider services, CancellationToken ct) =>
        await services.GetRequiredService<CurrentNetwork>().TextAsync(ct) is { } text
            ? services.GetRequiredService<NetworkFile>().Read(text).Version?.Roster
            : null;

    private static StoredFacts FactsOf(IServiceProvider services, Roster? roster)
    {
        // As set, right or wrong: an incident isn't the hour to correct settings first.
        var bot = services.GetRequiredService<IConfiguration>().GetSection(BotOptions.Section).Get<BotOptions>() ?? new BotOptions();
        return new StoredFacts(
            services.GetRequiredService<TableServiceClient>(), services.GetServices<TableName>(), roster)
        {
            NotPeople = new HashSet<string>([bot.MicrosoftAppId, bot.MicrosoftAppTenantId, .. bot.OtherTenantIds]),
        };
    }

    private async Task HeadAsync(IServiceProvider services, ParseResult asked, Roster? roster)
    {
        var storage = services.GetRequiredService<StorageOptions>();
        var now = services.GetRequiredService<IClock>().GetCurrentInstant();
        await Console.Out.WriteLineAsync(Texts["incident.heading", Texts.Moment(now, Zone)]);
        await Console.Out.WriteLineAsync(Texts["incident.store", storage.IsEmbedded
            ? storage.EmbeddedFile : services.GetRequiredService<TableServiceClient>().Uri.ToString()]);
        await Console.Out.WriteLineAsync(roster is null
            ? Texts["incident.no-network"]
            : Texts["incident.network", roster.Region, roster.Organizations.Count, roster.People.Count]);
        if (asked.GetValue(_from) is not null || asked.GetValue(_to) is not null)
            await Console.Out.WriteLineAsync(Texts["incident.period", Written(asked.GetValue(_from)), Written(asked.GetValue(_to))]);
    }

    private string Written(LocalDate? day) => day is { } known ? Texts.Date(known) : "–";

    private async Task TableAsync(IReadOnlyList<TableFacts> facts)
    {
        await Console.Out.WriteLineAsync($"\n{Row(Texts["incident.columns"].Split('|'))}");
        foreach (var table in facts.Where(table => table.Rows > 0))
        {
            await Console.Out.WriteLineAsync(Row([
                table.Name, $"{table.Rows}", $"{table.People.Count}", $"{table.Organizations.Count}",
                Texts.Moment(table.Written!.Value.First, Zone), Texts.Moment(table.Written!.Value.Last, Zone)]));
        }
        if (facts.Where(table => table.Rows == 0).Select(table => table.Name).ToList() is { Count: > 0 } empty)
            await Console.Out.WriteLineAsync(Texts["incident.empty", Texts.List(empty)]);
        var (people, organizations) = (facts.SelectMany(table => table.People).ToHashSet(), facts.SelectMany(table => table.Organizations).ToHashSet());
        await Console.Out.WriteLineAsync(Texts["incident.sum", facts.Sum(table => table.Rows), people.Count, organizations.Count] + "\n");
    }

    /// <summary>Under each other, in a column each.</summary>
    private static string Row(string[] cells) =>
        $"{cells[0],-22}{cells[1],8}{cells[2],10}{cells[3],16}   {cells[4],-22}{cells[5]}";

    private async Task RunsAsync(IServiceProvider services, CancellationToken ct)
    {
        var runs = await services.GetRequiredService<RunTable>().FindAsync(ct);
        await Console.Out.WriteLineAsync(runs is null
            ? Texts["incident.no-runs"]
            : Texts["incident.runs", Texts.Moment(runs.First, Zone), Texts.Moment(runs.Last, Zone)]);
    }

    private async Task ReachedAsync(IServiceProvider services, Interval period, Roster? roster, CancellationToken ct)
    {
        var (messages, people) = (0, new HashSet<PersonId>());
        await foreach (var record in services.GetRequiredService<DeliveryLedgerTable>().AllAsync(ct))
        {
            if (record.SentAt is not { } at || !period.Contains(at))
                continue;
            messages++;
            people.Add(record.Prompt.Person);
        }
        var organizations = people.Select(person => roster?.OrganizationOf(person)).OfType<OrganizationId>().Distinct().Count();
        await Console.Out.WriteLineAsync(Texts["incident.reached", messages, people.Count, organizations]);
    }

    private async Task UnreadableAsync(IServiceProvider services, CancellationToken ct)
    {
        var rows = await services.GetRequiredService<UnreadableRows>().SinceAsync(Instant.FromUtc(1900, 1, 1, 0, 0), ct);
        await Console.Out.WriteLineAsync(Texts["incident.unreadable", rows.Count]);
        foreach (var row in rows)
            await Console.Out.WriteLineAsync($"  {row.Table} {row.Partition} {row.Row} ({row.Reason}, {Texts.Moment(row.Noticed, Zone)})");
    }

    /// <summary>For telling those concerned: who they are stands in the directory under these ids.</summary>
    private async Task PeopleAsync(IReadOnlyList<TableFacts> facts, Roster? roster, bool isAsked)
    {
        if (!isAsked)
            return;
        await Console.Out.WriteLineAsync(Texts["incident.people"]);
        foreach (var person in facts.SelectMany(table => table.People).Distinct().OrderBy(person => person.Value, StringComparer.Ordinal))
            await Console.Out.WriteLineAsync($"  {person.Value}\t{roster?.OrganizationOf(person)?.Value ?? "–"}");
    }
}
