using System.Text.Json.Nodes;
using Azure;
using GevinstBot.Teams.Connector;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace GevinstBot.Clients.Tests.Teams;

/// <summary>What goes over the wire to the Connector.</summary>
public sealed class ConnectorClientTests : IDisposable
{
    private const string Url = "https://smba.trafficmanager.net/emea/";
    private static readonly Activity Hello = new(ActivityTypes.Message, text: "Hei, Åse", textFormat: "plain");
    private readonly StubTeams teams = new();

    public void Dispose() => teams.Dispose();

    [Fact]
    public async Task Creating_a_conversation_names_one_person_and_the_tenant_and_carries_no_activity()
    {
        teams.Answers(201, """{"id":"a:1Personal","serviceUrl":"https://smba.trafficmanager.net/emea/"}""");
        var person = new ConversationParameters(
            isGroup: false, members: [new ChannelAccount("29:1AbcUser")], tenantId: "tenant", channelData: new TeamsChannelData { Tenant = new TenantInfo("tenant") });
        var created = await teams.Client().CreateConversationAsync(Url, person);
        Assert.Equal("a:1Personal", created.Id);
        var request = Assert.Single(teams.Requests);
        Assert.Equal(("POST", "https://smba.trafficmanager.net/emea/v3/conversations", "Bearer token-1"), (request.Method, request.Url, request.Authorization));
        Assert.True(JsonNode.DeepEquals(
            JsonNode.Parse("""{"isGroup":false,"members":[{"id":"29:1AbcUser"}],"tenantId":"tenant","channelData":{"tenant":{"id":"tenant"}}}"""),
            JsonNode.Parse(request.Body)));
        person.Activity = Hello;
        await Assert.ThrowsAsync<ArgumentException>(() => teams.Client().CreateConversationAsync(Url, person));
        Assert.Single(teams.Requests);
    }

    [Fact]
    public async Task A_message_leaves_with_what_the_bot_says_and_not_with_what_the_service_knows()
    {
        var reference = new ConversationReference("17", new("29:1"), new("28:bot"), new(id: "a:1Personal"), "msteams", Url) { Locale = "nb-NO" };
        var message = new Activity("message", "1", DateTimeOffset.UnixEpoch, text: "Hei, Åse", textFormat: "plain", attachments: [], entities: [], speak: "");
        var sent = await teams.Client().SendToConversationAsync(Url, "a:1Personal", message.ApplyConversationReference(reference));
        Assert.Equal("1763740800001", sent.Id);
        Assert.Equal("""{"type":"message","text":"Hei, Åse","textFormat":"plain"}""", Assert.Single(teams.Requests).Body);
    }

