using System.Text.Json.Nodes;
using GevinstBot.TestKit;
using Microsoft.AspNetCore.Http;
using Microsoft.Playwright;

namespace GevinstBot.Clients.Tests.LocalTeams;

/// <summary>The page as a person meets it, in a real browser.</summary>
[Trait("Lane", "Slow")]
public sealed class PageInBrowserTests(PageInBrowserTests.Shared shared) : LocalTeamsTests, IClassFixture<PageInBrowserTests.Shared>
{
    private static readonly JsonNode Card = JsonNode.Parse(
        """
        {"type":"AdaptiveCard","version":"1.5","body":[
          {"type":"TextBlock","text":"Indikatorer for oktober","style":"heading","wrap":true},
          {"type":"TextBlock","text":"Frist **fredag**, # ikke en overskrift","wrap":true,"isSubtle":true},
          {"type":"Input.Text","id":"value","label":"Ventetid","value":"61","isRequired":true,"errorMessage":"Skriv et tall"},
          {"type":"Input.Toggle","id":"share","label":"Deling","title":"Del med nettverket","valueOn":"ja","valueOff":"nei"},
          {"type":"Input.ChoiceSet","id":"cause","label":"Årsak","style":"expanded","choices":[{"title":"Bemanning","value":"staff"},{"title":"Annet","value":"other"}]},
          {"type":"Chart.Donut","data":[],"fallback":{"type":"TextBlock","text":"9 av 11 har svart","wrap":true}},
          {"type":"ActionSet","actions":[
            {"type":"Action.Execute","title":"Send","verb":"send","data":{"k":"first"}},
            {"type":"Action.Execute","title":"Send","verb":"send","data":{"k":"second"}}]}]}
        """)!;

    private static readonly JsonNode Receipt = JsonNode.Parse(
        """{"type":"AdaptiveCard","version":"1.5","body":[{"type":"TextBlock","text":"Svaret er lagret","wrap":true}]}""")!;

    [Fact]
    public async Task What_is_typed_into_a_card_reaches_the_bot_and_its_card_is_drawn()
    {
        App.Bot.AnswerInvokes("application/vnd.microsoft.card.adaptive", Receipt);
        await using var page = await OpenWithCardAsync();
        await page.Page.GetByLabel("Ventetid").FillAsync("12,5");
        await page.Page.GetByLabel("Bemanning").CheckAsync();

        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Send" }).Nth(1).ClickAsync();

        await Assertions.Expect(page.Page.GetByText("Svaret er lagret")).ToBeVisibleAsync();
        await Assertions.Expect(page.Page.GetByLabel("Ventetid")).ToHaveCountAsync(0);
        var data = Assert.Single(App.Bot.OfType("invoke"))["value"]!["action"]!["data"]!;
        Assert.Equal("""{"k":"second","value":"12,5","share":"nei","cause":"staff"}""", data.ToJsonString());
    }

