using System.Net;
using System.Text.Json.Nodes;
using NodaTime;

namespace GevinstBot.Clients.Tests.LocalTeams;

public sealed class FaultTests : LocalTeamsTests
{
    [Fact]
    public async Task A_scripted_429_comes_as_often_as_asked_and_then_no_more()
    {
        var chat = await App.ChatWithAsync(LocalTeamsApp.Kari);
        await ScriptAsync("""{"kind":"status","status":429,"retryAfter":"1","code":"Throttled","times":2,"path":"activities"}""");

        using var first = await PostAsync(chat);
        using var second = await PostAsync(chat);
        using var third = await PostAsync(chat);

        Assert.Equal([429, 429, 201], new[] { first, second, third }.Select(response => (int)response.StatusCode));
        Assert.Equal("1", first.Headers.GetValues("Retry-After").Single());
        Assert.Equal("Throttled", (string?)JsonNode.Parse(await first.Content.ReadAsStringAsync())!["error"]!["code"]);
        Assert.Single(await App.MessagesAsync(LocalTeamsApp.Kari));
    }

    [Fact]
    public async Task A_429_may_come_without_Retry_After()
    {
        var chat = await App.ChatWithAsync(LocalTeamsApp.Kari);
        await ScriptAsync("""{"kind":"status","status":429}""");

        using var response = await PostAsync(chat);

        Assert.False(response.Headers.Contains("Retry-After"));
    }

    [Fact]
    public async Task A_fault_before_accepting_leaves_no_message()
    {
        var chat = await App.ChatWithAsync(LocalTeamsApp.Kari);
        await ScriptAsync("""{"kind":"status","status":500}""");

        using var response = await PostAsync(chat);

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Empty(await App.MessagesAsync(LocalTeamsApp.Kari));
    }

    [Theory]
    [InlineData("""{"kind":"status","status":502,"afterAccepting":true}""")]
    [InlineData("""{"kind":"drop","afterAccepting":true}""")]
    public async Task A_fault_after_accepting_leaves_the_message(string fault)
    {
        var chat = await App.ChatWithAsync(LocalTeamsApp.Kari);
        await ScriptAsync(fault);

        await Record.ExceptionAsync(() => PostAsync(chat));

        Assert.Single(await App.MessagesAsync(LocalTeamsApp.Kari));
    }

    [Fact]
    public async Task A_dropped_connection_is_no_answer()
    {
        var chat = await App.ChatWithAsync(LocalTeamsApp.Kari);
        await ScriptAsync("""{"kind":"drop"}""");

        await Assert.ThrowsAsync<HttpRequestException>(() => PostAsync(chat));

        Assert.Empty(await App.MessagesAsync(LocalTeamsApp.Kari));
        Assert.Equal(0, (int)(await App.GetAsync("/local/api/log")).AsArray()[^1]!["status"]!);
    }

