using System.Net;
using System.Text.Json.Nodes;

namespace GevinstBot.Clients.Tests.LocalTeams;

/// <summary>Members, teams and channels of the Connector.</summary>
public sealed class RosterTests : LocalTeamsTests
{
    private static string Conversation(string id) => $"/connector/v3/conversations/{Uri.EscapeDataString(id)}";

    [Fact]
    public async Task A_personal_chat_has_one_member()
    {
        var members = (await App.GetAsync($"{Conversation(await App.ChatWithAsync(LocalTeamsApp.Ola))}/members")).AsArray();

        var member = Assert.Single(members)!;
        Assert.Equal(LocalTeamsApp.Ola, (string?)member["aadObjectId"]);
        Assert.Equal("ola.ost@example.no", (string?)member["userPrincipalName"]);
        Assert.Equal("user", (string?)member["userRole"]);
    }

    [Fact]
    public async Task Pages_of_members_end_without_a_token()
    {
        var first = await App.GetAsync($"{Conversation(LocalTeamsApp.Channel)}/pagedmembers?pageSize=1");
        var token = (string?)first["continuationToken"];

        var second = await App.GetAsync($"{Conversation(LocalTeamsApp.Channel)}/pagedmembers?pageSize=1&continuationToken={token}");

        Assert.NotNull(token);
        Assert.Null(second["continuationToken"]);
        Assert.Equal(
            [LocalTeamsApp.Kari, LocalTeamsApp.Ola],
            new[] { first, second }.Select(page => (string?)page["members"]![0]!["aadObjectId"]));
    }

    [Fact]
    public async Task A_member_is_found_by_Teams_id_object_id_and_principal_name()
    {
        var chat = Conversation(await App.ChatWithAsync(LocalTeamsApp.Ola));
        var id = (string)(await App.PeopleAsync())[1]!["id"]!;

        foreach (var name in (string[])[id, LocalTeamsApp.Ola, "ola.ost@example.no"])
            Assert.Equal(id, (string?)(await App.GetAsync($"{chat}/members/{Uri.EscapeDataString(name)}"))["id"]);
    }

    [Fact]
    public async Task Someone_of_another_chat_is_no_member()
    {
        var (status, _) = await App.SendAsync(HttpMethod.Get, $"{Conversation(await App.ChatWithAsync(LocalTeamsApp.Ola))}/members/{LocalTeamsApp.Kari}");

        Assert.Equal(HttpStatusCode.NotFound, status);
    }

    [Fact]
    public async Task A_team_tells_its_channels_with_a_nameless_General()
    {
        var team = await App.GetAsync($"/connector/v3/teams/{Uri.EscapeDataString(LocalTeamsApp.Team)}");
        var channels = (await App.GetAsync($"/connector/v3/teams/{Uri.EscapeDataString(LocalTeamsApp.Team)}/conversations"))["conversations"]!.AsArray();

        Assert.Equal("Nettverket", (string?)team["name"]);
        Assert.Equal(2, (int)team["channelCount"]!);
        Assert.Equal([LocalTeamsApp.Team, LocalTeamsApp.Channel], channels.Select(channel => (string?)channel!["id"]));
        Assert.Equal([null, "Rapporter"], channels.Select(channel => (string?)channel!["name"]));
    }

    [Theory]
    [InlineData("/connector/v3/teams/nowhere")]
    [InlineData("/connector/v3/teams/nowhere/conversations")]
    public async Task An_unknown_team_is_not_found(string path)
    {
        var (status, _) = await App.SendAsync(HttpMethod.Get, path);

        Assert.Equal(HttpStatusCode.NotFound, status);
    }

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
