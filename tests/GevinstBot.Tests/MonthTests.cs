using GevinstBot.TestKit;

namespace GevinstBot.Tests;

/// <summary>The whole story once: a November of the network, from the indicators to the decisions, and the loop that closes.</summary>
[Trait("Lane", "Slow")]
public sealed class MonthTests
{
    private static readonly string Innlandet = BotApp.Contact("Sykehuset Innlandet");

    [Fact]
    public async Task A_november_of_the_network_runs_end_to_end()
    {
        await using var app = await BotApp.StartAsync();
        await RunAsync(app);
    }

    [Fact]
    public async Task The_same_november_runs_on_azure_tables()
    {
        await using var azurite = await Azurite.StartAsync();
        await using var app = await BotApp.StartAsync(("Storage:ConnectionString", azurite.ConnectionString));
        await RunAsync(app);
    }

    internal static async Task RunAsync(BotApp app)
    {
        await IndicatorsAreAskedForAndAnsweredAsync(app);
        await TheReminderReachesExactlyThoseMissingAsync(app);
        await TheDraftAgendaNamesTheDeviationAsync(app);
        await TheReportSaysHowManyHaveAnsweredAsync(app);
        await TheAgendaReachesEveryContactAsync(app);
        await TheMinutesBecomeDecisionsAndActionsAsync(app);
        await ThePulseIsAskedForAsync(app);
        await TheTeamsCheckInAsync(app);
    }

    private static async Task IndicatorsAreAskedForAndAnsweredAsync(BotApp app)
    {
        await app.MoveClockToAsync("2026-10-30T09:00");
        foreach (var contact in app.Contacts)
            Assert.Single(await app.CardsAsync(contact));

        await app.PressAsync(BotApp.Contact("OUS"), await app.LastCardAsync(BotApp.Contact("OUS")), "Bekreft alle");
        var deviation = await app.PressAsync(Innlandet, await app.LastCardAsync(Innlandet), "Send inn", new Dictionary<string, string>
        {
            ["cause-ventetid-somatikk"] = "Mangel på øyeleger",
            ["measure-ventetid-somatikk"] = "Kveldspoliklinikk",
            ["effect-ventetid-somatikk"] = "2027-03-01",
        });
        var rejected = await app.PressAsync(BotApp.Contact("Ahus"), await app.LastCardAsync(BotApp.Contact("Ahus")), "Send inn",
            new Dictionary<string, string> { ["value-innleie"] = "abc", ["value-utskrivningsklare"] = "1 234,5" });

        Assert.Contains("fredag 30. oktober", deviation.Words, StringComparison.Ordinal);
        Assert.Equal("abc", CardReading.ValueOf(rejected.Card!.Value, "value-innleie"));
        Assert.Equal("1 234,5", CardReading.ValueOf(rejected.Card!.Value, "value-utskrivningsklare"));

        var corrected = await app.PressAsync(BotApp.Contact("Ahus"), await app.LastCardAsync(BotApp.Contact("Ahus")), "Send inn",
            new Dictionary<string, string> { ["value-innleie"] = "4 120", ["value-utskrivningsklare"] = "1 234,5" });
        Assert.Contains("fredag 30. oktober", corrected.Words, StringComparison.Ordinal);
    }

    private static async Task TheReminderReachesExactlyThoseMissingAsync(BotApp app)
    {
        await app.MoveClockToAsync("2026-11-04T09:00");
        foreach (var contact in app.Contacts)
        {
            var answered = contact == Innlandet || contact == BotApp.Contact("OUS") || contact == BotApp.Contact("Ahus");
            Assert.Equal(answered ? 1 : 2, (await app.CardsAsync(contact)).Count);
        }
    }

    private static async Task TheDraftAgendaNamesTheDeviationAsync(BotApp app)
    {
        await app.MoveClockToAsync("2026-11-06T12:00");
        var draft = await app.LastCardAsync(BotApp.Lead);
        Assert.Contains("Avvik hos Sykehuset Innlandet: Ventetid, somatikk", draft.Words, StringComparison.Ordinal);
        Assert.Contains("3 av 11 har svart", draft.Words, StringComparison.Ordinal);
        Assert.Contains("keep-deviation-ventetid-somatikk-innlandet", CardReading.InputIds(draft.Card));

        var locked = await app.LastCardAsync(BotApp.Contact("Sunnaas"));
        Assert.DoesNotContain("Bekreft alle", locked.Words, StringComparison.Ordinal);

        await app.PressAsync(BotApp.Lead, draft, "Godkjenn agenda", new Dictionary<string, string> { ["keep-missinganswer-indicators"] = "false" });
    }

