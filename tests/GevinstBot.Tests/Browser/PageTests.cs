using GevinstBot.TestKit;
using Microsoft.Playwright;

namespace GevinstBot.Tests.Browser;

/// <summary>The page at /local as a person uses it, in a real browser.</summary>
[Trait("Lane", "Slow")]
public sealed class PageTests
{
    [Fact]
    public async Task A_contact_confirms_the_month_s_indicators_with_one_press()
    {
        await using var app = await BotApp.StartAsync();
        await using var chromium = await Chromium.LaunchAsync();
        var page = await chromium.NewPageAsync(new() { BaseURL = app.Address.ToString(), Locale = "nb-NO" });
        await app.MoveClockToAsync("2026-10-29T09:00");

        await page.GotoAsync("local");
        await page.GetByRole(AriaRole.Button, new() { Name = "Neste hendelse" }).ClickAsync();
        await Assertions.Expect(page.GetByText("fre. 30. okt. 2026, 08:30", new() { Exact = true })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("Nettverkskontakt OUS") }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Bekreft alle" }).ClickAsync();

        await Assertions.Expect(page.GetByText("Svar fra Nettverkskontakt OUS, fredag 30. oktober kl. 08.30")).ToBeVisibleAsync();
        Assert.Contains("fredag 30. oktober", (await app.LastCardAsync(BotApp.Contact("OUS"))).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("light", 1280)]
    [InlineData("dark", 1280)]
    [InlineData("light", 400)]
    [InlineData("dark", 400)]
    public async Task A_newcomer_sees_a_page_that_fits_the_window_tells_people_apart_and_names_everything(string theme, int width)
    {
        const int Height = 900;
        await using var app = await BotApp.StartAsync();
        await using var chromium = await Chromium.LaunchAsync();
        var page = await chromium.NewPageAsync(
            new() { BaseURL = app.Address.ToString(), Locale = "nb-NO", ViewportSize = new() { Width = width, Height = Height } });

        await page.GotoAsync($"local?theme={theme}");
        var contact = page.GetByRole(AriaRole.Button, new() { NameRegex = new("Nettverkskontakt OUS.*1 ulest") });
        await Assertions.Expect(contact).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("man. 26. okt. 2026, 08:00")).ToBeVisibleAsync();

        Assert.Empty(await Axe.ProblemsAsync(page));
        var size = await page.EvaluateAsync<int[]>("() => (page => [page.scrollWidth, page.scrollHeight])(document.documentElement)");
        Assert.Equal([width, Height], size);
        var marks = await page.Locator("#people .avatar").AllInnerTextsAsync();
        Assert.Equal(app.Everyone.Count(), marks.Distinct().Count());
        Assert.All(marks, mark => Assert.InRange(mark.Length, 1, 3));
    }

    [Fact]
    public async Task What_can_t_be_read_comes_back_beside_the_field_with_everything_typed()
    {
        await using var app = await BotApp.StartAsync();
        await using var chromium = await Chromium.LaunchAsync();
        var page = await chromium.NewPageAsync(new() { BaseURL = app.Address.ToString(), Locale = "nb-NO" });
        await app.MoveClockToAsync("2026-10-30T09:00");

        await page.GotoAsync($"local?person={app.ObjectIdOf(BotApp.Contact("Ahus"))}");
        await page.GetByLabel("Innleie av helsepersonell (tusen kr)").FillAsync("abc");
        await page.GetByLabel("Liggedøgn for utskrivningsklare pasienter (døgn)").FillAsync("1 234,5");
        await page.GetByRole(AriaRole.Button, new() { Name = "Send inn" }).ClickAsync();

        await Assertions.Expect(page.GetByText("Dette er ikke et tall")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByLabel("Innleie av helsepersonell (tusen kr)")).ToHaveValueAsync("abc");
        await Assertions.Expect(page.GetByLabel("Liggedøgn for utskrivningsklare pasienter (døgn)")).ToHaveValueAsync("1 234,5");
    }

    [Fact]
    public async Task What_is_typed_before_the_card_has_asked_the_bot_for_itself_stays()
    {
        await using var app = await BotApp.StartAsync();
        await using var chromium = await Chromium.LaunchAsync();
        var page = await chromium.NewPageAsync(new() { BaseURL = app.Address.ToString(), Locale = "nb-NO" });
        await app.MoveClockToAsync("2026-10-30T09:00");
        var typed = new TaskCompletionSource();
        await page.RouteAsync("**/read", async route =>
        {
            await typed.Task;
            await route.ContinueAsync();
        });

        await page.GotoAsync($"local?person={app.ObjectIdOf(BotApp.Contact("Ahus"))}");
        await page.GetByLabel("Innleie av helsepersonell (tusen kr)").FillAsync("abc");
        await page.RunAndWaitForResponseAsync(() => Task.FromResult(typed.TrySetResult()), "**/read");
        // The page has drawn the answer to its first question of messages when it asks for the third time.
        for (var look = 0; look < 2; look++)
            await page.WaitForRequestAsync("**/messages");

        await Assertions.Expect(page.GetByLabel("Innleie av helsepersonell (tusen kr)")).ToHaveValueAsync("abc");
    }

    [Fact]
    public async Task A_receipt_stays_although_a_look_from_before_the_press_comes_late()
    {
        await using var app = await BotApp.StartAsync();
        await using var chromium = await Chromium.LaunchAsync();
        var page = await chromium.NewPageAsync(new() { BaseURL = app.Address.ToString(), Locale = "nb-NO" });
        await app.MoveClockToAsync("2026-10-30T09:00");
        await page.GotoAsync($"local?person={app.ObjectIdOf(BotApp.Contact("OUS"))}");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Bekreft alle" })).ToBeVisibleAsync();
        var pressed = new TaskCompletionSource();
        var isHeld = new TaskCompletionSource();
        await page.RouteAsync("**/messages", async route =>
        {
            var answer = await route.FetchAsync();
            if (isHeld.TrySetResult())
                await pressed.Task;
            await route.FulfillAsync(new() { Response = answer });
        });
        await isHeld.Task;

        await page.GetByRole(AriaRole.Button, new() { Name = "Bekreft alle" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Svar fra Nettverkskontakt OUS, fredag 30. oktober kl. 09.00")).ToBeVisibleAsync();
        // Nothing newer may come to hide what the late answer did.
        await page.RouteAsync("**/local/api/people", route => route.AbortAsync());
        await page.RunAndWaitForResponseAsync(() => Task.FromResult(pressed.TrySetResult()), "**/messages");
        await page.WaitForRequestAsync("**/local/api/people");

        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Bekreft alle" })).Not.ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_click_in_the_list_of_people_is_taken_although_a_message_comes_while_the_button_is_down()
    {
        await using var app = await BotApp.StartAsync();
        await using var chromium = await Chromium.LaunchAsync();
        var page = await chromium.NewPageAsync(new() { BaseURL = app.Address.ToString(), Locale = "nb-NO" });
        await page.GotoAsync("local");
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("Nettverkskontakt OUS") }).HoverAsync();

        await page.Mouse.DownAsync();
        await app.SayAsync(BotApp.Contact("Ahus"), "hjelp");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { NameRegex = new("Nettverkskontakt Ahus.*2") })).ToBeVisibleAsync();
        await page.Mouse.UpAsync();

        await Assertions.Expect(page.GetByText("Du er Nettverkskontakt OUS")).ToBeVisibleAsync();
    }
}
