using System.Net;
using System.Net.Http.Json;
using GevinstBot.TestKit;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace GevinstBot.Clients.Tests.LocalTeams;

public sealed class InstallationTests : LocalTeamsTests
{
    private static string PathOf(string person, string what) => $"/local/api/people/{person}/{what}";

    [Fact]
    public void Everybody_and_every_team_is_installed_once_the_server_listens()
    {
        var installed = App.Bot.OfType("installationUpdate");

        Assert.Equal(["personal", "personal", "channel"], installed.Select(activity => (string?)activity["conversation"]!["conversationType"]));
        Assert.All(installed, activity => Assert.Equal("add", (string?)activity["action"]));
        Assert.Equal(3, App.Bot.OfType("conversationUpdate").Count);
    }

    [Fact]
    public void An_installation_update_tells_who_where_and_which_tenant()
    {
        var activity = App.Bot.OfType("installationUpdate")[0];

        Assert.Equal("msteams", (string?)activity["channelId"]);
        Assert.Equal(LocalTeamsApp.Kari, (string?)activity["from"]!["aadObjectId"]);
        Assert.StartsWith("29:1", (string?)activity["from"]!["id"], StringComparison.Ordinal);
        Assert.Equal("28:bot-app", (string?)activity["recipient"]!["id"]);
        Assert.StartsWith("a:1", (string?)activity["conversation"]!["id"], StringComparison.Ordinal);
        Assert.Equal(LocalTeamsApp.Tenant, (string?)activity["conversation"]!["tenantId"]);
        Assert.Equal(LocalTeamsApp.Tenant, (string?)activity["channelData"]!["tenant"]!["id"]);
        Assert.Equal($"{App.Client.BaseAddress}connector/", (string?)activity["serviceUrl"]);
        Assert.Equal("2026-10-26T07:00:00.000Z", (string?)activity["timestamp"]);
    }

    [Fact]
    public void A_conversation_update_names_the_bot_as_the_added_member()
    {
        var activity = App.Bot.OfType("conversationUpdate")[0];

        Assert.Equal("28:bot-app", (string?)activity["membersAdded"]![0]!["id"]);
        Assert.Equal((string?)App.Bot.OfType("installationUpdate")[0]["conversation"]!["id"], (string?)activity["conversation"]!["id"]);
    }

    [Fact]
    public async Task A_restart_installs_nobody_again()
    {
        var before = App.Bot.Received.Count;

        await App.RestartAsync();

        Assert.Equal(before, App.Bot.Received.Count);
    }

    [Fact]
    public async Task After_a_restart_at_another_address_the_bot_is_told_where_the_chats_it_is_in_are_now()
    {
        await App.PostAsync(PathOf(LocalTeamsApp.Ola, "uninstall"));
        var before = App.Bot.Received.Count;

        await App.RestartAsync($"http://127.0.0.1:{Ports.Free()}");

        var told = App.Bot.Received.Skip(before).Where(activity => (string?)activity["type"] == "installationUpdate").ToList();
        Assert.Equal(["personal", "channel"], told.Select(activity => (string?)activity["conversation"]!["conversationType"]));
        Assert.All(told, activity => Assert.Equal(LocalTeamsApp.Kari, (string?)activity["from"]!["aadObjectId"]));
        Assert.All(told, activity => Assert.Equal($"{App.Client.BaseAddress}connector/", (string?)activity["serviceUrl"]));
    }

