using Microsoft.Playwright;

namespace GevinstBot.TestKit;

/// <summary>A headless browser: Chromium, Chrome or Edge, whichever the machine has. Its pages are patient.</summary>
public sealed class Chromium : IAsyncDisposable
{
    private static readonly string[] Arguments = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"];

    /// <summary>In milliseconds. A heavy page takes three seconds by itself, and ten times that on a machine that does all else too.</summary>
    private const float Patience = 180_000;

    private readonly IPlaywright playwright;
    private readonly IBrowser browser;

    private Chromium(IPlaywright playwright, IBrowser browser)
    {
        this.playwright = playwright;
        this.browser = browser;
    }

    public static async Task<Chromium> LaunchAsync()
    {
        Assertions.SetDefaultExpectTimeout(Patience);
        var executable = await InstalledBrowser.FindAsync();
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = executable, Args = Arguments });
        return new Chromium(playwright, browser);
    }

    /// <summary>A page in a context of its own, which nothing remembers from before.</summary>
    public async Task<IPage> NewPageAsync(BrowserNewPageOptions? options = null)
    {
        var page = await browser.NewPageAsync(options);
        page.Context.SetDefaultTimeout(Patience);
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
    }
}
