using System.Net;
using GevinstBot.Benefits;
using GevinstBot.Documents;
using GevinstBot.Domain.Benefits;
using GevinstBot.Domain.Calendar;
using GevinstBot.Network;
using GevinstBot.Pages;
using GevinstBot.TestKit;
using GevinstBot.Tests.Documents;
using GevinstBot.Tests.Infra;
using GevinstBot.Tests.StandIns;
using GevinstBot.Tests.Tenant;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NodaTime;
using static GevinstBot.Tests.Documents.HandedOut;

namespace GevinstBot.Tests.Benefits;

/// <summary>«tertialpakke»: what the portfolio board reads of a tertial, on a card and as a Word document.</summary>
[Trait("Lane", "Slow")]
public sealed class TertialTests
{
    private static readonly string Innlandet = BotApp.Contact("Sykehuset Innlandet");
    private static readonly BenefitTertial Second = new(ReportingPeriod.Tertial(2026, 2));

    [Fact]
    public async Task The_lead_fetches_status_deviations_and_definitions_and_each_number_can_be_followed_back()
    {
        await using var app = await BotApp.StartAsync();

        var card = await app.SayAsync(BotApp.Lead, "tertialpakke");
        var (file, name) = await FetchedAsync(app, card);

        Assert.Contains("Tertialpakke, 2. tertial 2026", Plain(card.Words), StringComparison.Ordinal);
        Assert.Contains("Per 31.08.2026, slik det stod 08.10.2026", Plain(card.Words), StringComparison.Ordinal);
        Assert.Equal("Tertialpakke 2026-T2.docx", name);
        using var read = new WordReading(file);
        Assert.Equal("Tertialpakke, 2. tertial 2026", read.Title);
        // 200 000 of the trips and 570 000 of the transports: two of two have been measured.
        Assert.Contains(read.Table(0), row => row.StartsWith("kr | ", StringComparison.Ordinal) && row.Contains(" | 770 000 | ", StringComparison.Ordinal) && row.Contains(" | 2 av 2 | ", StringComparison.Ordinal));
        Assert.Contains("Færre pasientreiser (", read.Text, StringComparison.Ordinal);
        Assert.Contains("200 tusen kr (juni 2026)", read.Text, StringComparison.Ordinal);
        Assert.Contains("Fase: Gjennomføre", read.Text, StringComparison.Ordinal);
        Assert.Contains("Ventetid, somatikk", read.Text, StringComparison.Ordinal);
        Assert.Contains("9 200 tusen kr", read.Text, StringComparison.Ordinal);
        Assert.Contains("meldt i gevinstplanen", read.Text, StringComparison.Ordinal);
        Assert.Contains("Hentet ut en tertialpakke", Plain((await app.SayAsync(BotApp.Lead, "logg")).Words), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_told_after_it_settled_changes_nothing_of_it_and_the_file_is_the_same_months_later()
    {
        await using var app = await BotApp.StartAsync();
        var before = await FetchedAsync(app, await app.SayAsync(BotApp.Lead, "tertialpakke 2 2026"));
        var plan = await app.SayAsync(Innlandet, "gevinstplan digital hjemmeoppfølging");
        await app.PressCopyAsync(
            Innlandet, plan, BenefitsAnswerSubmit.VerbName, ("plan", "hjemmeoppfolging_innlandet"), ("benefit", "reiser"), ("subject", "realized"),
            ("month", "2026-08"), ("level", "9100"));

        var told = await FetchedAsync(app, await app.SayAsync(BotApp.Lead, "tertialrapport 2. tertial 2026"));
        await app.MoveClockToAsync("2027-01-28T09:00");
        var later = await FetchedAsync(app, await app.SayAsync(BotApp.Lead, "tertialpakke 2026-T2"));

        Assert.Equal(before.File, told.File);
        Assert.Equal(before.File, later.File);
        Assert.Contains("foreløpig", (await app.SayAsync(BotApp.Lead, "tertialpakke")).Words, StringComparison.Ordinal);
        Assert.Contains("preliminary", (await app.SayAsync(BotApp.Lead, "tertial package")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_leads_are_told_when_a_tertial_has_settled_and_its_button_asks_for_the_file()
    {
        await using var app = await BotApp.StartAtAsync("2027-03-12T10:00");
        var card = await app.CardSayingAsync(BotApp.Lead, "Tertialpakke, 3. tertial 2026");
        var button = card.Card.GetProperty("actions").EnumerateArray().Single(action => action.GetProperty("title").GetString() == "Hent tertialpakken");
        var answer = await app.SayAsync(BotApp.Lead, button.GetProperty("data").GetProperty("msteams").GetProperty("value").GetString()!);

        Assert.Contains("Pakken til porteføljestyret er klar.", card.Words, StringComparison.Ordinal);
        Assert.Contains("Per 31.12.2026", Plain(answer.Words), StringComparison.Ordinal);
        Assert.NotEmpty((await FetchedAsync(app, answer)).File);
    }

    [Fact]
    public async Task Whoever_asks_for_what_isn_t_there_or_isn_t_theirs_is_told_what_to_do()
    {
        await using var app = await BotApp.StartAsync();
        await using var without = await BotApp.StartWithAsync(services => services.AddSingleton<IOptions<SiteOptions>>(Options.Create(new SiteOptions())));

        Assert.Contains("3. tertial 2026 er ikke over før 31.12.2026.", Plain((await app.SayAsync(BotApp.Lead, "tertialpakke 3 2026")).Words), StringComparison.Ordinal);
        Assert.Contains("Jeg fant ikke noe tertial", (await app.SayAsync(BotApp.Lead, "tertialpakke 4 2026")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Tertialpakke", (await app.SayAsync(BotApp.Contact("Ahus"), "tertialpakke")).Words, StringComparison.Ordinal);
        var alone = await without.SayAsync(BotApp.Lead, "tertialpakke");
        Assert.Contains("adressen min er ikke satt opp", alone.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Last ned", alone.Card.GetRawText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ExportLinkTable.Name)]
    [InlineData(BenefitPlanTable.Name)]
    [InlineData(BenefitMeasurementTable.Name)]
    public async Task While_the_store_fails_a_browser_is_told_to_come_again_and_gets_the_document_then(string table)
    {
        var trouble = new StoreTrouble();
        await using var app = await StoreTrouble.StartAsync(trouble);
        var link = LinkOf(app, await app.SayAsync(BotApp.Lead, "tertialpakke"));

        trouble.RefusedReads = table;
        using var http = new HttpClient();
        using var refused = await http.GetAsync(link);
        trouble.RefusedReads = null;

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "10"), (refused.StatusCode, refused.Headers.RetryAfter!.ToString()));
        Assert.NotEmpty((await FetchedAsync(link)).File);
    }

    [Fact]
    public async Task Another_instance_makes_the_same_document()
    {
        await using var app = await BotApp.StartAsync();
        var here = await FetchedAsync(app, await app.SayAsync(BotApp.Lead, "tertialpakke"));
        var other = new TertialReader(
            ActivatorUtilities.CreateInstance<BenefitsReader>(
                app.Services, ActivatorUtilities.CreateInstance<BenefitPlanTable>(app.Services), ActivatorUtilities.CreateInstance<BenefitMeasurementTable>(app.Services)),
            app.Services.GetRequiredService<CurrentNetwork>());

        var facts = await other.OfAsync(Second, app.Services.GetRequiredService<IClock>().GetCurrentInstant(), CancellationToken.None);

        Assert.Equal(here.File, TertialDocument.For(facts, new Texts.TextCatalog().In(Domain.Network.Language.Bokmål)).ToBytes());
    }

    [BicepFact]
    public async Task In_production_s_settings_the_leads_are_told_when_a_tertial_has_settled()
    {
        await using var azurite = await Azurite.StartAsync();
        await using var app = await TenantApp.StartAsync(azurite, Instant.FromUtc(2027, 3, 9, 11, 0));
        var lead = app.Services.GetRequiredService<CurrentNetwork>().Roster.Leads.First().Value;
        app.Connector.HasChatWith(lead);

        await app.RunAtAsync(Instant.FromUtc(2027, 3, 11, 8, 0));

        Assert.Empty(app.Connector.Complaints);
        Assert.Contains(app.Connector.CardsOf(lead), card => card.Body.GetRawText().Contains("Pakken til porteføljestyret er klar.", StringComparison.Ordinal));
    }

    private static string Plain(string words) => words.Replace('\u00a0', ' ');
}
