using System.Net;
using System.Text.Json.Nodes;

namespace GevinstBot.Clients.Tests.LocalTeams;

public sealed class PressTests : LocalTeamsTests
{
    private const string CardType = "application/vnd.microsoft.card.adaptive";

    private static readonly JsonNode Receipt = JsonNode.Parse("""{"type":"AdaptiveCard","version":"1.5","body":[{"type":"TextBlock","text":"Takk"}]}""")!;

    private static readonly JsonNode Card = JsonNode.Parse(
        """
        {"type":"AdaptiveCard","version":"1.5","body":[
          {"type":"Container","items":[{"type":"Input.Number","id":"value","value":4.2}]},
          {"type":"ColumnSet","columns":[{"type":"Column","items":[
            {"type":"Input.Text","id":"note"},{"type":"Input.Date","id":"day"},{"type":"Input.Toggle","id":"share","valueOn":"ja","valueOff":"nei"},
            {"type":"ActionSet","actions":[{"type":"Action.Submit","id":"in-columns","title":"Dypt","data":{"k":"key"}}]}]}]},
          {"type":"Input.Rating","id":"stars","fallback":{"type":"Input.ChoiceSet","id":"stars","value":"3","choices":[]}},
          {"type":"Carousel.Unknown","actions":[{"type":"Action.Submit","title":"Aldri tegnet"}]},
          {"type":"ActionSet","actions":[
            {"type":"Action.Execute","verb":"confirm","title":"Bekreft","data":{"k":"key","value":"own"},
             "fallback":{"type":"Action.Submit","title":"Bekreft","data":{"k":"key","verb":"confirm"}}}]}],
         "actions":[
          {"type":"Action.Execute","verb":"cancel","title":"Avbryt","associatedInputs":"none"},
          {"type":"Action.ShowCard","title":"Mer","card":{"type":"AdaptiveCard","body":[{"type":"Input.Text","id":"more","value":"inni"}],
            "actions":[{"type":"Action.Submit","title":"Send mer"}]}},
          {"type":"Action.OpenUrl","title":"Åpne","url":"https://example.no"},
          {"type":"Action.Submit","id":"one","title":"Lik"},{"type":"Action.Submit","id":"two","title":"Lik"},
          {"type":"Action.Submit","title":"Status","data":{"msteams":{"type":"imBack","value":"status for november"}}},
          {"type":"Action.Submit","title":"Bare tekst","data":"plain"}]}
        """)!;

    [Fact]
    public async Task An_execute_arrives_as_an_invoke_with_the_inputs_laid_over_its_data()
    {
        var id = await SendCardAsync();

        await PressAsync(id, "confirm", new() { ["note"] = "Bra æøå" });

        var invoke = Assert.Single(App.Bot.OfType("invoke"));
        Assert.Equal("adaptiveCard/action", (string?)invoke["name"]);
        Assert.Equal(id, (string?)invoke["replyToId"]);
        Assert.Equal("manual", (string?)invoke["value"]!["trigger"]);
        AssertJson(
            """
            {"type":"Action.Execute","title":"Bekreft","verb":"confirm",
             "data":{"k":"key","value":"4.2","note":"Bra æøå","day":"","share":"nei","stars":"3"}}
            """,
            invoke["value"]!["action"]);
    }

    [Fact]
    public async Task An_im_back_arrives_as_a_typed_message_and_stands_in_the_chat()
    {
        var id = await SendCardAsync();

        await PressAsync(id, "Status");

        var message = Assert.Single(App.Bot.OfType("message"));
        Assert.Equal("status for november", (string?)message["text"]);
        Assert.Null(message["value"]);
    }

    [Fact]
    public async Task A_submit_arrives_as_a_message_with_a_value_and_no_text()
    {
        var id = await SendCardAsync();

        var (status, body) = await PressAsync(id, "in-columns", new() { ["value"] = 5, ["share"] = "ja" });

        var message = Assert.Single(App.Bot.OfType("message"));
        Assert.Null(message["text"]);
        Assert.Equal(id, (string?)message["replyToId"]);
        AssertJson("""{"k":"key","value":"5","day":"","share":"ja","stars":"3"}""", message["value"]);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(200, (int)body!["status"]!);
        Assert.Null(body["body"]);
    }

