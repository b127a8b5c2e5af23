using System.Net;
using System.Text.Json.Nodes;

namespace GevinstBot.Clients.Tests.LocalTeams;

public sealed class PageTests : LocalTeamsTests
{
    [Fact]
    public async Task The_page_and_everything_it_names_is_served_from_this_host()
    {
        var page = await App.Client.GetStringAsync("/local");

        var named = System.Text.RegularExpressions.Regex.Matches(page, "(?:src|href)=\"([^\"]+)\"").Select(match => match.Groups[1].Value).ToList();
        Assert.Contains("/local/lib/adaptivecards.min.js", named);
        Assert.Contains("/local/lib/markdown-it.min.js", named);
        foreach (var path in named)
        {
            Assert.StartsWith("/local/", path, StringComparison.Ordinal);
            using var response = await App.Client.GetAsync(path);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }
    }

    [Theory]
    [InlineData("/local/nothing.js")]
    [InlineData("/local/../appsettings.json")]
    [InlineData("/local/%2e%2e/GevinstBot.LocalTeams.dll")]
    public async Task Nothing_else_is_served(string path)
    {
        using var response = await App.Client.GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Theory]
    [InlineData("Host", "evil.example")]
    [InlineData("Origin", "https://evil.example")]
    public async Task Another_site_cannot_use_it(string header, string value)
    {
        foreach (var path in (string[])["/local/api/people", "/connector/v3/conversations/x", "/local"])
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.Add(header, value);
            using var response = await App.Client.SendAsync(request);
            Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        }
    }

    [Fact]
    public async Task People_are_listed_with_their_unread_messages()
    {
        await App.SendToAsync(await App.ChatWithAsync(LocalTeamsApp.Kari), LocalTeamsApp.Text("Hei"));

        var people = await App.PeopleAsync();

        Assert.Equal(["Kari Eksempel", "Ola Øst"], people.Select(person => (string?)person!["name"]));
        Assert.Equal([1, 0], people.Select(person => (int)person!["unread"]!));
        await App.PostAsync($"/local/api/people/{LocalTeamsApp.Kari}/read");
        Assert.Equal(0, (int)(await App.PeopleAsync())[0]!["unread"]!);
    }

    [Fact]
    public async Task A_typed_message_reaches_the_bot_and_stays_in_the_chat()
    {
        var (status, body) = await SayAsync(new() { ["text"] = "hjelp æøå" });

        Assert.Equal(HttpStatusCode.OK, status);
        var activity = Assert.Single(App.Bot.OfType("message"));
        Assert.Equal("hjelp æøå", (string?)activity["text"]);
        Assert.Equal("plain", (string?)activity["textFormat"]);
        Assert.Equal("nb-NO", (string?)activity["locale"]);
        Assert.Equal("2026-10-26T08:00:00.000+01:00", (string?)activity["localTimestamp"]);
        Assert.Equal((string?)body!["activityId"], (string?)activity["id"]);
        var message = Assert.Single(await App.MessagesAsync(LocalTeamsApp.Kari))!;
        Assert.Equal("person", (string?)message["from"]);
        Assert.Equal("hjelp æøå", (string?)message["text"]);
    }

    [Fact]
    public async Task In_a_channel_the_bot_is_mentioned()
    {
        await SayAsync(new() { ["text"] = "status", ["channel"] = LocalTeamsApp.Channel });

        var activity = Assert.Single(App.Bot.OfType("message"));
        Assert.Equal("<at>Pulsbot</at> status", (string?)activity["text"]);
        Assert.Contains(activity["entities"]!.AsArray(), entity => (string?)entity!["mentioned"]?["id"] == "28:bot-app");
        Assert.True((bool)activity["conversation"]!["isGroup"]!);
    }

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""{"text":" "}""")]
    [InlineData("""{"text":"hei","bot":"stranger"}""")]
    [InlineData("""{"tekst":"hei"}""")]
    public async Task A_message_that_cannot_be_said_is_refused(string body)
    {
        var (status, error) = await SayAsync(JsonNode.Parse(body)!.AsObject());

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.NotNull(error!["message"]);
    }

    [Fact]
    public async Task Nothing_can_be_said_to_a_bot_that_is_not_installed()
    {
        await App.PostAsync($"/local/api/people/{LocalTeamsApp.Kari}/uninstall");

        var (status, error) = await SayAsync(new() { ["text"] = "hei" });

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal("not_installed", (string?)error!["error"]);
    }

    [Theory]
    [InlineData("GET", "messages")]
    [InlineData("POST", "say")]
    [InlineData("POST", "actions")]
    [InlineData("POST", "read")]
    public async Task An_unknown_person_is_not_found(string method, string what)
    {
        var (status, error) = await App.SendAsync(new(method), $"/local/api/people/nobody/{what}");

        Assert.Equal(HttpStatusCode.NotFound, status);
        Assert.Equal("unknown_person", (string?)error!["error"]);
    }

    [Fact]
    public async Task Chats_answers_and_ids_outlive_a_restart()
    {
        var id = await App.SendToAsync(await App.ChatWithAsync(LocalTeamsApp.Kari), LocalTeamsApp.WithCard(LargeCard()));
        await SayAsync(new() { ["text"] = "hei" });
        var before = await App.MessagesAsync(LocalTeamsApp.Kari);

        await App.RestartAsync();

        Assert.True(JsonNode.DeepEquals(before, await App.MessagesAsync(LocalTeamsApp.Kari)));
        var next = await App.SendToAsync(await App.ChatWithAsync(LocalTeamsApp.Kari), LocalTeamsApp.Text("ny"));
        Assert.True(string.CompareOrdinal(id, next) < 0);
    }

    [Fact]
    public async Task An_id_given_to_a_press_is_not_given_again_after_a_restart()
    {
        var last = (string)App.Bot.Received.Last()["id"]!;
        await App.RestartAsync();

        await App.PostAsync($"/local/api/people/{LocalTeamsApp.Kari}/install");

        Assert.DoesNotContain(App.Bot.Received.GroupBy(activity => (string?)activity["id"]), same => same.Count() > 1);
        Assert.True(string.CompareOrdinal(last, (string?)App.Bot.Received.Last()["id"]) < 0);
    }

    private Task<(HttpStatusCode Status, JsonNode? Body)> SayAsync(JsonObject body) =>
        App.PostAsync($"/local/api/people/{LocalTeamsApp.Kari}/say", body);

    // Longer than what one property of a row holds.
    private static JsonObject LargeCard() => new()
    {
        ["type"] = "AdaptiveCard",
        ["body"] = new JsonArray(new JsonObject { ["type"] = "TextBlock", ["text"] = new string('å', 40_000) }),
    };
}