    [Fact]
    public async Task A_delayed_answer_comes_when_the_clock_has_moved()
    {
        var chat = await App.ChatWithAsync(LocalTeamsApp.Kari);
        await ScriptAsync("""{"kind":"delay","delayMs":5000}""");

        var answer = PostAsync(chat);
        while (!answer.IsCompleted)
        {
            App.Time.Advance(Duration.FromSeconds(5));
            await Task.Yield();
        }

        using var response = await answer;
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 1)]
    public async Task A_held_request_waits_until_the_faults_are_cleared(bool afterAccepting, int arrivedMeanwhile)
    {
        var chat = await App.ChatWithAsync(LocalTeamsApp.Kari);
        await ScriptAsync($$"""{"kind":"hold","afterAccepting":{{(afterAccepting ? "true" : "false")}}}""");

        var answer = PostAsync(chat);
        while ((int)(await App.GetAsync("/local/api/faults"))["held"]! == 0)
            Assert.False(answer.IsCompleted);
        var meanwhile = await App.MessagesAsync(LocalTeamsApp.Kari);
        await App.Client.DeleteAsync(new Uri("/local/api/faults", UriKind.Relative));

        using var response = await answer;
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.Equal(arrivedMeanwhile, meanwhile.Count);
        Assert.Single(await App.MessagesAsync(LocalTeamsApp.Kari));
    }

    [Theory]
    [InlineData("error", """{"error":{"code":"BotDisabledByAdmin","message":"Off"}}""", "application/json")]
    [InlineData("text", "Off", "text/plain")]
    [InlineData("html", "<!doctype html><html><body><h1>403</h1></body></html>", "text/html")]
    [InlineData("empty", "", "text/plain")]
    public async Task An_error_has_the_shape_that_was_asked_for(string shape, string body, string contentType)
    {
        var chat = await App.ChatWithAsync(LocalTeamsApp.Kari);
        await ScriptAsync($$"""{"kind":"status","status":403,"code":"BotDisabledByAdmin","message":"Off","shape":"{{shape}}"}""");

        using var response = await PostAsync(chat);

        Assert.Equal(body, await response.Content.ReadAsStringAsync());
        Assert.Equal(contentType, response.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task The_older_shape_hides_its_code_in_a_message_of_JSON()
    {
        var chat = await App.ChatWithAsync(LocalTeamsApp.Kari);
        await ScriptAsync("""{"kind":"status","status":403,"code":"MessageWritesBlocked","shape":"errorCode"}""");

        using var response = await PostAsync(chat);

        var body = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        Assert.Equal(209, (int)body["errorCode"]!);
        Assert.Equal("MessageWritesBlocked", (string?)JsonNode.Parse((string)body["message"]!)!["subCode"]);
    }

    [Fact]
    public async Task A_fault_strikes_only_the_path_and_method_it_names()
    {
        await ScriptAsync("""{"kind":"status","status":404,"path":"/members","method":"GET"}""");

        using var sent = await PostAsync(await App.ChatWithAsync(LocalTeamsApp.Kari));

        Assert.Equal(HttpStatusCode.Created, sent.StatusCode);
        Assert.Single((await App.GetAsync("/local/api/faults"))["faults"]!.AsArray());
    }

    [Fact]
    public async Task What_is_pending_can_be_seen_and_cleared()
    {
        await ScriptAsync("""{"kind":"drop","times":3}""");
        Assert.Equal(3, (int)(await App.GetAsync("/local/api/faults"))["faults"]![0]!["times"]!);

        await App.SendAsync(HttpMethod.Delete, "/local/api/faults");

        Assert.Empty((await App.GetAsync("/local/api/faults"))["faults"]!.AsArray());
    }

    [Theory]
    [InlineData("""{"faults":[]}""")]
    [InlineData("""{"faults":[null]}""")]
    [InlineData("""{"faults":[{}]}""")]
    [InlineData("""{"faults":[{"kind":"explode"}]}""")]
    [InlineData("""{"faults":[{"kind":"status"}]}""")]
    [InlineData("""{"faults":[{"kind":"status","status":99}]}""")]
    [InlineData("""{"faults":[{"kind":"status","status":429,"retryAfter":"1\n2"}]}""")]
    [InlineData("""{"faults":[{"kind":"delay"}]}""")]
    [InlineData("""{"faults":[{"kind":"drop","times":0}]}""")]
    [InlineData("""{"faults":[{"kind":"drop","shape":"round"}]}""")]
    [InlineData("""{"faults":[{"kind":"drop","tmies":2}]}""")]
    public async Task A_fault_that_cannot_be_scripted_says_why(string body)
    {
        var (status, error) = await App.PostAsync("/local/api/faults", JsonNode.Parse(body));

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.NotEmpty((string)error!["message"]!);
    }

    private Task<HttpResponseMessage> PostAsync(string chat) =>
        App.Client.PostAsync(LocalTeamsApp.Activities(chat), new StringContent("""{"type":"message","text":"hei"}""", System.Text.Encoding.UTF8, "application/json"));

    private async Task ScriptAsync(string fault)
    {
        var (status, _) = await App.PostAsync("/local/api/faults", JsonNode.Parse($$"""{"faults":[{{fault}}]}"""));
        Assert.Equal(HttpStatusCode.OK, status);
    }
}