    [Fact]
    public async Task A_cleared_input_is_sent_empty()
    {
        await PressAsync(await SendCardAsync(), "in-columns", new() { ["value"] = "", ["stars"] = null });

        AssertJson("""{"k":"key","value":"","day":"","share":"nei","stars":""}""", App.Bot.OfType("message")[0]["value"]);
    }

    [Fact]
    public async Task A_button_without_associated_inputs_sends_none()
    {
        await PressAsync(await SendCardAsync(), "cancel", new() { ["note"] = "typed" });

        AssertJson("{}", App.Bot.OfType("invoke")[0]["value"]!["action"]!["data"]);
    }

    [Fact]
    public async Task A_button_in_a_show_card_sends_its_own_inputs_and_those_around_it()
    {
        var id = await SendCardAsync();

        await PressAsync(id, "Send mer");
        await PressAsync(id, "one");

        var sent = App.Bot.OfType("message");
        Assert.Equal("inni", (string?)sent[0]["value"]!["more"]);
        Assert.Equal("4.2", (string?)sent[0]["value"]!["value"]);
        Assert.Null(sent[1]["value"]!["more"]);
    }

    [Fact]
    public async Task The_fallback_of_an_execute_is_pressed_by_asking_for_a_submit()
    {
        await PressAsync(await SendCardAsync(), "Bekreft", type: "Action.Submit");

        Assert.Empty(App.Bot.OfType("invoke"));
        Assert.Equal("confirm", (string?)App.Bot.OfType("message")[0]["value"]!["verb"]);
    }

    [Fact]
    public async Task Data_that_is_no_object_is_sent_as_it_is()
    {
        await PressAsync(await SendCardAsync(), "Bare tekst");

        Assert.Equal("plain", (string?)App.Bot.OfType("message")[0]["value"]);
    }

    [Fact]
    public async Task A_button_can_be_named_by_where_it_is()
    {
        await PressAsync(await SendCardAsync(), "#/0/actions/4");

        Assert.Single(App.Bot.OfType("message"));
    }

    [Fact]
    public async Task A_returned_card_replaces_the_card_for_that_person_and_the_old_buttons_are_gone()
    {
        var id = await SendCardAsync();
        App.Bot.AnswerInvokes(CardType, Receipt);

        var (_, body) = await PressAsync(id, "confirm");

        Assert.Equal(CardType, (string?)body!["body"]!["type"]);
        AssertJson(Receipt.ToJsonString(), (await App.MessagesAsync(LocalTeamsApp.Kari))[0]!["cards"]![0]);
        AssertJson(Card.ToJsonString(), (await App.MessagesAsync(LocalTeamsApp.Kari, "?view=stored"))[0]!["cards"]![0]);
        var (status, error) = await PressAsync(id, "confirm");
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal("unknown_action", (string?)error!["error"]);
    }

    [Fact]
    public async Task An_update_by_the_bot_is_stronger_than_a_returned_card()
    {
        var id = await SendCardAsync();
        App.Bot.AnswerInvokes(CardType, Receipt);
        await PressAsync(id, "confirm");

        await App.SendAsync(HttpMethod.Put, $"{LocalTeamsApp.Activities(await App.ChatWithAsync(LocalTeamsApp.Kari))}/{id}", LocalTeamsApp.WithCard(Card));

        AssertJson(Card.ToJsonString(), (await App.MessagesAsync(LocalTeamsApp.Kari))[0]!["cards"]![0]);
    }

    [Fact]
    public async Task A_returned_text_leaves_the_card_alone()
    {
        var id = await SendCardAsync();
        App.Bot.AnswerInvokes("application/vnd.microsoft.activity.message", "Ikke til deg");

        var (_, body) = await PressAsync(id, "confirm");

        Assert.Equal("Ikke til deg", (string?)body!["body"]!["value"]);
        AssertJson(Card.ToJsonString(), (await App.MessagesAsync(LocalTeamsApp.Kari))[0]!["cards"]![0]);
    }

