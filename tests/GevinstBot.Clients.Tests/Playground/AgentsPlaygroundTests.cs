using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Microsoft.Playwright;

namespace GevinstBot.Clients.Tests.Playground;

/// <summary>The library before Microsoft's own local Teams: what its page shows, and what it sends.</summary>
[Trait("Lane", "Slow")]
public sealed class AgentsPlaygroundTests(RunningPlayground playground) : IClassFixture<RunningPlayground>
{
    [Fact]
    public async Task Opening_the_chat_installs_the_bot_for_the_person()
    {
        await using var chat = await playground.OpenAsync();

        var install = Assert.Single(playground.Inbox.Activities, activity => activity.Type == ActivityTypes.InstallationUpdate);
        var update = Assert.Single(playground.Inbox.Activities, activity => activity.Type == ActivityTypes.ConversationUpdate);
        Assert.Equal("add", install.Action);
        Assert.Contains(update.MembersAdded!, member => member.Id == update.Recipient!.Id);
        Assert.Equal(install.Conversation!.Id, update.Conversation!.Id);
    }

    [Fact]
    public async Task What_a_person_writes_is_answered_in_the_chat()
    {
        await using var chat = await playground.OpenAsync();

        await chat.SayAsync("God morgen på Ørje");

        await chat.ShowsAsync("Du skrev: God morgen på Ørje");
        var message = Only(ActivityTypes.Message);
        Assert.Equal(("God morgen på Ørje", playground.ServiceUrl), (message.Text, message.ServiceUrl));
        Assert.Equal(("personal", Channels.Msteams), (message.Conversation!.ConversationType, message.ChannelId));
        Assert.False(string.IsNullOrEmpty(message.From!.AadObjectId));
    }

