using GevinstBot.LearningNetwork;
using GevinstBot.Meetings;
using GevinstBot.Network;
using GevinstBot.Pulse;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace GevinstBot.Tests.Insights;

/// <summary>The regional report of a month, as the lead and the others read it in the chat.</summary>
[Trait("Lane", "Slow")]
public sealed class ReportTests
{
    private const string Leader = "Teamleder Hjertesengeposten";

    private static readonly string Innlandet = BotApp.Contact("Sykehuset Innlandet");
    private static readonly string Ahus = BotApp.Contact("Ahus");
    private static readonly object Scores = new { awareness = "4", desire = "4", knowledge = "2", ability = "1", reinforcement = "1" };
    private static readonly Dictionary<string, string> Blocked = new()
    {
        ["goal"] = "Færre avbrudd",
        ["progress"] = "2.5",
        ["blocker-kind"] = "it",
        ["blocker"] = "Mangler lesebrett",
        ["help-from"] = "advisor",
    };

    [Fact]
    public async Task What_was_fetched_for_an_organisation_that_says_nothing_is_a_deviation_an_item_and_part_of_the_region_s_number()
    {
        await using var app = await BotApp.StartAtAsync("2026-10-30T09:00");
        await app.PressAsync(BotApp.Contact("OUS"), await app.LastCardAsync(BotApp.Contact("OUS")), "Bekreft alle");
        await app.MoveClockToAsync("2026-11-06T12:00");
        var draft = await app.LastCardAsync(BotApp.Lead);
        await app.MoveClockToAsync("2026-11-09T09:00");

        var report = await app.LastCardAsync(BotApp.Lead);

        Assert.Contains("keep-deviation-ventetid-somatikk-innlandet", CardReading.InputIds(draft.Card));
        Assert.Contains("64 dager i september 2026 (hentet, ikke bekreftet). Målet er 58.", draft.Words, StringComparison.Ordinal);
        Assert.Contains("Hentet fra NPR 22.10.2026, ikke bekreftet av helseforetaket.", report.Words, StringComparison.Ordinal);
        Assert.Contains("(vektet snitt, tall fra 9 av 9: 1 bekreftet, 8 hentet, ikke bekreftet)", report.Words.Replace("\\", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("1 av 11 helseforetak har svart", report.Words, StringComparison.Ordinal);
        Assert.Contains("uten svar fra Sykehuset Innlandet", (await app.LastCardAsync(Innlandet)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_november_looked_at_in_november_and_again_in_march_gives_the_same_report()
    {
        await using var app = await BotApp.StartAsync();
        await StageNovemberAsync(app);
        var november = await app.SayAsync(BotApp.Lead, "rapport 2026-11");

        await LiveOnAsync(app);
        var inMarch = await app.SayAsync(BotApp.Lead, "rapport 2026-11");
        var march = await app.SayAsync(BotApp.Lead, "rapport");

        Assert.Contains("Regional rapport – november 2026", november.Words, StringComparison.Ordinal);
        Assert.Contains("ADKAR-puls: Digital hjemmeoppfølging, november 2026", november.Words, StringComparison.Ordinal);
        Assert.Contains("Innsjekk 30.11.2026: 1 av 2 team har svart", november.Words, StringComparison.Ordinal);
        Assert.Contains("2 av 11 helseforetak har svart", november.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Innsamlingen til", november.Words, StringComparison.Ordinal);
        Assert.Equal(november.Words, inMarch.Words);
        Assert.Contains("multimediearkiv, mars 2027", march.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_report_is_open_to_everyone_in_the_network()
    {
        await using var app = await BotApp.StartAtAsync("2026-10-30T09:00");

        foreach (var person in (string[])[BotApp.Lead, BotApp.Contact("Ahus"), "Teamleder Hjertesengeposten"])
            Assert.Contains("Regional rapport – november 2026", (await app.SayAsync(person, "rapport 2026-11")).Words, StringComparison.Ordinal);
    }

    /// <summary>Two answers, a pulse, a check-in with a blocker, and an action that isn't done in time.</summary>
    private static async Task StageNovemberAsync(BotApp app)
    {
        await app.PressAsync(BotApp.Lead, await app.SayAsync(BotApp.Lead, "lag møteplan 2027"), MeetingPlanConfirmSubmit.VerbName);
        await app.MoveClockToAsync("2026-10-30T09:00");
        foreach (var organization in (string[])["OUS", "Sykehuset Telemark"])
            await app.PressAsync(BotApp.Contact(organization), await app.LastCardAsync(BotApp.Contact(organization)), "Bekreft alle");
        await app.MoveClockToAsync("2026-11-17T15:00");
        await app.PressAsync(BotApp.Lead, await app.CardSayingAsync(BotApp.Lead, "Referat"), MinutesAnswerSubmit.VerbName, new Dictionary<string, string>
        {
            ["action-1"] = "Legge frem kapasitetsplan",
            ["action-org-1"] = "innlandet",
            ["action-due-1"] = "2026-11-20",
        });
        await app.MoveClockToAsync("2026-11-20T09:00");
        await app.PressAsync(Ahus, await app.CardSayingAsync(Ahus, "ADKAR"), PulseAnswerSubmit.VerbName, Scores);
        await app.MoveClockToAsync("2026-11-30T12:00");
        await app.PressAsync(Leader, await app.CardSayingAsync(Leader, "innsjekk uke 49"), CheckInAnswerSubmit.VerbName, Blocked);
    }

    /// <summary>December's answers, an action done, a network imported anew with another target, another pulse and check-in.</summary>
    private static async Task LiveOnAsync(BotApp app)
    {
        await app.PressAsync(BotApp.Contact("OUS"), await app.LastCardAsync(BotApp.Contact("OUS")), "Bekreft alle");
        await app.MoveClockToAsync("2026-12-10T09:00");
        var (network, clock) = (app.Services.GetRequiredService<CurrentNetwork>(), app.Services.GetRequiredService<IClock>());
        var text = (await app.Services.GetRequiredService<StoredNetwork>().TextAsync(default))!
            .Replace("2026: { value: 58, source: Eksempel }", "2026: { value: 50, source: Eksempel }", StringComparison.Ordinal)
            .Replace("shortName: Sykehuset Innlandet", "shortName: Innlandet", StringComparison.Ordinal);
        Assert.Equal(NetworkOutcome.Stored, (await app.Services.GetRequiredService<NetworkSaving>().ImportAsync(text, network.Version, clock.GetCurrentInstant(), default)).Outcome);
        await app.MoveClockToAsync("2027-03-22T09:00");
        await app.PressAsync(Ahus, await app.CardSayingAsync(Ahus, "ADKAR"), PulseAnswerSubmit.VerbName, Scores);
        await app.MoveClockToAsync("2027-03-30T12:00");
    }
}
