using System.Net;
using System.Text.Json.Nodes;

namespace GevinstBot.Clients.Tests.LocalTeams;

/// <summary>Threads in the channels of the Connector.</summary>
public sealed class ThreadTests : LocalTeamsTests
{
    [Fact]
    public async Task A_channel_thread_gets_an_id_that_replies_are_sent_to()
    {
        var (status, body) = await App.PostAsync("/connector/v3/conversations", Thread(LocalTeamsApp.Text("Rapporten er klar")));
        var activityId = (string)body!["activityId"]!;

        await App.SendToAsync((string)body["id"]!, LocalTeamsApp.Text("Et svar"));

        Assert.Equal(HttpStatusCode.Created, status);
        Assert.Equal($"{LocalTeamsApp.Channel};messageid={activityId}", (string?)body["id"]);
        var messages = (await App.GetAsync($"/local/api/channels/{Uri.EscapeDataString(LocalTeamsApp.Channel)}/messages")).AsArray();
        Assert.Equal([activityId, activityId], messages.Select(message => (string?)message!["threadId"]));
    }

    [Fact]
    public async Task A_bot_reads_the_channels_of_its_team_and_who_is_in_one_and_of_no_other()
    {
        var channels = await App.GetAsync($"/connector/v3/teams/{Uri.EscapeDataString(LocalTeamsApp.Team)}/conversations");
        var members = await App.GetAsync($"/connector/v3/conversations/{Uri.EscapeDataString(LocalTeamsApp.Channel)}/pagedmembers?pageSize=500");
        using var other = await App.Client.GetAsync(new Uri("/connector/v3/conversations/19%3Aother%40thread.tacv2/pagedmembers", UriKind.Relative));

        Assert.Contains(LocalTeamsApp.Channel, channels["conversations"]!.AsArray().Select(channel => (string?)channel!["id"]));
        Assert.Equal([LocalTeamsApp.Kari, LocalTeamsApp.Ola], members["members"]!.AsArray().Select(member => (string?)member!["objectId"]));
        Assert.Equal(HttpStatusCode.NotFound, other.StatusCode);
    }

    [Fact]
    public async Task A_channel_thread_needs_an_activity()
    {
        var (status, error) = await App.PostAsync("/connector/v3/conversations", Thread(activity: null));

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal("BadSyntax", (string?)error!["error"]!["code"]);
    }

    [Fact]
    public async Task A_thread_that_never_began_is_not_found()
    {
        var (status, _) = await App.PostAsync(LocalTeamsApp.Activities($"{LocalTeamsApp.Channel};messageid=1"), LocalTeamsApp.Text("Et svar"));

        Assert.Equal(HttpStatusCode.NotFound, status);
    }

    private static JsonObject Thread(JsonObject? activity) => new()
    {
        ["isGroup"] = true,
        ["tenantId"] = LocalTeamsApp.Tenant,
        ["channelData"] = new JsonObject { ["channel"] = new JsonObject { ["id"] = LocalTeamsApp.Channel } },
        ["activity"] = activity,
    };
}
