using System.Globalization;
using Azure.Data.Tables;
using GevinstBot.Audit;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Privacy;
using GevinstBot.Messages;
using GevinstBot.Network;
using GevinstBot.Privacy;
using GevinstBot.Reporting;
using GevinstBot.Sending;
using GevinstBot.TestKit;
using GevinstBot.Tests.Messages;
using GevinstBot.Tests.Sending;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace GevinstBot.Tests.Privacy;

/// <summary>Somebody who has left is forgotten: searched for in every row of every table afterwards.</summary>
public abstract class ErasureTests
{
    private const string Name = "Nettverkskontakt OUS";
    private const string Email = "kontakt.ous@example.org";
    private static readonly HashSet<string> Filled =
    [
        "AppInstalls", "AskedForms", "Conversations", "Deliveries", "IndicatorAnswers", "Languages",
        "MessageAnswers", "Networks", "PersonReferences",
    ];

    private static readonly OrganizationId Ous = new("ous");

    protected abstract Task<(string Key, string Value)[]> StoreAsync();

    [Fact]
    public async Task Whoever_has_left_is_in_no_row_of_any_table_afterwards_and_the_answers_stay_the_organisation_s()
    {
        await using var app = await BotApp.StartAsync(await StoreAsync());
        var id = app.ObjectIdOf(Name);
        await AnsweredAsync(app);
        await app.SayAsync(Name, "status");
        await app.SayAsync(Name, "språk norsk");
        await app.SayAsync(Name, "borte 2.–4. desember, Stedfortreder OUS tar det");
        await KnownByEmailAsync(app);
        await InstalledAsync(app);
        var whileIn = await app.SayAsync(BotApp.Lead, $"slett person {Name}");
        await LeavesAsync(app);
        var (before, withEmail) = (await RowsWithAsync(app, id), await RowsWithAsync(app, Email));

        var question = await app.SayAsync(BotApp.Lead, $"slett person {Name}");
        await app.PressAsync(BotApp.Lead, question, "Ja, slett");
        var done = await app.LastCardAsync(BotApp.Lead);

        Assert.Contains("Personen er fortsatt nettverkskontakt i nettverket", whileIn.Words, StringComparison.Ordinal);
        Assert.Contains("Navnet og objekt-ID-en er fjernet", done.Words, StringComparison.Ordinal);
        Assert.Subset(before.Select(row => row.Split(' ')[0]).ToHashSet(), Filled);
        Assert.NotEmpty(withEmail);
        Assert.Empty(await RowsWithAsync(app, id));
        Assert.Empty(await RowsWithAsync(app, Name));
        Assert.Empty(await RowsWithAsync(app, Email));
        var answers = await app.Services.GetRequiredService<IndicatorAnswerTable>()
            .OfRoundAsync(new(Domain.Reporting.IndicatorRhythm.Kind, "2026-11"), CancellationToken.None);
        Assert.Null(app.Services.GetRequiredService<CurrentNetwork>().Roster.Find(Assert.Single(answers).By));
        var log = app.Services.GetRequiredService<AuditReader>();
        Assert.Null((await log.CheckAsync(CancellationToken.None)).Fault);
        Assert.Contains("Slettet en person som har sluttet", (await app.SayAsync(BotApp.Lead, "logg")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_erasure_that_was_cut_off_is_finished_when_it_is_run_again()
    {
        await using var app = await BotApp.StartAsync(await StoreAsync());
        var id = app.ObjectIdOf(Name);
        await AnsweredAsync(app);
        await LeavesAsync(app);
        var erasing = app.Services.GetRequiredService<Erasing>();
        var now = Instant.FromUtc(2026, 10, 30, 9, 0);

        // As far as it had come: the reference was made, and some of the tables were gone through.
        var reference = await app.Services.GetRequiredService<PersonReferences>().OfAsync(new PersonId(id), CancellationToken.None);
        var who = new Forgotten(new PersonId(id), reference, [Name], "en tidligere deltaker");
        await app.Services.GetRequiredService<RowErasing>().ForgetAsync(
            who, table => table is "Conversations" or "IndicatorAnswers", CancellationToken.None);

        await erasing.ForgetAsync(new PersonId(id), by: null, now, CancellationToken.None);
        var again = await erasing.ForgetAsync(new PersonId(id), by: null, now, CancellationToken.None);

        Assert.Equal(new Erased(0, 0), again);
        Assert.Empty(await RowsWithAsync(app, id));
    }

    /// <param name="atOnce">One message at a time: theirs is claimed after they are forgotten. All at once: theirs is on its way.</param>
    [Theory]
    [InlineData("1")]
    [InlineData("20")]
    public async Task Whoever_is_forgotten_while_messages_leave_is_in_no_row_when_they_have_left(string atOnce)
    {
        await using var app = await BotApp.StartAsync([.. await StoreAsync(), ("Delivery:SendsAtOnce", atOnce)]);
        var id = app.ObjectIdOf(Name);
        await app.MoveClockToAsync("2026-10-29T12:00");
        await app.FaultsAsync(new { kind = "hold", path = "activities", method = "POST", times = int.Parse(atOnce, CultureInfo.InvariantCulture) });
        var wave = app.MoveClockToAsync("2026-10-30T09:00");
        await CrashHarness.UntilAsync(async () => await app.HeldAsync() >= (atOnce == "1" ? 1 : app.Contacts.Count()));

        await LeavesAsync(app);
        await app.Services.GetRequiredService<Erasing>().ForgetAsync(
            new PersonId(id), by: null, Instant.FromUtc(2026, 10, 30, 8, 30), CancellationToken.None);
        await app.ClearFaultsAsync();
        await wave;

        Assert.Empty(await RowsWithAsync(app, id));
        Assert.False(app.Services.GetRequiredService<PromptSender>().HasUnrecorded);
    }

    [Fact]
    public async Task Mine_data_tells_all_that_is_kept_of_whoever_asks_and_nothing_of_others()
    {
        await using var app = await BotApp.StartAsync(await StoreAsync());
        await AnsweredAsync(app);

        var told = (await app.SayAsync(Name, "mine data")).Words;
        var tables = (await RowsWithAsync(app, app.ObjectIdOf(Name))).Select(row => row.Split(' ')[0]).Distinct().ToList();

        Assert.All(tables, table => Assert.DoesNotContain(table, told, StringComparison.Ordinal));
        Assert.Equal(tables.Count, told.Split(", sist ").Length - 1);
        Assert.Contains("Måleindikatorer du har sendt inn", told, StringComparison.Ordinal);
        Assert.DoesNotContain("Ahus", told, StringComparison.Ordinal);
    }

    private static async Task AnsweredAsync(BotApp app)
    {
        var asked = await MessageTests.PreviewAsync(app, "words", ("organizations", "ous"), ("deadline", "2026-11-06"));
        await app.PressAsync(BotApp.Lead, asked, MessageFormSendSubmit.VerbName);
        await app.MoveClockToAsync("2026-10-26T09:00");
        await app.PressAsync(Name, await app.LastCardAsync(Name), MessageAnswerSubmit.VerbName, new { said = $"Hilsen {Name}" });
        await app.MoveClockToAsync("2026-10-30T09:00");
        await app.PressAsync(Name, await app.LastCardAsync(Name), "Bekreft alle");
    }

    /// <summary>As a network file has people that were named by their e-mail.</summary>
    private static async Task KnownByEmailAsync(BotApp app)
    {
        var network = app.Services.GetRequiredService<CurrentNetwork>();
        await app.Services.GetRequiredService<NetworkSaving>().EditAsync(
            root => root.With("people", FileList.Of(root.List("people").Select(
                item => item is FileMap map && map.Text("name") == Name ? map.With("email", FileText.Of(Email)) : item))),
            network.Version, new PersonId(app.ObjectIdOf(Name)), Instant.FromUtc(2026, 10, 30, 8, 20), CancellationToken.None);
    }

    /// <summary>Nothing here asks Graph, so what it would have stored is stored.</summary>
    private static async Task InstalledAsync(BotApp app)
    {
        var now = Instant.FromUtc(2026, 10, 30, 8, 20);
        var install = new AppInstall(new PersonId(app.ObjectIdOf(Name)), now, now + Duration.FromDays(1), InstallOutcome.Installed);
        await app.Services.GetRequiredService<AppInstallTable>().TrySaveAsync(install, before: null, CancellationToken.None);
    }

    /// <summary>The substitute is the contact from now on.</summary>
    private static async Task LeavesAsync(BotApp app)
    {
        var network = app.Services.GetRequiredService<CurrentNetwork>();
        var next = network.Roster.Find(new PersonId(app.ObjectIdOf("Stedfortreder OUS")))!;
        await app.Services.GetRequiredService<NetworkSaving>().EditAsync(
            root => root.WithContact(Ous, next), network.Version, network.Roster.Leads.First(),
            Instant.FromUtc(2026, 10, 30, 8, 30), CancellationToken.None);
    }

    private static async Task<List<string>> RowsWithAsync(BotApp app, string text)
    {
        var (tables, found) = (app.Services.GetRequiredService<TableServiceClient>(), new List<string>());
        await foreach (var table in tables.QueryAsync())
        {
            await foreach (var row in tables.GetTableClient(table.Name).QueryAsync<TableEntity>())
            {
                if (row.Select(column => column.Value).OfType<string>().Any(value => value.Contains(text, StringComparison.OrdinalIgnoreCase)))
                    found.Add($"{table.Name} {row.PartitionKey} {row.RowKey}");
            }
        }
        return found;
    }
}

public sealed class ErasureInTheFileTests : ErasureTests
{
    protected override Task<(string Key, string Value)[]> StoreAsync() => Task.FromResult<(string, string)[]>([]);
}

[Trait("Lane", "Slow")]
public sealed class ErasureInAzureTests : ErasureTests, IAsyncLifetime
{
    private Azurite? _azurite;

    public async Task InitializeAsync() => _azurite = await Azurite.StartAsync();

    public async Task DisposeAsync() => await _azurite!.DisposeAsync();

    protected override Task<(string Key, string Value)[]> StoreAsync() =>
        Task.FromResult<(string, string)[]>([("Storage:ConnectionString", _azurite!.ConnectionString)]);
}