    [Fact]
    public async Task Every_kind_of_input_is_drawn_and_comes_to_the_bot_as_text()
    {
        await using var chat = await playground.OpenAsync();
        await chat.SayAsync("God morgen");
        await chat.SayAsync("skjema");
        await FillAsync(chat);
        await chat.PhotographAsync("agents-playground");

        await chat.Card.GetByRole(AriaRole.Button, new() { Name = "Send inn" }).ClickAsync();

        await chat.ShowsAsync("Svaret er lagret");
        var press = Assert.Single(playground.Inbox.Presses);
        Assert.Equal((FormCards.Verb, false, false), (press.Verb, press.IsAutomatic, press.ViaSubmit));
        Assert.Equal(
            [
                ("agreed", "ja"), ("cause", "kit"), ("day", "2026-11-20"), ("k", "nøkkel"),
                ("name", "Åse **Ørn**"), ("note", "to\nlinjer"), ("share", "62.5"), ("size", "l"), ("who", "doctors,nurses"),
            ],
            press.Values.Select(input => (input.Key, input.Value)).OrderBy(input => input.Key, StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_answer_to_an_Action_Execute_takes_the_form_s_place()
    {
        await using var chat = await playground.OpenAsync();
        await chat.SayAsync("skjema");
        await chat.Card.GetByLabel("Navn").FillAsync("Åse **Ørn**");

        await chat.Card.GetByRole(AriaRole.Button, new() { Name = "Send inn" }).ClickAsync();

        await chat.ShowsAsync("Svaret er lagret");
        await chat.ShowsAsync("Åse **Ørn**");
        await chat.ShowsNoMoreAsync("Skjema");
        await Assertions.Expect(chat.Card).ToHaveCountAsync(1);
        Assert.Equal("adaptiveCard/action", Only(ActivityTypes.Invoke).Name);
    }

    [Fact]
    public async Task What_is_required_is_asked_for_before_anything_is_sent()
    {
        await using var chat = await playground.OpenAsync();
        await chat.SayAsync("skjema");

        await chat.Card.GetByRole(AriaRole.Button, new() { Name = "Send inn" }).ClickAsync();

        await chat.ShowsAsync("Skriv et navn");
        Assert.Empty(playground.Inbox.Presses);
    }

    [Fact]
    public async Task An_Action_Submit_comes_as_a_message_with_a_value_and_the_bot_updates_the_card_itself()
    {
        await using var chat = await playground.OpenAsync();
        await chat.SayAsync("gammelt skjema");
        await chat.Card.GetByLabel("Navn").FillAsync("Ola Øst");

        await chat.Card.GetByRole(AriaRole.Button, new() { Name = "Lever" }).ClickAsync();

        await chat.ShowsAsync("Svaret er lagret");
        await chat.ShowsAsync("Ola Øst");
        await chat.ShowsNoMoreAsync("Gammelt skjema");
        var press = Assert.Single(playground.Inbox.Presses);
        Assert.Equal((FormCards.Verb, true, "Ola Øst", "nøkkel"), (press.Verb, press.ViaSubmit, press.Values["name"], press.Values["k"]));
        Assert.Contains(playground.Inbox.Activities, activity => activity is { Type: ActivityTypes.Message, Text: null, Value: not null, ReplyToId: not null });
    }

    [Fact]
    public async Task A_message_that_is_updated_stands_as_it_was_updated()
    {
        await using var chat = await playground.OpenAsync();

        await chat.SayAsync("endring");

        await chat.ShowsAsync("Slik ble det");
        await chat.ShowsNoMoreAsync("Slik var det");
    }

    [Fact]
    public async Task The_bot_writes_first_to_a_person_whose_id_it_knows()
    {
        await using var chat = await playground.OpenAsync();
        var installed = Only(ActivityTypes.InstallationUpdate);

        var person = new ConversationParameters(isGroup: false, members: [installed.From], tenantId: installed.GetChannelData<TeamsChannelData>().Tenant.Id);
        ConversationReference? opened = null;
        ResourceResponse? sent = null;
        await playground.Adapter.CreateConversationAsync("", Channels.Msteams, installed.ServiceUrl, null, person, (turn, _) => Keep(turn), default);
        await playground.Adapter.ContinueConversationAsync("", opened, async (turn, ct) => sent = await turn.SendActivityAsync("Husk innsjekken fredag", cancellationToken: ct), default);

        await chat.ShowsAsync("Husk innsjekken fredag");
        Assert.Equal(installed.Conversation.Id, opened!.Conversation.Id);
        Assert.False(string.IsNullOrEmpty(sent?.Id));

        Task Keep(ITurnContext turn)
        {
            opened = turn.Activity.GetConversationReference();
            return Task.CompletedTask;
        }
    }

    [Fact]
    public async Task A_chart_is_drawn_and_what_the_page_does_not_know_falls_back_to_words()
    {
        await using var chat = await playground.OpenAsync();

        await chat.SayAsync("tegninger");

        await chat.ShowsAsync("Fire av fem er ferdige, som tekst");
        await Assertions.Expect(chat.Card.GetByLabel("Svar i uke 47")).ToBeVisibleAsync();
        await Assertions.Expect(chat.Card.GetByLabel("Har svart, 9")).ToBeVisibleAsync();
        await chat.ShowsNoMoreAsync("9 av 11 har svart, som tekst");
    }

    private static async Task FillAsync(PlaygroundPage chat)
    {
        var card = chat.Card;
        await card.GetByLabel("Navn").FillAsync("Åse **Ørn**");
        await card.GetByLabel("Notat").FillAsync("to\nlinjer");
        await card.GetByLabel("Andel").FillAsync("62.5");
        await card.GetByRole(AriaRole.Checkbox, new() { Name = "Ja, det er avtalt" }).CheckAsync();
        await card.GetByRole(AriaRole.Radio, new() { Name = "Utstyr" }).CheckAsync();
        await card.GetByRole(AriaRole.Checkbox, new() { Name = "Leger" }).CheckAsync();
        await card.GetByRole(AriaRole.Checkbox, new() { Name = "Sykepleiere" }).CheckAsync();
        await ChooseAsync(chat, "Størrelse", AriaRole.Option, "Stor");
        await ChooseAsync(chat, "Dag", AriaRole.Button, "20, November, 2026");
    }

    private static async Task ChooseAsync(PlaygroundPage chat, string label, AriaRole role, string choice)
    {
        await chat.Card.GetByRole(AriaRole.Combobox, new() { Name = label, Exact = true }).ClickAsync();
        await chat.Page.GetByRole(role, new() { Name = choice, Exact = true }).ClickAsync();
    }

    private Activity Only(string type) => Assert.Single(playground.Inbox.Activities, activity => activity.Type == type);
}
