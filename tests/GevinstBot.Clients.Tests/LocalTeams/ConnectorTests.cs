using System.Net;
using System.Text.Json.Nodes;

namespace GevinstBot.Clients.Tests.LocalTeams;

public sealed class ConnectorTests : LocalTeamsTests
{
    private static readonly JsonNode Card = JsonNode.Parse("""{"type":"AdaptiveCard","version":"1.5","body":[{"type":"TextBlock","text":"Hei på deg"}]}""")!;

    [Fact]
    public async Task Creating_a_chat_twice_gives_the_same_id()
    {
        var (first, one) = await App.PostAsync("/connector/v3/conversations", LocalTeamsApp.CreateChat(LocalTeamsApp.Kari));
        var (_, two) = await App.PostAsync("/connector/v3/conversations", LocalTeamsApp.CreateChat(LocalTeamsApp.Kari));

        Assert.Equal(HttpStatusCode.Created, first);
        Assert.Equal((string?)one!["id"], (string?)two!["id"]);
        Assert.Null(one["activityId"]);
        Assert.NotEqual((string?)one["id"], await App.ChatWithAsync(LocalTeamsApp.Ola));
    }

    [Fact]
    public async Task A_chat_is_found_by_the_Teams_id_of_its_member_too()
    {
        var id = (string)(await App.PeopleAsync())[0]!["id"]!;

        Assert.Equal(await App.ChatWithAsync(LocalTeamsApp.Kari), await App.ChatWithAsync(id));
    }

    [Fact]
    public async Task An_activity_in_the_create_call_is_sent_again_every_time()
    {
        var body = LocalTeamsApp.CreateChat(LocalTeamsApp.Kari);
        body["activity"] = LocalTeamsApp.Text("Hei");

        await App.PostAsync("/connector/v3/conversations", body.DeepClone());
        await App.PostAsync("/connector/v3/conversations", body.DeepClone());

        Assert.Equal(2, (await App.MessagesAsync(LocalTeamsApp.Kari)).Count);
    }

    [Theory]
    [InlineData("""{"members":[{"id":"3b1f2c44-1111-4222-8333-000000000001"}]}""")]
    [InlineData("""{"tenantId":"another","members":[{"id":"3b1f2c44-1111-4222-8333-000000000001"}]}""")]
    [InlineData("""{"tenantId":"6f1d0c3e-0000-4000-8000-0000000000aa","members":[]}""")]
    [InlineData("""{"tenantId":"6f1d0c3e-0000-4000-8000-0000000000aa","members":[{"id":"nobody"}]}""")]
    [InlineData("""{"tenantId":"6f1d0c3e-0000-4000-8000-0000000000aa","isGroup":true,"members":[{"id":"3b1f2c44-1111-4222-8333-000000000001"}]}""")]
    [InlineData("""{"tenantId":"6f1d0c3e-0000-4000-8000-0000000000aa","bot":{"id":"28:stranger"},"members":[{"id":"3b1f2c44-1111-4222-8333-000000000001"}]}""")]
    [InlineData("""[]""")]
    public async Task A_create_call_that_Teams_would_refuse_is_bad_syntax(string body)
    {
        var (status, error) = await App.PostAsync("/connector/v3/conversations", JsonNode.Parse(body));

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal("BadSyntax", (string?)error!["error"]!["code"]);
    }

    [Fact]
    public async Task A_sent_card_is_seen_by_its_person_only()
    {
        var chat = await App.ChatWithAsync(LocalTeamsApp.Kari);

        var id = await App.SendToAsync(chat, LocalTeamsApp.WithCard(Card));

        var message = Assert.Single(await App.MessagesAsync(LocalTeamsApp.Kari))!;
        Assert.Equal(id, (string?)message["activityId"]);
        Assert.Equal("2026-10-26T07:00:00.000Z", (string?)message["sentAt"]);
        Assert.Equal("A card", (string?)message["summary"]);
        Assert.Equal("bot", (string?)message["from"]);
        Assert.Equal("Pulsbot", (string?)message["botName"]);
        Assert.False((bool)message["deleted"]!);
        Assert.True(JsonNode.DeepEquals(Card, Assert.Single(message["cards"]!.AsArray())));
        Assert.Empty(await App.MessagesAsync(LocalTeamsApp.Ola));
    }

    [Fact]
    public async Task Ids_of_messages_increase_while_the_clock_stands_still()
    {
        var chat = await App.ChatWithAsync(LocalTeamsApp.Kari);

        var first = await App.SendToAsync(chat, LocalTeamsApp.Text("en"));
        var second = await App.SendToAsync(chat, LocalTeamsApp.Text("to"));

        Assert.Equal(13, first.Length);
        Assert.True(string.CompareOrdinal(first, second) < 0);
        Assert.Equal(["en", "to"], (await App.MessagesAsync(LocalTeamsApp.Kari)).Select(message => (string?)message!["text"]));
    }