    [Fact]
    public async Task The_clock_moves_only_when_everybody_s_installation_has_arrived()
    {
        var (clock, url) = (new WallClock(), $"http://127.0.0.1:{Ports.Free()}");
        var (asked, answer) = (new TaskCompletionSource(), new TaskCompletionSource<IResult>());
        var arrived = new List<int>();
        var starting = LocalTeamsApp.StartAsync(clock, url: url, prepare: bot =>
        {
            clock.Moving = () => arrived.Add(bot.Received.Count);
            bot.Answer = _ =>
            {
                asked.TrySetResult();
                return answer.Task;
            };
        });
        await asked.Task;
        using var page = new HttpClient { BaseAddress = new(url) };

        var moving = page.PostAsJsonAsync("/local/api/clock", new { by = "P1D" });
        for (var look = 0; look < 20; look++)
            Assert.Contains("2026-10-26T08:00:00", await page.GetStringAsync("/local/api/clock"), StringComparison.Ordinal);
        answer.SetResult(Results.Ok());

        await using var app = await starting;
        Assert.Contains("2026-10-27T08:00:00", await (await moving).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal([6], arrived);
    }

    [Fact]
    public async Task Uninstalling_sends_both_events_and_closes_the_chat_for_the_bot()
    {
        var chat = await App.ChatWithAsync(LocalTeamsApp.Kari);

        var (status, body) = await App.PostAsync(PathOf(LocalTeamsApp.Kari, "uninstall"));

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(["installationUpdate", "conversationUpdate"], body!["events"]!.AsArray().Select(sent => (string?)sent!["type"]));
        Assert.Equal("remove", (string?)App.Bot.OfType("installationUpdate")[^1]["action"]);
        Assert.Equal("28:bot-app", (string?)App.Bot.OfType("conversationUpdate")[^1]["membersRemoved"]![0]!["id"]);
        var (refused, error) = await App.PostAsync(LocalTeamsApp.Activities(chat), LocalTeamsApp.Text("Hei"));
        Assert.Equal(HttpStatusCode.Forbidden, refused);
        Assert.Equal("BotNotInConversationRoster", (string?)error!["error"]!["code"]);
    }

    [Fact]
    public async Task A_chat_cannot_be_created_with_someone_who_has_not_installed_the_bot()
    {
        await App.PostAsync(PathOf(LocalTeamsApp.Kari, "uninstall"));

        var (status, body) = await App.PostAsync("/connector/v3/conversations", LocalTeamsApp.CreateChat(LocalTeamsApp.Kari));

        Assert.Equal(HttpStatusCode.Forbidden, status);
        Assert.Equal("ForbiddenOperationException", (string?)body!["error"]!["code"]);
    }

    [Fact]
    public async Task Whoever_uninstalled_stays_so_after_a_restart_and_gets_the_same_chat_back_when_installing()
    {
        var chat = await App.ChatWithAsync(LocalTeamsApp.Kari);
        await App.PostAsync(PathOf(LocalTeamsApp.Kari, "uninstall"));
        await App.RestartAsync();
        Assert.False((bool)(await App.PeopleAsync())[0]!["installed"]!);

        await App.PostAsync(PathOf(LocalTeamsApp.Kari, "install"));

        Assert.Equal(chat, await App.ChatWithAsync(LocalTeamsApp.Kari));
    }

    [Fact]
    public async Task A_bot_that_greets_in_its_installation_is_heard()
    {
        await using var app = await LocalTeamsApp.StartAsync();
        app.Bot.Answer = async activity =>
        {
            if ((string?)activity["action"] == "add")
                await app.SendToAsync((string)activity["conversation"]!["id"]!, LocalTeamsApp.Text("Velkommen"));
            return await FakeBot.Accepting(activity);
        };

        await app.PostAsync(PathOf(LocalTeamsApp.Ola, "install"));

        Assert.Equal("Velkommen", (string?)(await app.MessagesAsync(LocalTeamsApp.Ola))[0]!["text"]);
    }

    [Fact]
    public async Task A_bot_that_does_not_answer_yet_is_told_later()
    {
        var told = new TaskCompletionSource();
        await using var app = await LocalTeamsApp.StartAsync(prepare: bot => bot.Answer = FakeBot.Dropping);
        Assert.False((bool)(await app.PeopleAsync())[1]!["installed"]!);
        app.Bot.Answer = activity =>
        {
            if ((string?)activity["type"] == "conversationUpdate" && activity["channelData"]!["team"] is not null)
                told.SetResult();
            return FakeBot.Accepting(activity);
        };

        app.Time.Advance(Duration.FromSeconds(2));

        await told.Task.WaitAsync(TimeSpan.FromSeconds(30));
        Assert.True((bool)(await app.PeopleAsync())[1]!["installed"]!);
    }

    [Theory]
    [InlineData("install")]
    [InlineData("uninstall")]
    public async Task An_unknown_person_is_not_found(string what)
    {
        var (status, body) = await App.PostAsync(PathOf("nobody", what));

        Assert.Equal(HttpStatusCode.NotFound, status);
        Assert.Equal("unknown_person", (string?)body!["error"]);
    }

    [Fact]
    public async Task A_host_that_listens_beyond_loopback_does_not_start()
    {
        var trouble = await Assert.ThrowsAsync<InvalidOperationException>(
            () => LocalTeamsApp.StartAsync(more: options => options.BaseAddress = new("http://192.0.2.1:3978")));

        Assert.Contains("loopback only", trouble.Message, StringComparison.Ordinal);
    }
}
