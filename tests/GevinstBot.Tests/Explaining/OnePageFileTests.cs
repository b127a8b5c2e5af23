using System.Net;
using GevinstBot.Benefits;
using GevinstBot.Domain.Network;
using GevinstBot.Explaining;
using GevinstBot.Network;
using GevinstBot.TestKit;
using GevinstBot.Tests.Documents;
using GevinstBot.Tests.Infra;
using GevinstBot.Tests.StandIns;
using GevinstBot.Tests.Tenant;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using static GevinstBot.Tests.Documents.HandedOut;

namespace GevinstBot.Tests.Explaining;

/// <summary>«fil til direktøren»: an organisation's figures and benefits as a document to forward.</summary>
[Trait("Lane", "Slow")]
public sealed class OnePageFileTests
{
    private const string InnlandetId = "6e760000-0000-4000-8000-000000000105";
    private static readonly string Innlandet = BotApp.Contact("Sykehuset Innlandet");

    [Fact]
    public async Task A_contact_gets_planned_realised_at_risk_and_in_budget_of_their_own_and_nobody_else_s()
    {
        await using var app = await BotApp.StartAsync();
        var page = await app.SayAsync(Innlandet, "til direktøren");
        var asks = page.Card.GetProperty("actions")[0].GetProperty("data").GetProperty("msteams").GetProperty("value").GetString()!;

        var card = await app.SayAsync(Innlandet, asks);
        var (file, name) = await FetchedAsync(LinkOf(app, card));
        var foreign = await app.SayAsync(BotApp.Contact("Ahus"), asks);
        var lead = await app.SayAsync(BotApp.Lead, "fil til direktøren");

        Assert.Equal("Til direktøren Sykehuset Innlandet 2026-10-26.docx", name);
        using var read = new WordReading(file);
        Assert.Equal("Gevinster og måleindikatorer – Sykehuset Innlandet HF", read.Title);
        Assert.Contains("høyst 58", string.Join(' ', read.Table(0)), StringComparison.Ordinal);
        Assert.Contains(read.Table(1), row => row.StartsWith("Færre pasientreiser (Digital hjemmeoppfølging) | ", StringComparison.Ordinal)
            && row.Contains("tusen kr (september 2026)", StringComparison.Ordinal) && row.EndsWith(" | bak planen | Delvis", StringComparison.Ordinal));
        Assert.Contains("Ikke forklart", read.Text, StringComparison.Ordinal);
        Assert.Contains("I budsjettrammer: kr 900 000.", read.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Kortere svartid i patologi", read.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Sykehuset Innlandet", foreign.Words, StringComparison.Ordinal);
        Assert.Contains("Hvilket helseforetak", lead.Words, StringComparison.Ordinal);
        Assert.Contains("Hentet ut siden til direktøren", (await app.SayAsync(BotApp.Lead, "logg")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_file_says_whole_what_the_card_says_and_what_somebody_typed_stays_text()
    {
        await using var app = await BotApp.StartAtAsync("2026-10-30T09:12");
        await app.PressAsync(Innlandet, await app.LastCardAsync(Innlandet), "Send inn", new Dictionary<string, string>
        {
            ["cause-ventetid-somatikk"] = "=HYPERLINK(\"http://ond\")",
            ["measure-ventetid-somatikk"] = "Kveldspoliklinikk",
            ["effect-ventetid-somatikk"] = "2026-12-31",
        });
        await app.MoveClockToAsync("2026-11-10T12:00");

        var card = await app.SayAsync(Innlandet, "til direktøren");
        var (file, _) = await FetchedAsync(LinkOf(app, await app.SayAsync(Innlandet, "fil til direktøren")));

        using var read = new WordReading(file);
        Assert.Contains(read.Table(0), row => row == "Ventetid, somatikk | september 2026 | 64 dager | høyst 58 | over mål");
        Assert.Contains("=HYPERLINK(\"http://ond\")", read.Text, StringComparison.Ordinal);
        foreach (var said in (string[])["Deres siste tall per 10.11.2026.", "Kveldspoliklinikk", "Færre pasientreiser", "Avvik hos Sykehuset Innlandet"])
        {
            Assert.Contains(said, read.Text, StringComparison.Ordinal);
            Assert.Contains(said, card.Words.Replace('\u00a0', ' '), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task While_the_store_fails_a_browser_is_told_to_come_again_and_another_instance_makes_the_same_page_months_later()
    {
        var trouble = new StoreTrouble();
        await using var app = await StoreTrouble.StartAtAsync(trouble, "2027-02-03T12:00");
        var link = LinkOf(app, await app.SayAsync(Innlandet, "fil til direktøren"));
        trouble.RefusedReads = BenefitPlanTable.Name;
        using var http = new HttpClient();
        using var refused = await http.GetAsync(link);
        trouble.RefusedReads = null;

        var (here, name) = await FetchedAsync(link);
        var now = app.Services.GetRequiredService<IClock>().GetCurrentInstant();
        var network = app.Services.GetRequiredService<CurrentNetwork>();
        var there = await ActivatorUtilities.CreateInstance<OnePageReader>(
            app.Services,
            ActivatorUtilities.CreateInstance<BenefitsReader>(
                app.Services, ActivatorUtilities.CreateInstance<BenefitPlanTable>(app.Services), ActivatorUtilities.CreateInstance<BenefitMeasurementTable>(app.Services)))
            .OfAsync(network.Roster.Organization(new OrganizationId("innlandet")), now, CancellationToken.None);

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "10"), (refused.StatusCode, refused.Headers.RetryAfter!.ToString()));
        Assert.Equal("Til direktøren Sykehuset Innlandet 2027-02-03.docx", name);
        using var read = new WordReading(here);
        using var same = new WordReading(OnePageDocument.For(there, network.Roster, new Texts.TextCatalog().In(Language.Bokmål), now).ToBytes());
        Assert.Equal(read.Text, same.Text);
    }

    [BicepFact]
    public async Task In_production_s_settings_the_page_is_handed_out()
    {
        await using var azurite = await Azurite.StartAsync();
        await using var app = await TenantApp.StartAsync(azurite, Instant.FromUtc(2026, 11, 2, 8, 0));
        app.Connector.HasChatWith(InnlandetId);
        await app.PostAsync(TenantActivity.Message(InnlandetId, "fil til direktøren"));

        var address = app.Connector.CardsOf(InnlandetId)[^1].Body.GetProperty("attachments")[0].GetProperty("content").GetProperty("actions")[0].GetProperty("url").GetString()!;
        using var http = app.CreateClient();
        var file = await http.GetByteArrayAsync(new Uri(address).AbsolutePath);

        Assert.Empty(app.Connector.Complaints);
        using var read = new WordReading(file);
        Assert.Contains("Færre pasientreiser", read.Text, StringComparison.Ordinal);
    }
}
