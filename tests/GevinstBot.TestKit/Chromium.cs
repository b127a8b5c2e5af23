using Microsoft.Playwright;

namespace GevinstBot.TestKit;

/// <summary>
/// Pages of a headless browser: Chromium, Chrome or Edge, whichever the machine has. All tests of a process share one, which takes longer
/// to start than most of them to run, and none sees another's pages. They are patient.
/// </summary>
public sealed class Chromium : IAsyncDisposable
{
    private static readonly string[] Arguments = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"];

    /// <summary>In milliseconds. A heavy page takes three seconds by itself, and ten times that on a machine that does all else too.</summary>
    private const float Patience = 180_000;

    /// <summary>Until the process ends, however it ends: the program between the two sees that, and ends the browser.</summary>
    private static readonly Lazy<Task<IBrowser>> Shared = new(StartAsync);

    private readonly IBrowser browser;
    private readonly List<IPage> pages = [];

    private Chromium(IBrowser browser) => this.browser = browser;

    public static async Task<Chromium> LaunchAsync() => new(await Shared.Value);

    /// <summary>A page in a context of its own, which nothing remembers from before.</summary>
    public async Task<IPage> NewPageAsync(BrowserNewPageOptions? options = null)
    {
        var page = await browser.NewPageAsync(options);
        pages.Add(page);
        page.Context.SetDefaultTimeout(Patience);
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var page in pages)
        {
            await page.CloseAsync();
        }
    }

    private static async Task<IBrowser> StartAsync()
    {
        Assertions.SetDefaultExpectTimeout(Patience);
        var executable = await InstalledBrowser.FindAsync();
        var playwright = await Playwright.CreateAsync();
        return await playwright.Chromium.LaunchAsync(new() { ExecutablePath = executable, Args = Arguments });
    }
}