    [Fact]
    public async Task Buttons_wait_while_the_bot_answers()
    {
        var asked = new TaskCompletionSource();
        var answer = new TaskCompletionSource<IResult>();
        App.Bot.Answer = _ =>
        {
            asked.SetResult();
            return answer.Task;
        };
        await using var page = await OpenWithCardAsync();
        var button = page.Page.GetByRole(AriaRole.Button, new() { Name = "Send" }).First;

        await button.ClickAsync();
        await asked.Task;
        await Assertions.Expect(button).ToBeDisabledAsync();
        answer.SetResult(Results.Json(new { statusCode = 200, type = "application/vnd.microsoft.activity.message", value = "Ikke til deg" }));

        await Assertions.Expect(page.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("Ikke til deg");
        await Assertions.Expect(button).ToBeEnabledAsync();
    }

    [Fact]
    public async Task A_required_input_that_is_empty_stops_the_button_and_says_so()
    {
        await using var page = await OpenWithCardAsync();
        await page.Page.GetByLabel("Ventetid").FillAsync("");

        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Send" }).First.ClickAsync();

        await Assertions.Expect(page.Page.GetByText("Skriv et tall")).ToBeVisibleAsync();
        Assert.Empty(App.Bot.OfType("invoke"));
    }

    [Fact]
    public async Task What_is_being_typed_stays_when_another_message_comes()
    {
        await using var page = await OpenWithCardAsync();
        await page.Page.GetByLabel("Ventetid").FillAsync("halvferdig");

        await App.SendToAsync(await App.ChatWithAsync(LocalTeamsApp.Kari), LocalTeamsApp.Text("En ny melding"));

        await Assertions.Expect(page.Page.GetByText("En ny melding")).ToBeVisibleAsync();
        await Assertions.Expect(page.Page.GetByLabel("Ventetid")).ToHaveValueAsync("halvferdig");
    }

    [Fact]
    public async Task Markdown_is_drawn_as_far_as_Teams_draws_it_and_a_fallback_takes_the_place_of_a_chart()
    {
        await using var page = await OpenWithCardAsync();

        await Assertions.Expect(page.Page.Locator(".card strong")).ToHaveTextAsync("fredag");
        await Assertions.Expect(page.Page.Locator(".card")).ToContainTextAsync("# ikke en overskrift");
        await Assertions.Expect(page.Page.GetByText("9 av 11 har svart")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Enter_sends_what_is_typed_to_the_bot()
    {
        await using var page = await OpenWithCardAsync();

        await page.Page.GetByLabel("Skriv en melding").FillAsync("hjelp");
        await page.Page.GetByLabel("Skriv en melding").PressAsync("Enter");

        await Assertions.Expect(page.Page.Locator(".message.person")).ToContainTextAsync("hjelp");
        Assert.Equal("hjelp", (string?)App.Bot.OfType("message")[0]["text"]);
    }

    [Fact]
    public async Task Another_person_is_chosen_in_the_list()
    {
        await App.SendToAsync(await App.ChatWithAsync(LocalTeamsApp.Ola), LocalTeamsApp.Text("Til Ola"));
        await using var page = await OpenWithCardAsync();

        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Ola Øst" }).ClickAsync();

        await Assertions.Expect(page.Page.GetByText("Til Ola")).ToBeVisibleAsync();
        await Assertions.Expect(page.Page.GetByText("Du er Ola Øst")).ToBeVisibleAsync();
        await Assertions.Expect(page.Page.GetByText("Indikatorer for oktober")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_clock_is_moved_with_its_buttons_and_a_refused_move_is_told()
    {
        await using var app = await LocalTeamsApp.StartAsync(new WallClock());
        await using var page = await OpenPage.OpenAsync(shared.Chromium, $"{app.Client.BaseAddress}local", width: 1280);
        var clock = page.Page.GetByRole(AriaRole.Region, new() { Name = "Klokken" });
        await Assertions.Expect(clock).ToContainTextAsync("Neste: planlagt, fre. 30. okt. 2026");

        await clock.GetByRole(AriaRole.Button, new() { Name = "Neste dag" }).ClickAsync();
        await Assertions.Expect(clock).ToContainTextAsync("27. okt. 2026, 08:00");
        await clock.GetByRole(AriaRole.Button, new() { Name = "Hopp til …" }).ClickAsync();
        await clock.GetByLabel("Dato og klokkeslett").FillAsync("2026-10-01T09:00");
        await clock.GetByRole(AriaRole.Button, new() { Name = "Hopp", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("Backwards.");
        await clock.GetByRole(AriaRole.Button, new() { Name = "Neste hendelse" }).ClickAsync();

        await Assertions.Expect(clock).ToContainTextAsync("30. okt. 2026, 08:30");
        await Assertions.Expect(clock).ToContainTextAsync("Ingenting er planlagt.");
        await Assertions.Expect(clock.GetByRole(AriaRole.Button, new() { Name = "Neste hendelse" })).ToBeDisabledAsync();
    }

    [Fact]
    public async Task The_clock_s_buttons_wait_while_it_moves_though_it_is_read_meanwhile()
    {
        var moved = new TaskCompletionSource();
        await using var app = await LocalTeamsApp.StartAsync(new WallClock { Ready = moved.Task });
        await using var page = await OpenPage.OpenAsync(shared.Chromium, $"{app.Client.BaseAddress}local", width: 1280);
        var nextDay = page.Page.GetByRole(AriaRole.Button, new() { Name = "Neste dag" });
        await Assertions.Expect(nextDay).ToBeEnabledAsync();

        await nextDay.ClickAsync();
        // What the first reading led to is done when the next one is asked for.
        for (var reading = 0; reading < 2; reading++)
            await page.Page.WaitForRequestAsync(asked => asked.Method == "GET" && asked.Url.EndsWith("/clock", StringComparison.Ordinal));

        await Assertions.Expect(page.Page.GetByText("Klokken flyttes …")).ToBeVisibleAsync();
        Assert.True(await nextDay.IsDisabledAsync());
        moved.SetResult();
        await Assertions.Expect(nextDay).ToBeEnabledAsync();
        await Assertions.Expect(page.Page.GetByText("27. okt. 2026, 08:00")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_clock_s_buttons_wait_until_it_has_been_read()
    {
        var read = new TaskCompletionSource();
        await using var app = await LocalTeamsApp.StartAsync(new WallClock());
        var page = await shared.Chromium.NewPageAsync();
        await using var context = page.Context;
        await page.RouteAsync("**/local/api/clock", async route =>
        {
            await read.Task;
            await route.ContinueAsync();
        });
        await page.GotoAsync($"{app.Client.BaseAddress}local");
        var nextDay = page.GetByRole(AriaRole.Button, new() { Name = "Neste dag" });

        await Assertions.Expect(nextDay).ToBeDisabledAsync();
        read.SetResult();
        await nextDay.ClickAsync();

        await Assertions.Expect(page.GetByText("27. okt. 2026, 08:00")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("light", 1280)]
    [InlineData("dark", 1280)]
    [InlineData("light", 390)]
    [InlineData("dark", 390)]
    public async Task Nothing_stands_in_the_way_of_a_screen_reader_or_scrolls_sideways(string theme, int width)
    {
        await using var page = await OpenWithCardAsync($"&theme={theme}", width);

        Assert.Empty(await Axe.ProblemsAsync(page.Page));
        Assert.Equal(width, await page.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
    }

    private async Task<OpenPage> OpenWithCardAsync(string query = "", int width = 1280)
    {
        await App.SendToAsync(await App.ChatWithAsync(LocalTeamsApp.Kari), LocalTeamsApp.WithCard(Card));
        var page = await OpenPage.OpenAsync(shared.Chromium, $"{App.Client.BaseAddress}local?person={LocalTeamsApp.Kari}{query}", width);
        await Assertions.Expect(page.Page.GetByText("Indikatorer for oktober")).ToBeVisibleAsync();
        return page;
    }

    /// <summary>One browser for all; every test has a context of its own.</summary>
    public sealed class Shared : IAsyncLifetime
    {
        private Chromium? _chromium;

        public Chromium Chromium => _chromium!;

        public async Task InitializeAsync() => _chromium = await Chromium.LaunchAsync();

        public async Task DisposeAsync() => await _chromium!.DisposeAsync();
    }

    /// <summary>A page that fails the test when its scripts fail.</summary>
    private sealed class OpenPage(IPage page, List<string> errors) : IAsyncDisposable
    {
        public IPage Page => page;

        public static async Task<OpenPage> OpenAsync(Chromium chromium, string url, int width)
        {
            var page = await chromium.NewPageAsync(new() { ViewportSize = new() { Width = width, Height = 900 } });
            var errors = new List<string>();
            page.PageError += (_, error) => errors.Add(error);
            await page.GotoAsync(url);
            return new(page, errors);
        }

        public async ValueTask DisposeAsync()
        {
            await page.Context.DisposeAsync();
            Assert.Empty(errors);
        }
    }
}
