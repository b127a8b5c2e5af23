using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace GevinstBot.Clients.Tests.Teams;

/// <summary>
/// Why a part of our own lies beneath Microsoft's: what Microsoft's does in the case where ours does otherwise. A test that fails
/// here after an update says that the part may have become superfluous.
/// </summary>
public sealed class MicrosoftsOwnTests : IDisposable
{
    private const string Written = "Kari er syk";
    private static readonly ConversationReference Chat =
        new("17", new("29:1"), new("28:bot"), new(id: "a:1"), Channels.Msteams, IdentityProvider.ServiceUrl);

    private readonly StubTeams teams = new();
    private readonly HttpClient http;

    public MicrosoftsOwnTests() => http = new HttpClient(teams);

    public void Dispose()
    {
        http.Dispose();
        teams.Dispose();
    }

    [Fact]
    public async Task C14_Its_Connector_client_knows_no_code_for_a_chat_that_is_blocked_and_throws_one_kind_for_all()
    {
        teams.Answers(403, """{"errorCode":209,"message":"{\"subCode\":\"MessageWritesBlocked\"}"}""")
            .Answers(429, "", ("Retry-After", "120")).Answers(503);
        var (blocked, throttled, ambiguous) = (await SendAsync(), await SendAsync(), await SendAsync());
        Assert.Null(blocked.Body?.Error?.Code);
        Assert.Equal((throttled.GetType(), throttled.Body?.Error?.Code), (ambiguous.GetType(), ambiguous.Body?.Error?.Code));
    }

    [Fact]
    public async Task F07_Its_exception_holds_what_was_written()
    {
        teams.Answers(400);
        Assert.Contains(Written, (await SendAsync()).Request.Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A11_Its_Connector_client_sends_to_any_address_and_any_size()
    {
        teams.Answers(400);
        await SendAsync("https://evil.no/", new string('x', 200_000));
        Assert.StartsWith("https://evil.no/", Assert.Single(teams.Requests).Url, StringComparison.Ordinal);
    }

    [Fact]
    public void A22_Its_reader_takes_a_name_twice_and_a_number_for_a_text_and_makes_another_character_of_half_a_one()
    {
        var read = JsonConvert.DeserializeObject<Activity>(
            """{"type":"message","text":"\uD800","name":7,"from":{"id":"29:1"},"from":{"id":"29:2"}}""")!;
        Assert.Equal(("\uFFFD", "7", "29:2"), (read.Text, read.Name, read.From.Id));
    }

    [Fact]
    public void B10_Its_reader_makes_another_number_and_a_date_of_what_was_typed()
    {
        var activity = JsonConvert.DeserializeObject<Activity>(
            """{"type":"message","value":{"share":4.50,"day":"2026-11-20T00:00:00"}}""")!;
        var value = (JObject)activity.Value;
        Assert.Equal((JTokenType.Date, "4.5"), (value["day"]!.Type, value["share"]!.ToString(Formatting.None)));
    }

    [Fact]
    public async Task Its_adapter_disposes_of_a_turn_that_a_bot_begins_before_it_has_run()
    {
        var tables = new TaskCompletionSource();
        var begun = new TestAdapter(Chat).ContinueConversationAsync("", Chat, async (turn, ct) =>
        {
            await tables.Task;
            await turn.SendActivityAsync("hei", cancellationToken: ct);
        }, default);
        tables.SetResult();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => begun);
    }

    [Fact]
    public async Task Its_pipeline_runs_the_turn_in_the_culture_that_a_client_names()
    {
        var culture = "";
        await new TestAdapter(Chat).ProcessActivityAsync(new Activity(ActivityTypes.Message, locale: "fa-IR"), (_, _) =>
        {
            culture = Thread.CurrentThread.CurrentCulture.Name;
            return Task.CompletedTask;
        });
        Assert.Equal("fa-IR", culture);
    }

    [Fact]
    public async Task Its_handler_asks_the_Connector_who_has_come_in()
    {
        var update = new Activity(
            ActivityTypes.ConversationUpdate, channelId: Channels.Msteams, membersAdded: [new ChannelAccount("29:2")]);
        await Assert.ThrowsAsync<InvalidOperationException>(() => RunAsync(update));
    }

    [Fact]
    public async Task Its_handler_falls_over_an_invoke_without_a_value_that_the_bot_has_no_use_for() =>
        await Assert.ThrowsAsync<NullReferenceException>(
            () => RunAsync(new Activity(ActivityTypes.Invoke, name: "task/fetch", channelId: Channels.Msteams)));

    [Fact]
    public async Task Its_handler_lets_a_sign_in_pass_that_was_never_asked_for()
    {
        var value = JObject.Parse("""{"action":{"type":"Action.Execute","verb":"answer"},"state":"123456"}""");
        var handler = new RecordingHandler(new());
        var adapter = new TestAdapter(Chat);
        var press = new Activity(ActivityTypes.Invoke, name: "adaptiveCard/action", value: value);
        await adapter.ProcessActivityAsync(press, handler.OnTurnAsync);
        Assert.Equal(200, ((InvokeResponse)((Activity)adapter.GetNextReply()).Value).Status);
    }

    [Fact]
    public void Its_mentions_fall_over_a_message_without_a_text()
    {
        var mention = new Entity("mention") { Properties = JObject.Parse("""{"text":"<at>Bot</at>","mentioned":{"id":"28:bot"}}""") };
        var activity = new Activity(ActivityTypes.Message, recipient: new ChannelAccount("28:bot"), entities: [mention]);
        Assert.Throws<ArgumentNullException>(() => activity.RemoveRecipientMention());
    }

    private static Task RunAsync(Activity activity) =>
        new TestAdapter(Chat).ProcessActivityAsync(activity, new TeamsActivityHandler().OnTurnAsync);

    private async Task<ErrorResponseException> SendAsync(string serviceUrl = IdentityProvider.ServiceUrl, string text = Written)
    {
        using var client = new ConnectorClient(new Uri(serviceUrl), MicrosoftAppCredentials.Empty, http, disposeHttpClient: false);
        return await Assert.ThrowsAsync<ErrorResponseException>(
            () => client.Conversations.SendToConversationAsync("a:1", new Activity(ActivityTypes.Message, text: text), default));
    }
}