    [Fact]
    public async Task A_card_in_a_channel_is_replaced_for_the_one_who_pressed_only()
    {
        var id = await App.SendToAsync(LocalTeamsApp.Channel, LocalTeamsApp.WithCard(Card));
        App.Bot.AnswerInvokes(CardType, Receipt);

        await PressAsync(id, "confirm");

        var path = $"/local/api/channels/{Uri.EscapeDataString(LocalTeamsApp.Channel)}/messages?person=";
        AssertJson(Receipt.ToJsonString(), (await App.GetAsync(path + LocalTeamsApp.Kari))[0]!["cards"]![0]);
        AssertJson(Card.ToJsonString(), (await App.GetAsync(path + LocalTeamsApp.Ola))[0]!["cards"]![0]);
        var invoke = App.Bot.OfType("invoke")[0];
        Assert.Equal("channel", (string?)invoke["conversation"]!["conversationType"]);
        Assert.Equal($"{LocalTeamsApp.Channel};messageid={id}", (string?)invoke["conversation"]!["id"]);
        Assert.Equal(LocalTeamsApp.Team, (string?)invoke["channelData"]!["team"]!["id"]);
    }

    [Theory]
    [InlineData("nothing", "unknown_action")]
    [InlineData("Aldri tegnet", "unknown_action")]
    [InlineData("Lik", "ambiguous_action")]
    [InlineData("Åpne", "local_action")]
    [InlineData("Mer", "local_action")]
    public async Task A_button_that_cannot_be_pressed_says_why(string action, string error)
    {
        var (status, body) = await PressAsync(await SendCardAsync(), action);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal(error, (string?)body!["error"]);
        Assert.Contains(action, (string?)body["message"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("unknown", "\"x\"", "unknown_input")]
    [InlineData("note", "{}", "bad_input")]
    public async Task An_input_that_cannot_be_sent_says_why(string input, string value, string error)
    {
        var (status, body) = await PressAsync(await SendCardAsync(), "confirm", new() { [input] = JsonNode.Parse(value) });

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal(error, (string?)body!["error"]);
        Assert.Empty(App.Bot.OfType("invoke"));
    }

    [Fact]
    public async Task A_card_in_somebody_elses_chat_cannot_be_pressed()
    {
        var id = await SendCardAsync();

        var (status, body) = await App.PostAsync($"/local/api/people/{LocalTeamsApp.Ola}/actions", new JsonObject { ["activityId"] = id, ["action"] = "confirm" });

        Assert.Equal(HttpStatusCode.NotFound, status);
        Assert.Equal("unknown_activity", (string?)body!["error"]);
    }

    [Theory]
    [InlineData("""{"action":"confirm"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"activityId":"1","action":"confirm"}""", HttpStatusCode.NotFound)]
    [InlineData("""{"activityId":1,"action":"confirm"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"activityId":"1","action":"confirm","inputs":[]}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"activityId":"1","akshun":"confirm"}""", HttpStatusCode.BadRequest)]
    public async Task A_press_that_cannot_be_understood_is_refused(string body, HttpStatusCode expected)
    {
        var (status, error) = await App.PostAsync($"/local/api/people/{LocalTeamsApp.Kari}/actions", JsonNode.Parse(body));

        Assert.Equal(expected, status);
        Assert.NotNull(error!["message"]);
    }

    [Fact]
    public async Task What_the_bot_answers_is_told_even_when_it_is_an_error()
    {
        var id = await SendCardAsync();
        App.Bot.Answer = _ => Task.FromResult(Microsoft.AspNetCore.Http.Results.Text("broken", statusCode: 500));

        var (status, body) = await PressAsync(id, "confirm");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(500, (int)body!["status"]!);
        Assert.Equal("broken", (string?)body["body"]);
    }

    [Fact]
    public async Task A_bot_that_is_gone_is_told_as_unreachable()
    {
        var id = await SendCardAsync();
        App.Bot.Answer = FakeBot.Dropping;

        var (status, body) = await PressAsync(id, "confirm");

        Assert.Equal(HttpStatusCode.BadGateway, status);
        Assert.Equal("bot_unreachable", (string?)body!["error"]);
    }

    private async Task<string> SendCardAsync() =>
        await App.SendToAsync(await App.ChatWithAsync(LocalTeamsApp.Kari), LocalTeamsApp.WithCard(Card));

    private Task<(HttpStatusCode Status, JsonNode? Body)> PressAsync(string activityId, string action, JsonObject? inputs = null, string? type = null)
    {
        var body = new JsonObject { ["activityId"] = activityId, ["action"] = action, ["inputs"] = inputs };
        if (type is not null)
            body["type"] = type;
        return App.PostAsync($"/local/api/people/{LocalTeamsApp.Kari}/actions", body);
    }

    private static void AssertJson(string expected, JsonNode? actual) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), actual), $"expected {expected}\nactual {actual?.ToJsonString()}");
}
