using System.Collections.Concurrent;
using GevinstBot.Clients.Tests.Teams;
using GevinstBot.Teams.Cards;
using GevinstBot.Teams.Inbound;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace GevinstBot.Clients.Tests.Playground;

/// <summary>Gives a form to whoever asks for one, keeps what it is sent, and repeats what it doesn't know.</summary>
internal sealed class FormBot(FormBot.Inbox inbox) : TeamsActivityHandler
{
    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        Keep(turnContext);
        if (turnContext.Activity.Value is not null)
        {
            await OldPressAsync(turnContext, CardValues.Texts(turnContext.Activity.Value), cancellationToken);
            return;
        }
        var text = turnContext.Activity.RemoveRecipientMention();
        var sent = await turnContext.SendActivityAsync(Answer(text), cancellationToken);
        if (text is "endring")
            await turnContext.UpdateActivityAsync(new Activity(ActivityTypes.Message, sent.Id, text: "Slik ble det"), cancellationToken);
    }

    protected override Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken)
    {
        var press = SeenPress.Of(turnContext, invokeValue);
        Keep(turnContext);
        inbox.Presses.Enqueue(press);
        return Task.FromResult(CardAnswer.Card(FormCards.Receipt(press.Values)));
    }

    protected override Task OnInstallationUpdateAddAsync(
        ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        KeepAsync(turnContext);

    protected override Task OnTeamsMembersAddedDispatchAsync(
        IList<ChannelAccount> membersAdded, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext,
        CancellationToken cancellationToken) =>
        KeepAsync(turnContext);

    private Task<ResourceResponse> OldPressAsync(
        ITurnContext turn, IReadOnlyDictionary<string, string> values, CancellationToken cancellationToken)
    {
        inbox.Presses.Enqueue(new SeenPress(values.GetValueOrDefault("verb", ""), values) { ViaSubmit = true });
        var receipt = new Activity(ActivityTypes.Message, turn.Activity.ReplyToId, attachments: [FormCards.Receipt(values).ToAttachment()]);
        return turn.UpdateActivityAsync(receipt, cancellationToken);
    }

    private static IActivity Answer(string text) => text switch
    {
        "skjema" => MessageFactory.Attachment(FormCards.Form().ToAttachment()),
        "gammelt skjema" => MessageFactory.Attachment(FormCards.OldForm().ToAttachment()),
        "tegninger" => MessageFactory.Attachment(FormCards.Drawings().ToAttachment()),
        "endring" => MessageFactory.Text("Slik var det"),
        _ => MessageFactory.Text($"Du skrev: {text}"),
    };

    private Task KeepAsync(ITurnContext turn)
    {
        Keep(turn);
        return Task.CompletedTask;
    }

    private void Keep(ITurnContext turn) => inbox.Activities.Enqueue(turn.Activity);

    /// <summary>What the bot was sent.</summary>
    internal sealed class Inbox
    {
        public ConcurrentQueue<Activity> Activities { get; } = new();

        public ConcurrentQueue<SeenPress> Presses { get; } = new();

        public void Clear()
        {
            Activities.Clear();
            Presses.Clear();
        }
    }
}
