using System.Net;
using System.Net.Http.Headers;
using GevinstBot.LocalTeams;
using GevinstBot.TestKit;
using GevinstBot.Tests.Infra;
using GevinstBot.Tests.StandIns;
using GevinstBot.Tests.Tenant;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using NodaTime;

namespace GevinstBot.Tests.Tab;

/// <summary>«Gevinst»: the tab as a person has it open, and as nobody else can.</summary>
[Trait("Lane", "Slow")]
public sealed class TabTests
{
    private const string Ous = "6e760000-0000-4000-8000-000000000102";
    private const string Nobody = "6e760000-0000-4000-8000-00000000beef";

    private static readonly string[] Pages = ["oversikt", "indikatorer", "indikatorer&indikator=ventetid-somatikk", "moter"];

    [Fact]
    public async Task A_contact_reads_the_month_sees_their_own_figures_and_goes_from_page_to_page()
    {
        await using var app = await BotApp.StartAtAsync("2026-11-16T09:00");
        await using var chromium = await Chromium.LaunchAsync();
        var page = await chromium.NewPageAsync(new() { BaseURL = app.Address.ToString(), Locale = "nb-NO" });
        await page.GotoAsync($"local?person={app.ObjectIdOf(BotApp.Contact("Ahus"))}");

        await page.GetByRole(AriaRole.Navigation, new() { Name = "Chat og faner" }).GetByRole(AriaRole.Button, new() { Name = "Gevinst" }).ClickAsync();
        var tab = page.FrameLocator("iframe");
        await Assertions.Expect(tab.GetByRole(AriaRole.Heading, new() { Name = "Regional rapport – november 2026" })).ToBeVisibleAsync();
        await Assertions.Expect(tab.GetByText("Tallene er låst.")).ToBeVisibleAsync();
        await tab.GetByRole(AriaRole.Link, new() { Name = "Måleindikatorer", Exact = true }).ClickAsync();
        await Assertions.Expect(tab.GetByLabel("Vis tallene fra")).ToHaveValueAsync("ahus");
        await tab.GetByRole(AriaRole.Link, new() { Name = "Ventetid, somatikk", Exact = true }).ClickAsync();
        await Assertions.Expect(tab.GetByRole(AriaRole.Heading, new() { Name = "Ventetid, somatikk" })).ToBeFocusedAsync();
        await Assertions.Expect(tab.GetByRole(AriaRole.Img)).ToHaveAttributeAsync("aria-label", new System.Text.RegularExpressions.Regex("Alle tallene er i tabellen under."));
        await Assertions.Expect(tab.GetByRole(AriaRole.Columnheader, new() { Name = "Ahus" })).ToBeVisibleAsync();
        await tab.GetByLabel("Vis tallene fra").SelectOptionAsync(new SelectOptionValue { Label = "Bare regionen" });
        await Assertions.Expect(tab.GetByRole(AriaRole.Columnheader, new() { Name = "Ahus" })).ToHaveCountAsync(0);
        await Assertions.Expect(tab.GetByLabel("Vis tallene fra")).ToBeFocusedAsync();
        await tab.GetByRole(AriaRole.Link, new() { Name = "Møter" }).ClickAsync();
        await Assertions.Expect(tab.GetByRole(AriaRole.Heading, new() { Name = "Tirsdag 17. november kl. 13.00" })).ToBeVisibleAsync();
        await tab.GetByRole(AriaRole.Link, new() { Name = "Rapporten for november 2026" }).ClickAsync();
        await Assertions.Expect(tab.GetByRole(AriaRole.Heading, new() { Name = "Regional rapport – november 2026" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Mørk" }).ClickAsync();
        await Assertions.Expect(tab.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        await page.GetByRole(AriaRole.Button, new() { Name = "Chat", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByLabel("Skriv en melding")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Every_page_is_accessible_in_every_theme_and_never_scrolls_sideways_as_narrow_as_four_times_enlarged()
    {
        await using var app = await BotApp.StartAtAsync("2026-11-16T09:00");
        await using var chromium = await Chromium.LaunchAsync();
        var person = app.ObjectIdOf(BotApp.Contact("Ahus"));

        foreach (var width in new[] { 1280, 400, 320 })
        {
            // The page lets no script run in it but what the test brings along.
            var page = await chromium.NewPageAsync(
                new() { BaseURL = app.Address.ToString(), Locale = "nb-NO", BypassCSP = true, ViewportSize = new() { Width = width, Height = 800 } });
            await page.GotoAsync($"local?person={person}&chat=only&tab=gevinst");
            var frame = (await (await page.WaitForSelectorAsync("iframe"))!.ContentFrameAsync())!;
            await frame.WaitForSelectorAsync(".tab");
            foreach (var address in Pages)
            {
                await GoAsync(frame, $"/gevinst?side={address}");
                foreach (var theme in new[] { "default", "dark", "contrast" })
                {
                    await frame.EvaluateAsync("theme => { document.documentElement.dataset.theme = theme }", theme);
                    Assert.Empty(await Axe.ProblemsAsync(frame));
                    Assert.Equal(width, await frame.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
                }
            }
        }
    }

    [Fact]
    public async Task A_page_is_for_whoever_may_read_it_and_says_so_to_whoever_may_not()
    {
        await using var app = await BotApp.StartAtAsync("2026-11-16T09:00");

        using var stranger = await OpenAsync(app, "oversikt", Nobody);
        using var unknown = await OpenAsync(app, "hemmeligheter", Ous);
        using var other = await OpenAsync(app, "indikatorer?hf=ahus&indikator=ventetid-somatikk", Ous);
        using var bare = await SendAsync(app, "oversikt", "");
        using var madeUp = await SendAsync(app, "oversikt", "0123456789ABCDEF0123456789ABCDEF");

        Assert.Equal(HttpStatusCode.Forbidden, stranger.StatusCode);
        Assert.Contains("Rapporten er for dem som er med i nettverket.", await TextAsync(stranger), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        Assert.Contains("Jeg finner ikke siden.", await TextAsync(unknown), StringComparison.Ordinal);
        // Another's own figures aren't shown, whatever stands in the address.
        Assert.DoesNotContain(">Ahus<", await TextAsync(other), StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.Unauthorized, ""), (bare.StatusCode, await TextAsync(bare)));
        Assert.Equal(HttpStatusCode.Unauthorized, madeUp.StatusCode);
    }

    [Fact]
    public async Task A_store_that_is_gone_is_told_to_come_again_and_what_is_answered_afterwards_is_seen_at_once()
    {
        var trouble = new StoreTrouble();
        await using var app = await StoreTrouble.StartAsync(trouble);
        await app.MoveClockToAsync("2026-10-30T09:00");
        trouble.RefusedReads = "IndicatorAnswers";
        using var gone = await OpenAsync(app, "oversikt?maned=2026-11", Ous);
        trouble.RefusedReads = null;
        using var before = await OpenAsync(app, "oversikt?maned=2026-11", Ous);
        await app.PressAsync(BotApp.Contact("OUS"), await app.LastCardAsync(BotApp.Contact("OUS")), "Bekreft alle");
        using var after = await OpenAsync(app, "oversikt?maned=2026-11", Ous);
        // Months later a month is as it was.
        await app.MoveClockToAsync("2027-02-16T09:00");
        using var later = await OpenAsync(app, "oversikt?maned=2026-11", Ous);

        Assert.Equal((HttpStatusCode.ServiceUnavailable, 10), (gone.StatusCode, (int)gone.Headers.RetryAfter!.Delta!.Value.TotalSeconds));
        Assert.Contains("0 av 11", await TextAsync(before), StringComparison.Ordinal);
        Assert.Contains("1 av 11", await TextAsync(after), StringComparison.Ordinal);
        Assert.Contains("1 av 11", await TextAsync(later), StringComparison.Ordinal);
        Assert.Contains("Regional rapport – november 2026", await TextAsync(later), StringComparison.Ordinal);
    }

    [BicepFact]
    public async Task In_production_s_settings_only_Teams_may_show_it_only_Entra_s_token_opens_it_and_a_second_instance_sees_what_the_first_stored()
    {
        await using var azurite = await Azurite.StartAsync();
        await using var app = await TenantApp.StartAsync(azurite, Instant.FromUtc(2026, 10, 29, 11, 0));
        await app.RunAtAsync(Instant.FromUtc(2026, 10, 30, 8, 0));
        await using var second = await TenantApp.StartAsync(azurite, Instant.FromUtc(2026, 10, 30, 8, 1));
        using var before = await second.OpenTabAsync("oversikt?maned=2026-11", Ous);
        await app.PostAsync(TenantActivity.Press(Ous, app.Connector.CardsOf(Ous)[0].Body));
        using var after = await second.OpenTabAsync("oversikt?maned=2026-11", Ous);
        using var others = await app.OpenTabAsync("oversikt", Ous, "https://login.microsoftonline.com/bad0bad0-0000-4000-8000-000000000001/v2.0");
        using var http = app.CreateClient();
        using var shell = await http.GetAsync(new Uri("/gevinst", UriKind.Relative));
        // What the demo gives its people opens nothing where nobody has registered it.
        using var local = new HttpRequestMessage(HttpMethod.Get, "/gevinst/oversikt");
        await using var demo = await BotApp.StartAsync();
        local.Headers.Authorization = new AuthenticationHeaderValue("Bearer", TokenOf(demo, Ous));
        using var demos = await http.SendAsync(local);

        Assert.Contains("0 av 11", await TextAsync(before), StringComparison.Ordinal);
        Assert.Contains("1 av 11", await TextAsync(after), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Unauthorized, others.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, demos.StatusCode);
        Assert.Null(app.Services.GetService<ILocalTabTokens>());
        var policy = Assert.Single(shell.EnsureSuccessStatusCode().Headers.GetValues("Content-Security-Policy"));
        Assert.EndsWith("frame-ancestors https://teams.microsoft.com https://*.teams.microsoft.com https://teams.cloud.microsoft", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.False(shell.Headers.Contains("Set-Cookie"));
        Assert.Equal("no-store", shell.Headers.CacheControl!.ToString());
    }

    private static async Task GoAsync(IFrame frame, string address)
    {
        await frame.EvaluateAsync(
            "address => { const a = document.createElement('a'); a.href = address; document.body.append(a); a.click(); a.remove(); }", address);
        await frame.WaitForFunctionAsync("() => !document.querySelector('#page').hasAttribute('aria-busy')");
    }

    private static Task<HttpResponseMessage> OpenAsync(BotApp app, string page, string objectId) => SendAsync(app, page, TokenOf(app, objectId));

    private static async Task<HttpResponseMessage> SendAsync(BotApp app, string page, string token)
    {
        using var http = new HttpClient { BaseAddress = app.Address };
        using var request = new HttpRequestMessage(HttpMethod.Get, $"gevinst/{page}");
        if (token.Length > 0)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await http.SendAsync(request);
    }

    private static string TokenOf(BotApp app, string objectId) =>
        app.Services.GetRequiredService<ILocalTabTokens>().TokenFor(new LocalPerson(objectId, "", ""));

    private static async Task<string> TextAsync(HttpResponseMessage answer) =>
        WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()).Replace('\u00a0', ' ');
}