    [Fact]
    public async Task An_update_replaces_the_message_in_its_place()
    {
        var chat = await App.ChatWithAsync(LocalTeamsApp.Kari);
        var id = await App.SendToAsync(chat, LocalTeamsApp.Text("før"));
        await App.SendToAsync(chat, LocalTeamsApp.Text("etter"));

        var (status, body) = await App.SendAsync(HttpMethod.Put, $"{LocalTeamsApp.Activities(chat)}/{id}", LocalTeamsApp.WithCard(Card));

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(id, (string?)body!["id"]);
        var message = (await App.MessagesAsync(LocalTeamsApp.Kari))[0]!;
        Assert.Null(message["text"]);
        Assert.Single(message["cards"]!.AsArray());
        Assert.NotNull(message["updatedAt"]);
    }

    [Fact]
    public async Task A_deleted_message_is_gone_for_reader_and_bot()
    {
        var chat = await App.ChatWithAsync(LocalTeamsApp.Kari);
        var id = await App.SendToAsync(chat, LocalTeamsApp.Text("bort"));

        var (status, _) = await App.SendAsync(HttpMethod.Delete, $"{LocalTeamsApp.Activities(chat)}/{id}");

        Assert.Equal(HttpStatusCode.OK, status);
        var message = (await App.MessagesAsync(LocalTeamsApp.Kari))[0]!;
        Assert.True((bool)message["deleted"]!);
        Assert.Null(message["text"]);
        var (again, error) = await App.SendAsync(HttpMethod.Put, $"{LocalTeamsApp.Activities(chat)}/{id}", LocalTeamsApp.Text("igjen"));
        Assert.Equal(HttpStatusCode.NotFound, again);
        Assert.Equal("ActivityNotFoundInConversation", (string?)error!["error"]!["code"]);
    }

    [Fact]
    public async Task A_message_of_another_chat_cannot_be_changed()
    {
        var id = await App.SendToAsync(await App.ChatWithAsync(LocalTeamsApp.Ola), LocalTeamsApp.Text("Olas"));
        var chat = await App.ChatWithAsync(LocalTeamsApp.Kari);

        var (status, _) = await App.SendAsync(HttpMethod.Delete, $"{LocalTeamsApp.Activities(chat)}/{id}");

        Assert.Equal(HttpStatusCode.NotFound, status);
    }

    [Fact]
    public async Task An_unknown_conversation_is_not_found()
    {
        var (status, body) = await App.PostAsync(LocalTeamsApp.Activities("a:1nowhere"), LocalTeamsApp.Text("Hei"));

        Assert.Equal(HttpStatusCode.NotFound, status);
        Assert.Equal("ConversationNotFound", (string?)body!["error"]!["code"]);
    }

    [Theory]
    [InlineData("""{"type":"message"}""")]
    [InlineData("""{"type":"message","attachments":[{"contentType":"application/vnd.microsoft.card.adaptive","content":"no object"}]}""")]
    [InlineData("""{"type":"message","attachments":[{"contentType":"application/vnd.microsoft.card.adaptive","content":{"type":"Card"}}]}""")]
    public async Task A_message_with_nothing_to_show_is_bad_syntax(string body)
    {
        var (status, error) = await App.PostAsync(LocalTeamsApp.Activities(await App.ChatWithAsync(LocalTeamsApp.Kari)), JsonNode.Parse(body));

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal("BadSyntax", (string?)error!["error"]!["code"]);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("")]
    [InlineData("""{"type":"message","text":"a","text":"b"}""")]
    public async Task A_body_that_is_no_JSON_object_is_bad_syntax(string body)
    {
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");

        using var response = await App.Client.PostAsync(LocalTeamsApp.Activities(await App.ChatWithAsync(LocalTeamsApp.Kari)), content);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task A_message_larger_than_the_service_takes_is_too_big()
    {
        var (status, error) = await App.PostAsync(
            LocalTeamsApp.Activities(await App.ChatWithAsync(LocalTeamsApp.Kari)), LocalTeamsApp.Text(new string('x', 60_000)));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, status);
        Assert.Equal("MessageSizeTooBig", (string?)error!["error"]!["code"]);
    }

    [Fact]
    public async Task Typing_is_accepted_and_seen_by_nobody()
    {
        await App.SendToAsync(await App.ChatWithAsync(LocalTeamsApp.Kari), new() { ["type"] = "typing" });

        Assert.Empty(await App.MessagesAsync(LocalTeamsApp.Kari));
    }

    [Fact]
    public async Task An_operation_that_does_not_exist_is_not_supported()
    {
        var (status, _) = await App.SendAsync(HttpMethod.Patch, "/connector/v3/conversations");

        Assert.Equal(HttpStatusCode.MethodNotAllowed, status);
    }

    [Fact]
    public async Task The_log_tells_what_was_received_without_contents()
    {
        var chat = await App.ChatWithAsync(LocalTeamsApp.Kari);
        var id = await App.SendToAsync(chat, LocalTeamsApp.Text("hemmelig"));

        var log = await App.GetAsync("/local/api/log");

        var last = log.AsArray()[^1]!;
        Assert.Equal("POST", (string?)last["method"]);
        Assert.Equal(201, (int)last["status"]!);
        Assert.Equal(chat, (string?)last["conversationId"]);
        Assert.Equal(id, (string?)last["activityId"]);
        Assert.DoesNotContain("hemmelig", log.ToJsonString(), StringComparison.Ordinal);
    }
}
