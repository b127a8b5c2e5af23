using GevinstBot.Documents;
using GevinstBot.Explaining;
using GevinstBot.Network;
using GevinstBot.Pages;
using GevinstBot.Reporting;
using GevinstBot.TestKit;
using GevinstBot.Tests.Documents;
using GevinstBot.Tests.Infra;
using GevinstBot.Tests.StandIns;
using GevinstBot.Tests.Tenant;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NodaTime;

namespace GevinstBot.Tests.Explaining;

/// <summary>«til direktøren» as a file: what a contact sends on to somebody who isn't in Teams.</summary>
[Trait("Lane", "Slow")]
public sealed class OnePageFileTests
{
    private static readonly string Innlandet = BotApp.Contact("Sykehuset Innlandet");

    [Fact]
    public async Task The_file_says_what_the_card_says_and_an_old_link_is_over()
    {
        await using var app = await BotApp.StartAsync();
        await app.MoveClockToAsync("2026-10-30T09:12");
        await app.PressAsync(Innlandet, await app.LastCardAsync(Innlandet), "Send inn", new Dictionary<string, string>
        {
            ["cause-ventetid-somatikk"] = "=HYPERLINK(\"http://ond\")",
            ["measure-ventetid-somatikk"] = "Kveldspoliklinikk",
            ["effect-ventetid-somatikk"] = "2026-12-31",
        });
        await app.MoveClockToAsync("2026-11-10T12:00");

        var card = await app.SayAsync(Innlandet, "til direktøren");
        var link = LinkOf(app, card);
        var (file, name) = await FetchedAsync(link);
        await app.MoveClockByAsync("PT10M");
        using var http = new HttpClient();
        using var late = await http.GetAsync(link);

        Assert.Equal("Til direktøren Sykehuset Innlandet 2026-11-10.docx", name);
        using var read = new WordReading(file);
        Assert.Equal("Gevinster og måleindikatorer – Sykehuset Innlandet HF", read.Title);
        Assert.Contains(read.Table(0), row => row == "Ventetid, somatikk | september 2026 | 64 dager | høyst 58 | over mål");
        Assert.Contains("=HYPERLINK(\"http://ond\")", read.Text, StringComparison.Ordinal);
        foreach (var said in (string[])["Deres siste tall per 10.11.2026.", "Kveldspoliklinikk", "Færre pasientreiser", "Avvik hos Sykehuset Innlandet"])
        {
            Assert.Contains(said, read.Text, StringComparison.Ordinal);
            Assert.Contains(said, Plain(card.Words), StringComparison.Ordinal);
        }
        Assert.Equal(System.Net.HttpStatusCode.NotFound, late.StatusCode);
        Assert.Contains("Hentet ut siden til direktøren", Plain((await app.SayAsync(BotApp.Lead, "logg")).Words), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_gets_a_link_to_another_s_page_and_without_an_address_the_card_has_none()
    {
        await using var app = await BotApp.StartAsync();
        await using var without = await BotApp.StartWithAsync(services => services.AddSingleton<IOptions<SiteOptions>>(Options.Create(new SiteOptions())));

        var nosy = await app.SayAsync(Innlandet, "til direktøren ous");
        var alone = await without.SayAsync(Innlandet, "til direktøren");

        Assert.DoesNotContain("Oslo universitetssykehus", nosy.Words, StringComparison.Ordinal);
        Assert.Contains("Sykehuset Innlandet HF", alone.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("OpenUrl", alone.Card.GetRawText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ExportLinkTable.Name)]
    [InlineData(IndicatorSeriesTable.Name)]
    public async Task While_the_store_fails_a_browser_is_told_to_come_again_and_gets_the_page_then(string table)
    {
        var trouble = new StoreTrouble();
        await using var app = await StoreTrouble.StartAsync(trouble);
        var link = LinkOf(app, await app.SayAsync(Innlandet, "til direktøren"));

        trouble.RefusedReads = table;
        using var http = new HttpClient();
        using var refused = await http.GetAsync(link);
        trouble.RefusedReads = null;

        Assert.Equal(System.Net.HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.NotEmpty((await FetchedAsync(link)).File);
    }

    [Fact]
    public async Task Another_instance_and_months_later_the_same_link_s_file_would_say_the_same_of_the_region()
    {
        await using var app = await BotApp.StartAsync();
        await app.MoveClockToAsync("2026-11-10T12:00");
        var before = await FetchedAsync(LinkOf(app, await app.SayAsync(Innlandet, "til direktøren")));
        var (network, texts) = (app.Services.GetRequiredService<CurrentNetwork>(), new Texts.TextCatalog());
        var export = new OnePageExport(ActivatorUtilities.CreateInstance<OnePageReader>(app.Services), network, texts);

        var made = Instant.FromUtc(2026, 11, 10, 11, 0);
        var other = await export.FileAsync(Domain.Documents.ExportLink.Of(export.Kind, "0", made) with { Which = "innlandet" }, CancellationToken.None);
        await app.LeapToAsync(Instant.FromUtc(2027, 3, 22, 8, 0));
        var later = await FetchedAsync(LinkOf(app, await app.SayAsync(Innlandet, "til direktøren")));

        Assert.Equal(before.File, other!.Content);
        using var read = new WordReading(later.File);
        Assert.Contains("22.03.2027", read.Text, StringComparison.Ordinal);
    }

    [BicepFact]
    public async Task In_production_s_settings_the_card_has_a_link_to_its_own_address()
    {
        await using var azurite = await Azurite.StartAsync();
        await using var app = await TenantApp.StartAsync(azurite, Instant.FromUtc(2026, 11, 10, 11, 0));
        var network = app.Services.GetRequiredService<CurrentNetwork>();
        var contact = network.Roster.ContactOf(network.Roster.Organizations[0].Id)!.Value.Value;
        app.Connector.HasChatWith(contact);

        await app.PostAsync(TenantActivity.Message(contact, "til direktøren"));

        Assert.Empty(app.Connector.Complaints);
        Assert.Contains(app.Connector.CardsOf(contact), card => card.Body.GetRawText().Contains("/direktor/", StringComparison.Ordinal));
    }

    private static Uri LinkOf(BotApp app, ChatMessage card) =>
        new(app.Address, new Uri(card.Card.GetProperty("actions")[0].GetProperty("url").GetString()!).AbsolutePath);

    private static async Task<(byte[] File, string Name)> FetchedAsync(Uri link)
    {
        using var http = new HttpClient();
        using var answer = (await http.GetAsync(link)).EnsureSuccessStatusCode();
        return (await answer.Content.ReadAsByteArrayAsync(), answer.Content.Headers.ContentDisposition!.FileNameStar!);
    }

    private static string Plain(string words) => words.Replace('\u00a0', ' ');
}
