using GevinstBot.TestKit;
using Microsoft.Playwright;

namespace GevinstBot.Clients.Tests.Playground;

/// <summary>The personal chat of the Playground's page, as somebody in Norway meets it.</summary>
internal sealed class PlaygroundPage : IAsyncDisposable
{
    private PlaygroundPage(IPage page) => Page = page;

    public IPage Page { get; }

    public ILocator Card => Page.Locator(".ac-adaptiveCard");

    public static async Task<PlaygroundPage> OpenAsync(Chromium chromium, Uri address)
    {
        var page = await chromium.NewPageAsync(new() { Locale = "nb-NO", TimezoneId = "Europe/Oslo", ViewportSize = new() { Width = 1000, Height = 1250 } });
        // Its fonts are on the internet; the page does without, and the tests ask nobody outside.
        await page.Context.RouteAsync(url => !new Uri(url).IsLoopback, route => route.AbortAsync());
        await page.GotoAsync(address.ToString());
        await Assertions.Expect(page.GetByText("conversationUpdate 200")).ToBeVisibleAsync();
        // The log beside the chat repeats what is said.
        await page.GetByRole(AriaRole.Button, new() { Name = "Hide log panel" }).ClickAsync();
        return new(page);
    }

    public async Task SayAsync(string text)
    {
        // The compose box has no name; it is the only box that is always there.
        var box = Page.Locator("[data-lexical-editor]");
        await box.ClickAsync();
        await box.PressSequentiallyAsync(text);
        await box.PressAsync("Enter");
    }

    public async Task ShowsAsync(string text) => await Assertions.Expect(Message(text)).ToBeVisibleAsync();

    public async Task ShowsNoMoreAsync(string text) => await Assertions.Expect(Message(text)).ToHaveCountAsync(0);

    /// <summary>With <c>UPDATE_PROOFS=1</c> in the environment, a picture for docs/proofs.</summary>
    public async Task PhotographAsync(string name)
    {
        if (Environment.GetEnvironmentVariable("UPDATE_PROOFS") == "1")
            await Page.ScreenshotAsync(new() { Path = RepositoryRoot.PathOf("docs", "proofs", $"{name}.png") });
    }

    public ValueTask DisposeAsync() => Page.Context.DisposeAsync();

    // The list of chats repeats the last message.
    private ILocator Message(string text) => Page.GetByText(text, new() { Exact = true }).And(Page.Locator(":not([role=treeitem] *)"));
}
