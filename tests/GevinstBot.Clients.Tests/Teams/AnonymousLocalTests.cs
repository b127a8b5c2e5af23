using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;

namespace GevinstBot.Clients.Tests.Teams;

/// <summary>Development without tokens: on one's own machine, and nowhere else.</summary>
public sealed class AnonymousLocalTests
{
    [Theory]
    [InlineData("Production", "http://127.0.0.1:0")]
    [InlineData("Staging", "http://127.0.0.1:0")]
    [InlineData("Development", "http://0.0.0.0:0")]
    [InlineData("Development", "http://*:0")]
    [InlineData("Development", "http://[::]:0")]
    public async Task A19_Outside_development_or_loopback_the_bot_refuses_to_start(string environment, string url) =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => TestBot.StartAsync(TestBot.AsAnonymousLocal, environment: environment, url: url));

    [Fact]
    public async Task A19_With_an_app_id_the_bot_refuses_to_start() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => TestBot.StartAsync(o => o.AllowAnonymousLocal = true, environment: "Development"));

    [Fact]
    public async Task Without_the_flag_the_bot_wants_its_settings() =>
        await Assert.ThrowsAsync<OptionsValidationException>(() => TestBot.StartAsync(o => o.MicrosoftAppId = "", environment: "Development"));

    [Fact]
    public async Task Local_activities_come_in_without_a_token()
    {
        await using var bot = await StartAsync();
        using var response = await PostAsync(bot, Local());
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(["message: status"], bot.Seen);
        Assert.Equal(0, bot.Provider.MetadataFetches);
    }

    [Fact]
    public async Task What_can_be_checked_without_a_token_is_checked()
    {
        await using var bot = await StartAsync();
        await ExpectAsync(bot, HttpStatusCode.Forbidden, a => a["channelId"] = "emulator");
        await ExpectAsync(bot, HttpStatusCode.Forbidden, a => a["serviceUrl"] = IdentityProvider.ServiceUrl);
        await ExpectAsync(bot, HttpStatusCode.Forbidden, a => a["serviceUrl"] = "http://localhost@evil.no/");
        await ExpectAsync(bot, HttpStatusCode.Forbidden, a => (a["value"], a["from"]) = (new JsonObject(), null));
        await ExpectAsync(bot, HttpStatusCode.BadRequest, a => a.Remove("type"));
        Assert.Empty(bot.Seen);
    }

    [Theory]
    [InlineData("Host", "evil.no")]
    [InlineData("X-Forwarded-For", "20.50.2.1")]
    [InlineData("Forwarded", "for=20.50.2.1")]
    public async Task A_request_through_a_tunnel_or_by_another_name_is_refused(string header, string value)
    {
        await using var bot = await StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = Content(Local()) };
        request.Headers.TryAddWithoutValidation(header, value);
        using var response = await bot.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Empty(bot.Seen);
    }

    [Theory]
    [InlineData("message-text.json", "message: hei verden")]
    [InlineData("message-action-submit.json", "submit")]
    [InlineData("invoke-action-execute.json", "execute: msgVerb")]
    [InlineData("installation-update-add.json", "installed")]
    [InlineData("conversation-update-members-added.json", "members added: 2")]
    public async Task What_Microsofts_local_client_sends_is_understood(string recorded, string seen)
    {
        await using var bot = await StartAsync();
        var activity = JsonNode.Parse(await File.ReadAllTextAsync(RecordedActivities.Path(recorded)))!.AsObject();
        using var response = await PostAsync(bot, activity);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal([seen], bot.Seen);
    }

    [Fact]
    public async Task Answers_go_to_the_local_service_without_a_token()
    {
        await using var bot = await StartAsync();
        bot.Script.Work = (turn, token) => turn.SendActivityAsync("hei", cancellationToken: token);
        using var response = await PostAsync(bot, Local());
        var sent = Assert.Single(bot.Teams.Requests);
        Assert.Equal("http://localhost:56150/_connector/v3/conversations/a%3A1Personal/activities", sent.Url);
        Assert.Null(sent.Authorization);
    }

    private static Task<TestBot> StartAsync() => TestBot.StartAsync(TestBot.AsAnonymousLocal, environment: "Development");

    private static JsonObject Local() => TestBot.With(TestBot.Message(), a => a["serviceUrl"] = "http://localhost:56150/_connector");

    private static StringContent Content(JsonObject activity) => new(activity.ToJsonString(), Encoding.UTF8, "application/json");

    private static Task<HttpResponseMessage> PostAsync(TestBot bot, JsonObject activity) => bot.PostAsync(Content(activity));

    private static async Task ExpectAsync(TestBot bot, HttpStatusCode expected, Action<JsonObject> change)
    {
        using var response = await PostAsync(bot, TestBot.With(Local(), change));
        Assert.Equal(expected, response.StatusCode);
    }
}