    [Fact]
    public async Task The_channels_of_a_team_and_the_members_of_a_channel_are_read_as_Teams_writes_them()
    {
        teams.Answers(200, """{"conversations":[{"id":"19:team@thread.tacv2"},{"id":"19:one@thread.tacv2","name":"Oppstart"},{"name":"without an id"}]}""")
            .Answers(503).Answers(200, """{"continuationToken":"a+b","members":[{"id":"29:1","objectId":"6e760000-0000-4000-8000-000000000001","userRole":"user"}]}""")
            .Answers(200, """{"members":[{"id":"29:2","aadObjectId":"6e760000-0000-4000-8000-000000000002","userRole":"guest"},{"id":"28:bot"}]}""")
            .Answers(200, "<html>");
        var client = teams.Client();

        var channels = await client.ChannelsAsync(Url, "19:team@thread.tacv2");
        var first = await client.MembersAsync(Url, "19:one@thread.tacv2", from: null);
        var last = await client.MembersAsync(Url, "19:one@thread.tacv2", first.ContinuationToken);
        var broken = await client.MembersAsync(Url, "19:one@thread.tacv2", from: null);

        Assert.Equal([("19:team@thread.tacv2", null), ("19:one@thread.tacv2", "Oppstart")], channels.Select(one => (one.Id, (string?)one.Name)));
        Assert.Equal("6e760000-0000-4000-8000-000000000001", Assert.Single(first.Members).AadObjectId);
        Assert.Equal([("6e760000-0000-4000-8000-000000000002", "guest"), (null, null)], last.Members.Select(one => ((string?)one.AadObjectId, (string?)one.Role)));
        Assert.Empty(broken.Members);
        Assert.Equal(
            [
                "GET https://smba.trafficmanager.net/emea/v3/teams/19%3Ateam%40thread.tacv2/conversations",
                "GET https://smba.trafficmanager.net/emea/v3/conversations/19%3Aone%40thread.tacv2/pagedmembers?pageSize=500",
                "GET https://smba.trafficmanager.net/emea/v3/conversations/19%3Aone%40thread.tacv2/pagedmembers?pageSize=500",
                "GET https://smba.trafficmanager.net/emea/v3/conversations/19%3Aone%40thread.tacv2/pagedmembers?pageSize=500&continuationToken=a%2Bb",
                "GET https://smba.trafficmanager.net/emea/v3/conversations/19%3Aone%40thread.tacv2/pagedmembers?pageSize=500",
            ],
            teams.Requests.Select(request => $"{request.Method} {request.Url}"));
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/")]
    [InlineData("https://smba.trafficmanager.net/emea")]
    public async Task An_id_stays_one_segment_and_the_base_may_end_with_a_slash_or_not(string serviceUrl)
    {
        await teams.Client().UpdateActivityAsync(serviceUrl, "19:chan@thread.tacv2;messageid=17", "1/2 %?#", Hello);
        var request = Assert.Single(teams.Requests);
        Assert.Equal("https://smba.trafficmanager.net/emea/v3/conversations/19%3Achan%40thread.tacv2%3Bmessageid%3D17/activities/1%2F2%20%25%3F%23", request.Url);
        Assert.Equal("1/2 %?#", (string?)JsonNode.Parse(request.Body)!["id"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    public async Task An_id_that_would_climb_out_of_its_path_is_refused(string id)
    {
        await Assert.ThrowsAsync<ArgumentException>(() => teams.Client().SendToConversationAsync(Url, id, Hello));
        await Assert.ThrowsAsync<ArgumentException>(() => teams.Client().UpdateActivityAsync(Url, "c", id, Hello));
        await Assert.ThrowsAsync<ArgumentException>(() => teams.Client().DeleteActivityAsync(Url, "c", id));
        Assert.Empty(teams.Requests);
    }

    [Fact]
    public async Task Every_operation_has_its_address()
    {
        var client = teams.Client();
        await client.SendToConversationAsync(Url, "c", Hello);
        await client.UpdateActivityAsync(Url, "c", "a", Hello);
        await client.DeleteActivityAsync(Url, "c", "a");
        Assert.Equal(
            [
                "POST v3/conversations/c/activities",
                "PUT v3/conversations/c/activities/a",
                "DELETE v3/conversations/c/activities/a",
            ],
            teams.Requests.Select(r => $"{r.Method} {r.Url[Url.Length..]}"));
    }

    [Theory]
    [InlineData("https://evil.trafficmanager.net/")]
    [InlineData("http://smba.trafficmanager.net/emea/")]
    [InlineData("http://localhost:3978/")]
    [InlineData("https://smba.trafficmanager.net@evil.no/")]
    [InlineData("")]
    public async Task A_token_is_never_sent_to_an_address_that_is_not_Microsofts(string serviceUrl)
    {
        var credential = new StubCredential();
        var refused = await Assert.ThrowsAsync<ConnectorException>(() => teams.Client(credential).SendToConversationAsync(serviceUrl, "c", Hello));
        Assert.Equal(ConnectorOutcome.WrongHost, refused.Failure.Outcome);
        Assert.Empty(teams.Requests);
        Assert.Equal(0, credential.Asked);
    }

    [Fact]
    public async Task Without_a_credential_only_this_machine_is_spoken_to()
    {
        var client = new ConnectorClient(null, teams.Options());
        await Assert.ThrowsAsync<ConnectorException>(() => client.SendToConversationAsync(Url, "c", Hello));
        await client.SendToConversationAsync("http://127.0.0.1:56150/_connector", "c", Hello);
        Assert.Null(Assert.Single(teams.Requests).Authorization);
        var local = teams.Options();
        local.ServiceUrls = ServiceUrls.LoopbackOnly;
        Assert.Throws<ArgumentException>(() => new ConnectorClient(new StubCredential(), local));
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/6f1d0c3e-0000-4000-8000-0000000000aa/", true)]
    [InlineData("https://smba.trafficmanager.net/99999999-0000-4000-8000-000000000000/", false)]
    [InlineData("https://smba.trafficmanager.net/", true)]
    public void A_stored_address_is_checked_as_an_inbound_one(string serviceUrl, bool allowed) =>
        Assert.Equal(allowed, new ServiceUrls([IdentityProvider.TenantId]).Allows(serviceUrl));

    [Fact]
    public async Task A20_A_redirect_is_not_followed()
    {
        teams.Answers(302, "", ("Location", "https://evil.no/"));
        var refused = await Assert.ThrowsAsync<ConnectorException>(() => teams.Client().SendToConversationAsync(Url, "c", Hello));
        Assert.Equal((302, ConnectorOutcome.Refused), (refused.Status, refused.Failure.Outcome));
        Assert.Single(teams.Requests);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task C11_A_message_that_may_have_been_accepted_is_not_sent_again(int status)
    {
        teams.Answers(status, """{"error":{"code":"ServiceError","message":"x"}}""");
        var failed = await Assert.ThrowsAsync<ConnectorException>(() => teams.Client().SendToConversationAsync(Url, "c", Hello));
        Assert.Equal(ConnectorOutcome.Ambiguous, failed.Failure.Outcome);
        Assert.Single(teams.Requests);
    }

    [Fact]
    public async Task C11_A_connection_that_breaks_after_the_bytes_left_is_not_tried_again()
    {
        teams.Answers(() => throw new HttpRequestException(HttpRequestError.ResponseEnded));
        var failed = await Assert.ThrowsAsync<RequestFailedException>(() => teams.Client().SendToConversationAsync(Url, "c", Hello));
        Assert.Equal(ConnectorOutcome.Ambiguous, ConnectorErrors.Classify(failed).Outcome);
        Assert.Single(teams.Requests);
    }

    [Theory]
    [InlineData(412)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task C16_An_update_is_repeated_because_it_does_no_harm(int status)
    {
        teams.Answers(status).Answers(status).Answers(status).Answers(200, """{"id":"a"}""");
        var updated = await teams.Client().UpdateActivityAsync(Url, "c", "a", Hello);
        Assert.Equal("a", updated.Id);
        Assert.Equal(4, teams.Requests.Count);
    }

    [Fact]
    public async Task C16_A_message_met_by_another_edit_is_the_callers_to_send_again_and_is_delivered_once()
    {
        teams.Answers(412).Answers(412).Answers(412);
        var client = teams.Client();
        for (var i = 0; i < 3; i++)
        {
            var failed = await Assert.ThrowsAsync<ConnectorException>(() => client.SendToConversationAsync(Url, "c", Hello));
            Assert.Equal(ConnectorOutcome.ConcurrentEdit, failed.Failure.Outcome);
        }
        await client.SendToConversationAsync(Url, "c", Hello);
        Assert.Equal(4, teams.Requests.Count);
    }

    [Fact]
    public async Task A_stale_token_is_changed_once_and_a_second_refusal_is_an_alarm()
    {
        var credential = new StubCredential();
        var client = teams.Client(credential);
        teams.Answers(401).Answers(201, """{"id":"1"}""");
        await client.SendToConversationAsync(Url, "c", Hello);
        Assert.Equal(["Bearer token-1", "Bearer token-2"], teams.Requests.Select(r => r.Authorization));
        Assert.All(teams.Requests, r => Assert.Contains("Åse", r.Body, StringComparison.Ordinal));

        teams.Answers(401).Answers(401, """{"error":{"code":"BotNotRegistered"}}""");
        var refused = await Assert.ThrowsAsync<ConnectorException>(() => client.SendToConversationAsync(Url, "c", Hello));
        Assert.Equal((ConnectorOutcome.Unauthorized, "BotNotRegistered"), (refused.Failure.Outcome, refused.Failure.Code));
        Assert.Equal(4, teams.Requests.Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>ok</html>")]
    [InlineData("[]")]
    public async Task An_accepted_message_is_accepted_whatever_the_answer_says(string body)
    {
        teams.Answers(202, body);
        Assert.Null((await teams.Client().SendToConversationAsync(Url, "c", Hello)).Id);
    }

    [Fact]
    public async Task A_message_over_40_KB_is_refused_before_the_network()
    {
        var failed = await Assert.ThrowsAsync<ConnectorException>(() => teams.Client().SendToConversationAsync(Url, "c", MessageFactory.Text(new('x', 40 * 1024))));
        Assert.Equal(ConnectorOutcome.TooLarge, failed.Failure.Outcome);
        Assert.Empty(teams.Requests);
    }
}
