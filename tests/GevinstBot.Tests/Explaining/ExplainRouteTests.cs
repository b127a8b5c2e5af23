using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using GevinstBot.Network;
using GevinstBot.Reporting;
using GevinstBot.Tests.StandIns;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace GevinstBot.Tests.Explaining;

/// <summary>From a number on the card to the row in the table and the line in the report, and the same months later.</summary>
public sealed class ExplainRouteTests
{
    private static readonly string Ahus = BotApp.Contact("Ahus");
    private static readonly string Innlandet = BotApp.Contact("Sykehuset Innlandet");

    [Fact]
    public async Task A_figure_is_traced_from_the_card_to_the_table_to_the_report_by_its_version_also_after_the_definition_has_changed()
    {
        await using var app = await BotApp.StartAtAsync("2026-10-30T09:12");
        var card = await app.LastCardAsync(Innlandet);
        await app.PressAsync(Innlandet, card, "Send inn", Explanation("Poliklinikk på kveldstid"));
        await app.MoveClockToAsync("2026-10-30T10:30");
        await ChangeAsync(app, "63", "Poliklinikk på kveldstid");
        await app.MoveClockToAsync("2026-11-06T12:00");

        var report = await app.SayAsync(BotApp.Lead, "rapport 2026-11");
        var inNovember = await app.SayAsync(Innlandet, "forklar ventetid-somatikk 2026-09");
        await RedefineAsync(app, "ventetid-somatikk", "2026-12", "Avviste henvisninger telles ikke");
        await app.LeapToAsync(Instant.FromUtc(2027, 3, 22, 8, 0));
        var inMarch = await app.SayAsync(Innlandet, "forklar ventetid, somatikk september 2026");
        var reportInMarch = await app.SayAsync(BotApp.Lead, "rapport 2026-11");

        // On the card it was 64, fetched; in the table stand both answers; the report is made of the last.
        var stored = await app.Services.GetRequiredService<IndicatorAnswerTable>().HistoryAsync(
            new(IndicatorRhythm.Kind, "2026-11"), new OrganizationId("innlandet"), default);
        Assert.Equal([64, 63], stored.Select(version => version.Of(new IndicatorId("ventetid-somatikk"))!.Value!.Value));
        Assert.All(stored, version => Assert.Equal(1, version.Of(new IndicatorId("ventetid-somatikk"))!.Version));
        var region = RegionalLine(report.Words);
        foreach (var explained in (string[])[inNovember.Words, inMarch.Words])
        {
            Assert.Contains(region, explained, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("1. 64 dager, hentet fra NPR 22.10.2026, ikke bekreftet.", explained, StringComparison.Ordinal);
            Assert.Contains("2. 64 dager, bekreftet av Nettverkskontakt Sykehuset Innlandet 30.10.2026 kl. 09.12.", explained, StringComparison.Ordinal);
            Assert.Contains("3. 63 dager, endret fra 64 dager av Nettverkskontakt Sykehuset Innlandet 30.10.2026 kl. 10.30.", explained, StringComparison.Ordinal);
            Assert.Contains("Definisjonen, versjon 1", explained, StringComparison.Ordinal);
            Assert.Contains("Står i rapporten for november 2026. Tallene er låst.", explained, StringComparison.Ordinal);
        }
        Assert.Equal(region, RegionalLine(reportInMarch.Words));
        Assert.DoesNotContain("Nå gjelder versjon 2", inNovember.Words, StringComparison.Ordinal);
        Assert.Contains("Nå gjelder versjon 2, og tallene kan ikke sammenlignes.", inMarch.Words, StringComparison.Ordinal);
        Assert.Contains("Avviste henvisninger telles ikke", inMarch.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_contact_sees_the_own_versions_and_the_region_s_summary_and_the_lead_the_organisations()
    {
        await using var app = await BotApp.StartAtAsync("2026-10-30T09:12");

        var own = await app.SayAsync(Ahus, "forklar sykefravær");
        var nosy = await app.SayAsync(Ahus, "forklar sykefravær 2026-08 ous");
        var lead = await app.SayAsync(BotApp.Lead, "forklar sykefravær 2026-08");
        var one = await app.SayAsync(BotApp.Lead, "forklar sykefravær 2026-08 ous");
        var advisor = await app.SayAsync("Forbedringsveileder Ahus", "forklar sykefravær 2026-08");

        Assert.Contains("Median og spenn", own.Words, StringComparison.Ordinal);
        Assert.Contains("7,4 %, hentet fra HR-systemet 12.10.2026, ikke bekreftet.", own.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("7,1 %, hentet", own.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("7,1 %, hentet", nosy.Words, StringComparison.Ordinal);
        Assert.Contains("7,1 %, hentet fra HR-systemet", lead.Words, StringComparison.Ordinal);
        Assert.Contains("1. 7,1 %, hentet fra HR-systemet", one.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("hentet fra HR-systemet", advisor.Words, StringComparison.Ordinal);
        Assert.Contains("tall fra 11 av 11", advisor.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_several_indicators_or_none_are_called_is_asked_back_with_choices_that_work()
    {
        await using var app = await BotApp.StartAsync();
        var early = await app.SayAsync(Ahus, "forklar");
        await app.MoveClockToAsync("2026-10-30T09:12");

        var several = await app.SayAsync(Ahus, "forklar ventetid 2026-09");
        var chosen = await app.SayAsync(Ahus, "forklar ventetid-phv 2026-09");
        var unknown = await app.SayAsync(Ahus, "forklar =HYPERLINK(\"http://ond\")");
        var slip = await app.SayAsync(Ahus, "forklr sykefravr");
        var none = await app.SayAsync(Ahus, "forklar sykefravær 2024-01");
        var report = await app.SayAsync(Ahus, "forklar november 2026");

        Assert.Contains("Den måneden har ingen tall ennå.", early.Words, StringComparison.Ordinal);
        Assert.Contains("Hvilken mener du?", several.Words, StringComparison.Ordinal);
        Assert.Contains("Ventetid, psykisk helsevern for voksne – september 2026", several.Words, StringComparison.Ordinal);
        Assert.Contains("Median 42 dager, fra 40 til 47 dager", chosen.Words, StringComparison.Ordinal);
        Assert.Contains("Jeg finner ingen måleindikator som heter", unknown.Words, StringComparison.Ordinal);
        Assert.Contains("Sykefravær – august 2026", slip.Words, StringComparison.Ordinal);
        Assert.Contains("Jeg har ikke noe tall for «Sykefravær» i januar 2024.", none.Words, StringComparison.Ordinal);
        Assert.Contains("Hvilket tall i rapporten for november 2026", report.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Own_figures_stand_beside_the_region_s_after_the_lock_and_the_director_gets_one_page()
    {
        await using var app = await BotApp.StartAtAsync("2026-10-30T09:12");
        await app.PressAsync(Innlandet, await app.LastCardAsync(Innlandet), "Send inn", Explanation("Poliklinikk på kveldstid"));
        var before = await app.SayAsync(Innlandet, "mine tall");
        await app.MoveClockToAsync("2026-11-10T12:00");

        var after = await app.SayAsync(Innlandet, "mine tall");
        var course = await app.SayAsync(Innlandet, "mine tall ventetid somatikk");
        var page = await app.SayAsync(Innlandet, "til direktøren");
        var several = await app.SayAsync(Innlandet, "mine tall ventetid");
        var lead = await app.SayAsync(BotApp.Lead, "mine tall");
        var named = await app.SayAsync(BotApp.Lead, "mine tall innlandet");
        var foreign = await app.SayAsync(Ahus, "mine tall innlandet");

        Assert.DoesNotContain("Ved siden av regionen", before.Words, StringComparison.Ordinal);
        Assert.Contains("Ved siden av regionen, møtet tirsdag 17. november", after.Words, StringComparison.Ordinal);
        Assert.Contains("56 dager (38–64, 9 av 9)", after.Words, StringComparison.Ordinal);
        Assert.Contains("Regionens median vises ikke: Bare 3 rapporterer denne, og det må være minst 5.", after.Words, StringComparison.Ordinal);
        Assert.Contains("I september 2026: 64 dager hos dere. I regionen: median 56 dager, fra 38 til 64 dager (tall fra 9 av 9).", course.Words, StringComparison.Ordinal);
        Assert.Contains("September 2026\n64 dager\nover mål", course.Words, StringComparison.Ordinal);
        Assert.Contains("Poliklinikk på kveldstid", page.Words, StringComparison.Ordinal);
        Assert.Contains("Ble sak til møtet tirsdag 17. november", page.Words, StringComparison.Ordinal);
        Assert.Contains("«ventetid» kan være flere måleindikatorer. Hvilken mener du?", several.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Andel fristbrudd", Buttons(several), StringComparison.Ordinal);
        Assert.Contains("Hvilket helseforetak vil du se tallene til?", lead.Words, StringComparison.Ordinal);
        Assert.Contains("Tallene for Sykehuset Innlandet", named.Words, StringComparison.Ordinal);
        Assert.Contains("Tallene for Ahus", foreign.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_contact_reported_is_said_to_have_become_an_item_on_the_agenda_card_and_on_its_receipt()
    {
        await using var app = await BotApp.StartAtAsync("2026-10-30T09:12");
        await app.PressAsync(Innlandet, await app.LastCardAsync(Innlandet), "Send inn", Explanation("Poliklinikk på kveldstid"));
        var sent = (await app.CardsAsync(Innlandet)).Count;
        await app.MoveClockToAsync("2026-11-10T12:00");

        var cards = await app.CardsAsync(Innlandet);
        var other = await app.LastCardAsync(BotApp.Contact("OUS"));
        await app.PressAsync(Innlandet, cards[^1], "Send inn", new { attendance = "attends" });
        await app.PressAsync(Innlandet, await app.SayAsync(Innlandet, "meld sak: Felles poliklinikk"), "Send inn");
        await app.MoveClockByAsync("PT1M");
        await app.PressAsync(BotApp.Lead, await app.CardSayingAsync(BotApp.Lead, "En sak er meldt"), "Ta inn");
        // The change is told the next morning: nobody gets two messages a day.
        await app.MoveClockToAsync("2026-11-11T09:00");
        var receipt = await app.CardSayingAsync(Innlandet, "Endret agenda");

        Assert.Equal(sent + 1, cards.Count);
        Assert.Contains("Det dere meldte, ble sak ", cards[^1].Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Det dere meldte, ble sak", other.Words, StringComparison.Ordinal);
        Assert.Matches(@"Det dere meldte, ble sak \d+ og \d+\.", receipt.Words);
    }

    [Fact]
    public async Task What_measuring_costs_is_the_lead_s_to_read_when_a_month_is_locked()
    {
        await using var app = await BotApp.StartAsync();
        var before = await app.SayAsync(BotApp.Lead, "måletid");
        await app.MoveClockToAsync("2026-10-30T09:12");
        await app.PressAsync(Innlandet, await app.LastCardAsync(Innlandet), "Send inn", Explanation("Poliklinikk på kveldstid"));
        await app.MoveClockToAsync("2026-11-10T12:00");

        var after = await app.SayAsync(BotApp.Lead, "måletid");
        var refused = await app.SayAsync(Innlandet, "måletid");

        Assert.Contains("Ingen måned er låst ennå", before.Words, StringComparison.Ordinal);
        // Eight confirmations of ten seconds and one deviation of two minutes.
        Assert.Contains("Ventetid, somatikk\n4 min\nspurt: 9\nsaker: 1, beslutninger: 0", after.Words, StringComparison.Ordinal);
        Assert.Contains("Bare nettverkslederen kan be om dette.", refused.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_fails_or_is_slow_explains_nothing_wrong_and_asking_again_explains_it()
    {
        var trouble = new StoreTrouble();
        await using var app = await StoreTrouble.StartAtAsync(trouble, "2026-10-30T09:12");
        await app.PressAsync(Innlandet, await app.LastCardAsync(Innlandet), "Send inn", Explanation("Poliklinikk på kveldstid"));
        const string Asked = "forklar ventetid-somatikk 2026-09";
        trouble.RefusedReads = IndicatorAnswerTable.Name;

        var failed = await app.SayAsync(Innlandet, Asked);
        (trouble.RefusedReads, trouble.HeldReads) = (null, IndicatorAnswerTable.Name);
        var slow = app.SayAsync(Innlandet, Asked);
        var isDone = slow.IsCompleted;
        trouble.HeldReads = null;
        trouble.Release.SetResult();
        await slow;
        var told = await app.SayAsync(Innlandet, Asked);

        Assert.DoesNotContain("64 dager", failed.Words, StringComparison.Ordinal);
        Assert.False(isDone);
        Assert.Contains("64 dager, bekreftet av Nettverkskontakt Sykehuset Innlandet", told.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_that_starts_anew_on_the_same_store_explains_the_same()
    {
        var folder = Directory.CreateTempSubdirectory("gevinstbot-explain-");
        await using (var first = await BotApp.StartAsync(("Storage:Folder", folder.FullName)))
        {
            await first.MoveClockToAsync("2026-10-30T09:12");
            await first.PressAsync(Innlandet, await first.LastCardAsync(Innlandet), "Send inn", Explanation("Poliklinikk på kveldstid"));
            await first.SayAsync(Innlandet, "forklar ventetid-somatikk");
        }
        await using var second = await BotApp.StartAsync(("Storage:Folder", folder.FullName));
        await second.LeapToAsync(Instant.FromUtc(2026, 10, 30, 9, 0));

        var explained = await second.SayAsync(Innlandet, "forklar ventetid-somatikk");

        Assert.Contains("64 dager, bekreftet av Nettverkskontakt Sykehuset Innlandet 30.10.2026 kl. 09.12.", explained.Words, StringComparison.Ordinal);
    }

    private static string Buttons(ChatMessage card) => card.Card.GetProperty("actions").GetRawText();

    private static Dictionary<string, string> Explanation(string measure) => new()
    {
        ["cause-ventetid-somatikk"] = "Ferie",
        ["measure-ventetid-somatikk"] = measure,
        ["effect-ventetid-somatikk"] = "2026-12-31",
    };

    private static async Task ChangeAsync(BotApp app, string value, string measure)
    {
        await app.PressAsync(Innlandet, await app.LastCardAsync(Innlandet), "Endre");
        await app.PressAsync(
            Innlandet, await app.LastCardAsync(Innlandet), "Gå videre", new Dictionary<string, string> { [IndicatorForm.PickField] = "ventetid-somatikk" });
        var inputs = Explanation(measure);
        inputs["value-ventetid-somatikk"] = value;
        await app.PressAsync(Innlandet, await app.LastCardAsync(Innlandet), "Lagre", inputs);
    }

    /// <summary>The indicator's line in the report, as it stands below its name.</summary>
    /// <summary>What stands of the region's number in the list of how each is made.</summary>
    private static string RegionalLine(string words) => words.Replace("\\", "", StringComparison.Ordinal).Split('\n')
        .SkipWhile(line => !line.StartsWith("Måleindikatorer for regionen", StringComparison.Ordinal))
        .SkipWhile(line => !line.Contains("Ventetid, somatikk", StringComparison.Ordinal)).First(line => line.Contains("tall fra", StringComparison.Ordinal))
        .Split("2026): ")[1];

    private static async Task RedefineAsync(BotApp app, string indicator, string from, string what)
    {
        var (network, clock) = (app.Services.GetRequiredService<CurrentNetwork>(), app.Services.GetRequiredService<IClock>());
        var text = (await app.Services.GetRequiredService<StoredNetwork>().TextAsync(default))!.Replace(
            $"  - id: {indicator}\n",
            $"  - id: {indicator}\n    version: 2\n    changes:\n      - {{ version: 2, from: {from}, what: {what} }}\n", StringComparison.Ordinal);
        var result = await app.Services.GetRequiredService<NetworkSaving>().ImportAsync(text, network.Version, clock.GetCurrentInstant(), default);
        Assert.Equal(NetworkOutcome.Stored, result.Outcome);
    }
}
