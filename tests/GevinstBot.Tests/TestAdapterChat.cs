using System.Text.Json;
using GevinstBot.Domain.Network;
using GevinstBot.Sending;
using GevinstBot.Teams;
using GevinstBot.TestKit;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;

namespace GevinstBot.Tests;

/// <summary>A person's chat with the product's own handler, by Microsoft's <see cref="TestAdapter"/>: no adapter of ours, and no wire.</summary>
public sealed class TestAdapterChat
{
    private readonly BotApp _app;
    private readonly TestAdapter _adapter;

    private TestAdapterChat(BotApp app, TestAdapter adapter) => (_app, _adapter) = (app, adapter);

    public static async Task<TestAdapterChat> OpenAsync(BotApp app, string person)
    {
        var id = app.ObjectIdOf(person);
        var chat = await app.Services.GetRequiredService<ConversationTable>().FindAsync(new PersonId(id), CancellationToken.None);
        return new TestAdapterChat(app, new TestAdapter(new ConversationReference
        {
            ChannelId = Channels.Msteams,
            ServiceUrl = chat!.ServiceUrl.ToString(),
            User = new ChannelAccount($"29:{id}", person, aadObjectId: id),
            Bot = new ChannelAccount("28:gevinstbot"),
            Conversation = new ConversationAccount(id: chat.ConversationId, conversationType: "personal"),
        }));
    }

    /// <summary>The words of the card that answers what was typed.</summary>
    public async Task<string> SayAsync(string text)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        await _adapter.SendTextToBotAsync(text, scope.ServiceProvider.GetRequiredService<IBot>().OnTurnAsync, CancellationToken.None);
        var reply = (Activity)_adapter.GetNextReply();
        Assert.Null(_adapter.GetNextReply());
        return Words(Assert.Single(reply.Attachments).Content);
    }

    /// <summary>The words of the card, or the short message, that answers a press.</summary>
    public async Task<string> PressAsync(ChatMessage card, string verb, params (string Field, string Value)[] inputs)
    {
        var press = JObject.Parse(RawChat.Pressed(verb, RawPress.DataOf(card, inputs)).ToJsonString());
        var invoke = new Activity(ActivityTypes.Invoke, name: "adaptiveCard/action", replyToId: card.ActivityId, value: press);
        await using var scope = _app.Services.CreateAsyncScope();
        await _adapter.ProcessActivityAsync(invoke, scope.ServiceProvider.GetRequiredService<IBot>().OnTurnAsync);
        var reply = (Activity)_adapter.GetNextReply();
        Assert.Equal(ActivityTypesEx.InvokeResponse, reply.Type);
        return Words(Assert.IsType<AdaptiveCardInvokeResponse>(Assert.IsType<InvokeResponse>(reply.Value).Body).Value);
    }

    private static string Words(object content) =>
        content as string ?? string.Join('\n', CardReading.Words(JsonElement.Parse(Assert.IsType<RawJson>(content).Utf8.Span)));
}