    private static async Task TheReportSaysHowManyHaveAnsweredAsync(BotApp app)
    {
        await app.MoveClockToAsync("2026-11-09T09:00");
        var sent = await app.LastCardAsync(BotApp.Lead);
        var asked = await app.SayAsync(BotApp.Lead, "rapport");
        foreach (var report in new[] { sent, asked })
        {
            Assert.Contains("3 av 11 helseforetak har svart", report.Words, StringComparison.Ordinal);
            Assert.Contains("Kveldspoliklinikk", report.Words, StringComparison.Ordinal);
        }
    }

    private static async Task TheAgendaReachesEveryContactAsync(BotApp app)
    {
        await app.MoveClockToAsync("2026-11-10T09:00");
        foreach (var contact in app.Contacts)
        {
            var agenda = await app.LastCardAsync(contact);
            Assert.Contains("Avvik hos Sykehuset Innlandet", agenda.Words, StringComparison.Ordinal);
            Assert.DoesNotContain("Måleindikatorer som mangler", agenda.Words, StringComparison.Ordinal);
        }
        var ahus = BotApp.Contact("Ahus");
        var answer = await app.PressAsync(ahus, await app.LastCardAsync(ahus), "Send inn", new { attendance = "attends" });
        Assert.Contains("Vi kommer", answer.Words, StringComparison.Ordinal);
        await app.PressAsync(ahus, await app.SayAsync(ahus, "meld sak: KI i radiologi"), "Send inn");
        await app.MoveClockByAsync("PT1M");
        await app.PressAsync(BotApp.Lead, await app.CardSayingAsync(BotApp.Lead, "En sak er meldt"), "Ta inn");
    }

    private static async Task TheMinutesBecomeDecisionsAndActionsAsync(BotApp app)
    {
        await app.MoveClockToAsync("2026-11-17T15:00");
        var minutes = await app.LastCardAsync(BotApp.Lead);
        Assert.Contains("KI i radiologi", minutes.Words, StringComparison.Ordinal);
        await app.PressAsync(BotApp.Lead, minutes, "Lagre referat", new Dictionary<string, string>
        {
            ["decision-deviation-ventetid-somatikk-innlandet"] = "Plan i desember",
            ["action-1"] = "Legge frem kapasitetsplan",
            ["action-org-1"] = "innlandet",
            ["action-due-1"] = "2026-12-01",
        });

        await app.MoveClockToAsync("2026-11-18T09:00");
        var decisions = await app.LastCardAsync(Innlandet);
        Assert.Contains("Plan i desember", decisions.Words, StringComparison.Ordinal);
        var done = await app.PressAsync(Innlandet, decisions, "Merk som utført");
        Assert.Contains("Utført 18.11.2026", done.Words, StringComparison.Ordinal);
    }

    private static async Task ThePulseIsAskedForAsync(BotApp app)
    {
        await app.MoveClockToAsync("2026-11-20T09:00");
        var ahus = BotApp.Contact("Ahus");
        var answer = await app.PressAsync(
            ahus, await app.LastCardAsync(ahus), "pulse.answer", new { awareness = "4", desire = "4", knowledge = "2", ability = "1", reinforcement = "1" });
        Assert.Contains("Barrierepunkt: Kunnskap", answer.Words, StringComparison.Ordinal);
    }

    private static async Task TheTeamsCheckInAsync(BotApp app)
    {
        await app.MoveClockToAsync("2026-11-27T09:00");
        const string Leader = "Teamleder Hjertesengeposten";
        const string Union = "Tillitsvalgt Hjertesengeposten";
        await app.PressAsync(Union, await app.LastCardAsync(Union), "check-in.answer", new Dictionary<string, string>
        {
            ["goal"] = "Færre avbrudd",
            ["progress"] = "2.5",
            ["blocker-kind"] = "it",
            ["blocker"] = "Mangler lesebrett",
            ["help-from"] = "it",
        });
        // The colleagues' forms are left to them for half an hour.
        await app.MoveClockByAsync("PT40M");

        Assert.Contains($"Svar fra {Union}", (await app.LastCardAsync(Leader)).Words, StringComparison.Ordinal);
        Assert.Contains("Mangler lesebrett", (await app.LastCardAsync("Forbedringsveileder Ahus")).Words, StringComparison.Ordinal);
        var report = await app.SayAsync(BotApp.Lead, "rapport");
        Assert.Contains("1 av 2 team har svart", report.Words, StringComparison.Ordinal);
        Assert.Contains("Vanligste barrierepunkt: Kunnskap (1 av 1)", report.Words, StringComparison.Ordinal);
    }
}
