using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using AdaptiveCards;
using GevinstBot.Teams.Cards;
using GevinstBot.Teams.Inbound;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using NodaTime;

namespace GevinstBot.Clients.Tests.Teams;

/// <summary>From an accepted activity to the handler, and back to Teams in time.</summary>
public sealed class TurnTests : IAsyncLifetime
{
    private TestBot bot = null!;

    public async Task InitializeAsync() => bot = await TestBot.StartAsync();

    public async Task DisposeAsync() => await bot.DisposeAsync();

    [Fact]
    public async Task A_press_is_answered_with_the_card_itself()
    {
        bot.Script.Answer = CardAnswer.Card(new TeamsCard { Body = [new AdaptiveTextBlock("Takk, Åse")] });
        var answer = await AnswerAsync(TestBot.Execute());
        Assert.Equal(200, (int)answer["statusCode"]!);
        Assert.Equal("application/vnd.microsoft.card.adaptive", (string?)answer["type"]);
        Assert.Equal("Takk, Åse", (string?)answer["value"]!["body"]![0]!["text"]);
    }

    [Fact]
    public async Task A_press_brings_its_verb_and_every_plain_value_as_text()
    {
        await AnswerAsync(TestBot.With(TestBot.Execute(), a => a["value"]!["action"]!["data"] =
            JsonNode.Parse("""{"k":"nøkkel","score":4.50,"done":true,"open":false,"many":1E5,"long":123456789012345678901234567890,"empty":"","gone":null,"list":[1],"object":{"x":1}}""")));
        var press = bot.Script.Presses.Single();
        Assert.Equal(("answer", false, false), (press.Verb, press.IsAutomatic, press.ViaSubmit));
        Assert.Equal(["done=true", "empty=", "k=nøkkel", "long=123456789012345678901234567890", "many=1E5", "open=false", "score=4.50"], press.Values.Select(d => $"{d.Key}={d.Value}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_refresh_is_told_from_a_press_and_a_missing_trigger_is_a_press()
    {
        await AnswerAsync(TestBot.With(TestBot.Execute(), a => a["value"]!["trigger"] = "automatic"));
        await AnswerAsync(TestBot.With(TestBot.Execute(), a => a["value"]!.AsObject().Remove("trigger")));
        Assert.Equal([true, false], bot.Script.Presses.Select(press => press.IsAutomatic));
    }

    [Fact]
    public async Task A_host_that_is_stopped_from_two_sides_is_stopped_for_both_only_when_the_last_turn_has_ended()
    {
        var turns = bot.Services.GetServices<IHostedService>().Single(service => service.GetType().Name == "TurnsInFlight");
        var (started, release) = (new TaskCompletionSource(), new TaskCompletionSource());
        bot.Script.Work = (_, _) =>
        {
            started.SetResult();
            return release.Task;
        };
        var press = bot.PostAsync(TestBot.Execute());
        await ReachesAsync(press, started.Task);

        var (first, second) = (turns.StopAsync(CancellationToken.None), turns.StopAsync(CancellationToken.None));
        var early = (first.IsCompleted, second.IsCompleted);
        release.SetResult();
        await Task.WhenAll(first, second, press);

        Assert.Equal((false, false), early);
        Assert.Same(first, second);
    }

    [Fact]
    public async Task An_old_clients_press_arrives_as_the_same_press()
    {
        using var response = await bot.PostAsync(TestBot.Submit());
        Assert.Equal("", await response.Content.ReadAsStringAsync());
        var press = bot.Script.Presses.Single();
        Assert.Equal(("answer", true, "nøkkel"), (press.Verb, press.ViaSubmit, press.Values["k"]));
    }

    [Theory]
    [InlineData("null", "BadRequest")]
    [InlineData("[]", "BadRequest")]
    [InlineData("{}", "BadRequest")]
    [InlineData("""{"action":7}""", "BadRequest")]
    [InlineData("""{"action":{"verb":"answer"}}""", "NotSupported")]
    [InlineData("""{"action":{"type":"Action.Submit","verb":"answer"}}""", "NotSupported")]
    [InlineData("""{"action":{"type":"Action.Execute","verb":"answer"},"authentication":{"token":"x"}}""", "BadRequest")]
    [InlineData("""{"action":{"type":"Action.Execute","verb":"answer"},"state":"123456"}""", "BadRequest")]
    public async Task A23_A_press_of_the_wrong_shape_is_answered_400_with_the_error_in_the_body(string value, string code)
    {
        using var response = await bot.PostAsync(TestBot.With(TestBot.Execute(), a => a["value"] = JsonNode.Parse(value)));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        Assert.Equal(("application/vnd.microsoft.error", code), ((string?)answer["type"], (string?)answer["value"]!["code"]));
        Assert.Empty(bot.Seen);
    }

    [Fact]
    public async Task B10_Values_of_the_wrong_kind_are_left_out_and_a_note_of_a_megabyte_never_comes_in()
    {
        await AnswerAsync(TestBot.With(TestBot.Execute(), a => a["value"]!["action"]!["data"] = JsonNode.Parse("""{"score":{"$gt":0},"note":["x"],"hidden":"9","score4":"４"}""")));
        Assert.Equal(["hidden=9", "score4=４"], bot.Script.Presses.Single().Values.Select(d => $"{d.Key}={d.Value}").Order(StringComparer.Ordinal));
        using var large = await bot.PostAsync(TestBot.With(TestBot.Execute(), a => a["value"]!["action"]!["data"]!["note"] = new string('x', 1_000_000)));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, large.StatusCode);
        Assert.Single(bot.Seen);
    }

    [Theory]
    [InlineData("task/fetch", """{"data":{"k":"fremmed"}}""")]
    [InlineData("task/submit", """{"data":{"k":"fremmed","msteams":{"type":"task/fetch"}},"context":{"theme":"dark"}}""")]
    [InlineData("task/submit", "\"x\"")]
    [InlineData("fileConsent/invoke", "null")]
    [InlineData("application/search", "7")]
    [InlineData(null, "{}")]
    public async Task B09_An_invoke_that_the_bot_never_offered_is_not_implemented_whatever_it_brings(string? name, string value)
    {
        using var response = await bot.PostAsync(TestBot.With(TestBot.Execute(), a => (a["name"], a["value"]) = (name, JsonNode.Parse(value))));
        Assert.Equal((HttpStatusCode.NotImplemented, ""), (response.StatusCode, await response.Content.ReadAsStringAsync()));
        Assert.Empty(bot.Seen);
        Assert.DoesNotContain(bot.Log.Lines, line => line.StartsWith("Error", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<at>Pulsbot</at> status\n", "message: status")]
    [InlineData("<at>Pulsbot</at>\u00A0status nå", "message: status nå")]
    [InlineData("status <at>Pulsbot</at>", "message: status")]
    [InlineData("<at>Kari</at> status", "message: <at>Kari</at> status")]
    [InlineData(null, "message")]
    public async Task Only_the_bots_own_mention_is_taken_out(string? text, string seen)
    {
        using var response = await bot.PostAsync(TestBot.With(TestBot.Message(), a => (a["text"], a["entities"]) = (text, JsonNode.Parse(
            $$$"""
            [{"type":"clientInfo","locale":"nb-NO"}, {"type":"mention"}, {"type":"mention","mentioned":{"id":"28:{{{IdentityProvider.AppId}}}"}}, null,
             {"type":"mention","text":"<at>Pulsbot</at>","mentioned":{"id":"28:{{{IdentityProvider.AppId}}}"}},
             {"type":"mention","text":"<at>Kari</at>","mentioned":{"id":"29:kari"}}]
            """))));
        Assert.Equal(seen, Assert.Single(bot.Seen));
    }

    [Fact]
    public async Task A_turn_runs_in_the_hosts_culture_whatever_the_client_speaks()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo? during = null;
        bot.Script.Work = (_, _) =>
        {
            during = CultureInfo.CurrentCulture;
            return Task.CompletedTask;
        };
        using var response = await bot.PostAsync(TestBot.With(TestBot.Message(), a => a["locale"] = before.Name is "fa-IR" ? "nb-NO" : "fa-IR"));
        Assert.Equal(before, during);
    }

    [Fact]
    public async Task Middleware_sees_the_turns_that_come_in_and_those_the_bot_begins()
    {
        var adapter = bot.Services.GetRequiredService<BotAdapter>();
        var seen = new SeenByMiddleware();
        adapter.Use(seen);
        using var press = await bot.PostAsync(TestBot.Execute());
        using var unknown = await bot.PostAsync(TestBot.With(TestBot.Execute(), a => a["name"] = "task/fetch"));
        await adapter.ContinueConversationAsync("", bot.Script.Turns.Single().Activity.GetConversationReference(), (_, _) => Task.CompletedTask, default);
        Assert.Equal(["adaptiveCard/action", ActivityEventNames.ContinueConversation], seen.Names);
    }

    [Theory]
    [InlineData("add", "installed")]
    [InlineData("ADD", "installed")]
    [InlineData("add-upgrade", "installed")]
    [InlineData("remove", "removed")]
    [InlineData("remove-upgrade", "removed")]
    [InlineData("rename", null)]
    [InlineData(null, null)]
    public async Task An_installation_is_told_in_all_the_words_Teams_uses(string? action, string? seen)
    {
        using var response = await bot.PostAsync(TestBot.With(TestBot.Message(), a => (a["type"], a["action"]) = ("installationUpdate", action)));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(seen is null ? [] : [seen], bot.Seen);
    }

    [Theory]
    [InlineData("messageReaction")]
    [InlineData("messageUpdate")]
    [InlineData("messageDelete")]
    [InlineData("typing")]
    [InlineData("event")]
    [InlineData("endOfConversation")]
    public async Task What_a_bot_has_no_use_for_is_accepted_and_has_no_effect(string type)
    {
        using var response = await bot.PostAsync(
            TestBot.With(TestBot.Message(), a => (a["type"], a["name"]) = (type, "application/vnd.microsoft.readReceipt")));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(bot.Seen);
        Assert.DoesNotContain(bot.Log.Lines, line => line.StartsWith("Error", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(15)]
    public async Task C04_A_bot_that_would_answer_at_once_or_after_Teams_has_hung_up_does_not_start(int seconds) =>
        await Assert.ThrowsAsync<OptionsValidationException>(() => TestBot.StartAsync(o => o.AnswerSeconds = seconds));

    [Fact]
    public async Task C04_A_slow_press_is_answered_after_four_seconds_and_its_work_goes_on_though_Teams_hangs_up()
    {
        var (started, release) = (new TaskCompletionSource(), new TaskCompletionSource());
        bot.Script.Work = async (_, cancellationToken) =>
        {
            started.SetResult();
            await release.Task.WaitAsync(cancellationToken);
        };
        var post = bot.PostAsync(TestBot.Execute());
        await ReachesAsync(post, started.Task);
        bot.Clock.Advance(Duration.FromSeconds(4));
        using (var response = await post)
        {
            var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
            Assert.Equal(("application/vnd.microsoft.activity.message", "Vi arbeider med saken"), ((string?)answer["type"], (string?)answer["value"]));
        }
        Assert.False(bot.Script.Done.Task.IsCompleted);
        release.SetResult();
        await bot.Script.Done.Task;
    }

    [Fact]
    public async Task C04_What_a_slow_press_came_to_replaces_its_card_afterwards()
    {
        var (post, brought) = await SlowAsync();
        bot.Script.Answer = CardAnswer.Card(new TeamsCard { Body = [new AdaptiveTextBlock("Lagret")] });
        release.SetResult();
        (await post).Dispose();
        await brought.Task;

        var put = Assert.Single(bot.Teams.Requests);
        Assert.Equal("PUT", put.Method);
        Assert.EndsWith("/1763740800500", put.Url, StringComparison.Ordinal);
        Assert.Equal("Lagret", (string?)JsonNode.Parse(put.Body)!["attachments"]![0]!["content"]!["body"]![0]!["text"]);
    }

    [Fact]
    public async Task C04_A_card_that_was_pressed_again_is_left_to_the_later_press()
    {
        var (post, _) = await SlowAsync();
        (await post).Dispose();
        bot.Script.Work = (_, _) => Task.CompletedTask;
        using (await bot.PostAsync(TestBot.Execute()))
            release.SetResult();
        var first = bot;
        bot = await TestBot.StartAsync();
        await first.DisposeAsync();

        Assert.Empty(first.Teams.Requests);
    }

    private readonly TaskCompletionSource release = new();

    /// <summary>A press that was told that it takes time, and what ends when something is sent to Teams after it.</summary>
    private async Task<(Task<HttpResponseMessage> Post, TaskCompletionSource Brought)> SlowAsync()
    {
        var (started, brought) = (new TaskCompletionSource(), new TaskCompletionSource());
        bot.Script.Work = async (_, cancellationToken) =>
        {
            started.SetResult();
            await release.Task.WaitAsync(cancellationToken);
        };
        bot.Teams.Answers(() =>
        {
            brought.SetResult();
            return StubTeams.Answer(200, """{"id":"1"}""");
        });
        var post = bot.PostAsync(TestBot.Execute());
        await ReachesAsync(post, started.Task);
        bot.Clock.Advance(Duration.FromSeconds(4));
        return (post, brought);
    }

    [Fact]
    public async Task C04_A_caller_that_hangs_up_does_not_stop_the_work()
    {
        var (started, release) = (new TaskCompletionSource(), new TaskCompletionSource());
        bot.Script.Work = async (_, cancellationToken) =>
        {
            started.SetResult();
            await release.Task.WaitAsync(cancellationToken);
        };
        var post = bot.PostAsync(TestBot.Execute());
        await ReachesAsync(post, started.Task);
        bot.Client.CancelPendingRequests();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => post);
        release.SetResult();
        await bot.Script.Done.Task;
    }

    [Fact]
    public async Task C04_A_handler_that_never_awaits_is_answered_for_in_time_as_well()
    {
        var started = new TaskCompletionSource();
        using var release = new ManualResetEventSlim();
        bot.Script.Work = (_, _) =>
        {
            started.SetResult();
            release.Wait(CancellationToken.None);
            return Task.CompletedTask;
        };
        var post = bot.PostAsync(TestBot.Execute());
        await ReachesAsync(post, started.Task);
        bot.Clock.Advance(Duration.FromSeconds(4));
        using var response = await post;
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        release.Set();
        await bot.Script.Done.Task;
    }

    [Fact]
    public async Task A_stopping_host_waits_for_the_work()
    {
        var (started, release) = (new TaskCompletionSource(), new TaskCompletionSource());
        var stopping = await TestBot.StartAsync();
        stopping.Script.Work = async (_, cancellationToken) =>
        {
            started.SetResult();
            await release.Task.WaitAsync(cancellationToken);
        };
        var post = stopping.PostAsync(TestBot.Message());
        await ReachesAsync(post, started.Task);
        stopping.Clock.Advance(Duration.FromSeconds(4));
        (await post).Dispose();
        var stop = stopping.DisposeAsync().AsTask();
        Assert.False(stop.IsCompleted);
        release.SetResult();
        await stop;
        Assert.True(stopping.Script.Done.Task.IsCompletedSuccessfully);
    }

    [Fact]
    public async Task A_handler_that_fails_is_answered_for_and_logged_without_what_was_written()
    {
        bot.Script.Work = (turn, _) => throw new InvalidOperationException($"Kunne ikke lagre {turn.Activity.Text} for Kari");
        var answer = await AnswerAsync(TestBot.Execute());
        Assert.Equal((500, "application/vnd.microsoft.error", "Noe gikk galt"), ((int)answer["statusCode"]!, (string?)answer["type"], (string?)answer["value"]!["message"]));
        using var message = await bot.PostAsync(TestBot.Message());
        Assert.Equal(HttpStatusCode.OK, message.StatusCode);
        Assert.Equal(2, bot.Log.Lines.Count(line => line.StartsWith("Error 302", StringComparison.Ordinal)));
        Assert.DoesNotContain(bot.Log.Lines, line => line.Contains("Kari", StringComparison.Ordinal) || line.Contains("lagre", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_writes_while_the_handler_fails_gets_one_message_that_says_so_in_that_chat()
    {
        bot.Script.Work = (_, _) => throw new InvalidOperationException();
        using var response = await bot.PostAsync(TestBot.Message());
        Assert.Equal((HttpStatusCode.OK, ""), (response.StatusCode, await response.Content.ReadAsStringAsync()));
        Assert.Equal(("a:1Personal", "Noe gikk galt"), Said(Assert.Single(bot.Teams.Requests)));
    }

    [Fact]
    public async Task C04_A_press_that_fails_after_it_was_answered_for_is_told_of_by_one_message()
    {
        var (started, release) = (new TaskCompletionSource(), new TaskCompletionSource());
        bot.Script.Work = async (_, _) =>
        {
            started.SetResult();
            await release.Task;
            throw new InvalidOperationException();
        };
        var said = new TaskCompletionSource();
        bot.Teams.Answers(() =>
        {
            said.SetResult();
            return StubTeams.Answer(201, """{"id":"1"}""");
        });
        var post = bot.PostAsync(TestBot.Execute());
        await ReachesAsync(post, started.Task);
        bot.Clock.Advance(Duration.FromSeconds(4));
        using var response = await post;
        Assert.Empty(bot.Teams.Requests);

        release.SetResult();
        await said.Task;

        Assert.Contains("Vi arbeider med saken", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(("a:1Personal", "Noe gikk galt"), Said(Assert.Single(bot.Teams.Requests)));
    }

    [Fact]
    public async Task A_press_that_fails_in_time_is_answered_with_its_error_and_no_message()
    {
        bot.Script.Work = (_, _) => throw new InvalidOperationException();
        Assert.Equal(500, (int)(await AnswerAsync(TestBot.Execute()))["statusCode"]!);
        Assert.Empty(bot.Teams.Requests);
    }

    [Fact]
    public async Task What_nobody_wrote_or_pressed_fails_without_a_message()
    {
        bot.Script.Work = (_, _) => throw new InvalidOperationException();
        using var response = await bot.PostAsync(TestBot.With(TestBot.Message(), a => (a["type"], a["action"]) = ("installationUpdate", "add")));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Single(bot.Log.Lines, line => line.StartsWith("Error 302", StringComparison.Ordinal));
        Assert.Empty(bot.Teams.Requests);
    }

    [Fact]
    public async Task A_failure_that_cannot_be_told_is_logged_and_Teams_is_answered_all_the_same()
    {
        bot.Script.Work = (_, _) => throw new InvalidOperationException();
        bot.Teams.Answers(403, """{"error":{"code":"Forbidden","message":"Kari"}}""");
        using var response = await bot.PostAsync(TestBot.Message());
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Single(bot.Log.Lines, line => line.StartsWith("Error 303", StringComparison.Ordinal));
        Assert.Single(bot.Teams.Requests);
        Assert.DoesNotContain(bot.Log.Lines, line => line.Contains("Kari", StringComparison.Ordinal));
    }

    private sealed class SeenByMiddleware : IMiddleware
    {
        public List<string> Names { get; } = [];

        public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
        {
            Names.Add(turnContext.Activity.Name);
            return next(cancellationToken);
        }
    }

    private static (string Chat, string? Text) Said(SeenRequest request) =>
        (Uri.UnescapeDataString(new Uri(request.Url).Segments[^2].TrimEnd('/')), (string?)JsonNode.Parse(request.Body)!["text"]);

    // A request that is answered before the handler starts was refused; without this the test would wait for ever.
    private static async Task ReachesAsync(Task<HttpResponseMessage> post, Task started) => Assert.Same(started, await Task.WhenAny(post, started));

    private async Task<JsonNode> AnswerAsync(JsonObject activity)
    {
        using var response = await bot.PostAsync(activity);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        return JsonSerializer.Deserialize<JsonNode>(await response.Content.ReadAsStringAsync())!;
    }
}
