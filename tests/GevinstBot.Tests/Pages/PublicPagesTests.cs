using GevinstBot.TestKit;

namespace GevinstBot.Tests.Pages;

[Trait("Lane", "Slow")]
public sealed class PublicPagesTests
{
    private static readonly Dictionary<string, string> Languages = new()
    {
        ["om"] = "nb",
        ["personvern"] = "nb",
        ["vilkar"] = "nb",
        ["about"] = "en",
        ["privacy"] = "en",
        ["terms"] = "en",
    };

    [Fact]
    public async Task A_page_is_open_to_all_and_lets_nothing_run_in_it()
    {
        await using var app = await BotApp.StartAsync();
        using var http = new HttpClient { BaseAddress = app.Address };

        foreach (var (page, language) in Languages)
        {
            using var answer = await http.GetAsync(new Uri(page, UriKind.Relative));

            Assert.Equal("text/html; charset=utf-8", answer.EnsureSuccessStatusCode().Content.Headers.ContentType!.ToString());
            Assert.StartsWith("default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
            Assert.False(answer.Headers.Contains("Set-Cookie"));
            Assert.Contains($"<html lang=\"{language}\">", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Every_page_is_accessible_in_light_and_dark_and_its_links_arrive()
    {
        await using var app = await BotApp.StartAsync();
        await using var chromium = await Chromium.LaunchAsync();
        // The page lets no script run in it but what the test brings along.
        var page = await chromium.NewPageAsync(new() { BaseURL = app.Address.ToString(), BypassCSP = true });

        foreach (var address in Languages.Keys)
        {
            foreach (var scheme in new[] { Microsoft.Playwright.ColorScheme.Light, Microsoft.Playwright.ColorScheme.Dark })
            {
                await page.EmulateMediaAsync(new() { ColorScheme = scheme });
                await page.GotoAsync(address);
                Assert.Empty(await Axe.ProblemsAsync(page));
            }
            var links = await page.Locator("a").EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href').slice(1))");
            Assert.Empty(links.Except(Languages.Keys));
        }
    }
}
