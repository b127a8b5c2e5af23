using System.Collections.Concurrent;
using GevinstBot.Teams.Activities;
using GevinstBot.Teams.Cards;
using GevinstBot.Teams.Inbound;

namespace GevinstBot.Clients.Tests.Playground;

/// <summary>Gives a form to whoever asks for one, keeps what it is sent, and repeats what it doesn't know.</summary>
internal sealed class FormBot(FormBot.Inbox inbox) : ActivityHandler
{
    public override async Task OnMessageActivityAsync(TurnContext turnContext, CancellationToken cancellationToken)
    {
        inbox.Activities.Enqueue(turnContext.Activity);
        var text = Mentions.RemoveRecipientMention(turnContext.Activity);
        var sent = await turnContext.SendActivityAsync(Answer(text), cancellationToken);
        if (text is "endring")
            await turnContext.UpdateActivityAsync(MessageFactory.Text("Slik ble det") with { Id = sent.Id }, cancellationToken);
    }

    public override Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(TurnContext turnContext, CardAction action, CancellationToken cancellationToken)
    {
        inbox.Keep(turnContext.Activity, action);
        return Task.FromResult(AdaptiveCardInvokeResponse.Card(FormCards.Receipt(action.Data)));
    }

    public override Task OnCardSubmitAsync(TurnContext turnContext, CardAction action, CancellationToken cancellationToken)
    {
        inbox.Keep(turnContext.Activity, action);
        var receipt = MessageFactory.Attachment(FormCards.Receipt(action.Data).ToAttachment(), "Svaret er lagret");
        return turnContext.UpdateActivityAsync(receipt with { Id = turnContext.Activity.ReplyToId }, cancellationToken);
    }

    public override Task OnInstallationUpdateAddAsync(TurnContext turnContext, CancellationToken cancellationToken) => KeepAsync(turnContext);

    public override Task OnMembersAddedAsync(IReadOnlyList<ChannelAccount> membersAdded, TurnContext turnContext, CancellationToken cancellationToken) => KeepAsync(turnContext);

    private static Activity Answer(string text) => text switch
    {
        "skjema" => MessageFactory.Attachment(FormCards.Form().ToAttachment(), "Et skjema"),
        "gammelt skjema" => MessageFactory.Attachment(FormCards.OldForm().ToAttachment(), "Et skjema"),
        "tegninger" => MessageFactory.Attachment(FormCards.Drawings().ToAttachment(), "To tegninger"),
        "endring" => MessageFactory.Text("Slik var det"),
        _ => MessageFactory.Text($"Du skrev: {text}"),
    };

    private Task KeepAsync(TurnContext turnContext)
    {
        inbox.Activities.Enqueue(turnContext.Activity);
        return Task.CompletedTask;
    }

    /// <summary>What the bot was sent.</summary>
    internal sealed class Inbox
    {
        public ConcurrentQueue<Activity> Activities { get; } = new();

        public ConcurrentQueue<CardAction> Presses { get; } = new();

        public void Keep(Activity activity, CardAction press)
        {
            Activities.Enqueue(activity);
            Presses.Enqueue(press);
        }

        public void Clear()
        {
            Activities.Clear();
            Presses.Clear();
        }
    }
}
