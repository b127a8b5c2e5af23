using GevinstBot.Domain.Network;
using GevinstBot.Network;
using GevinstBot.Teams.Activities;
using GevinstBot.Teams.Cards;
using GevinstBot.Teams.Inbound;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Delivery;

/// <summary>What comes from Teams, handed on: typed text to the commands, presses to the gate, installs to the chats.</summary>
public sealed class BotHandler(
    Commands commands, SubmitGate gate, HeardTable heard, ConversationTable conversations, DeliveryWake wake, CurrentNetwork network,
    TextCatalog texts, IClock clock)
    : ActivityHandler
{
    public override Task OnMessageActivityAsync(TurnContext turnContext, CancellationToken cancellationToken) =>
        heard.OnceAsync(
            turnContext.Activity.Conversation?.Id, turnContext.Activity.Id,
            () => AnswerAsync(turnContext, cancellationToken), cancellationToken);

    public override async Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
        TurnContext turnContext, CardAction action, CancellationToken cancellationToken)
    {
        var reply = await gate.PassAsync(turnContext.Activity, action, cancellationToken);
        return reply.Card is { } card ? AdaptiveCardInvokeResponse.Card(card) : AdaptiveCardInvokeResponse.Message(reply.Message!);
    }

    /// <summary>An old client's press can't be answered with a card, so the pressed message itself is replaced.</summary>
    public override async Task OnCardSubmitAsync(TurnContext turnContext, CardAction action, CancellationToken cancellationToken)
    {
        var reply = await gate.PassAsync(turnContext.Activity, action, cancellationToken);
        var message = new Activity { Type = ActivityTypes.Message, Text = reply.Message, TextFormat = reply.Message is null ? null : "plain" };
        if (reply.Card is { } card && turnContext.Activity.ReplyToId is { } pressed)
            await turnContext.UpdateActivityAsync(message with { Id = pressed, Attachments = [card.ToAttachment()] }, cancellationToken);
        else if (reply.Message is not null)
            await turnContext.SendActivityAsync(message, cancellationToken);
    }

    public override Task OnInstallationUpdateAddAsync(TurnContext turnContext, CancellationToken cancellationToken) =>
        InstalledAsync(turnContext, cancellationToken);

    /// <summary>Teams tells of an installation in two ways, in either order.</summary>
    public override Task OnMembersAddedAsync(
        IReadOnlyList<ChannelAccount> membersAdded, TurnContext turnContext, CancellationToken cancellationToken) =>
        membersAdded.Any(member => member.Id == turnContext.Activity.Recipient?.Id) ? InstalledAsync(turnContext, cancellationToken) : Task.CompletedTask;

    public override async Task OnInstallationUpdateRemoveAsync(TurnContext turnContext, CancellationToken cancellationToken)
    {
        if (PersonalChatOf(turnContext.Activity) is { } chat)
            await conversations.RemovedAsync(chat, clock.GetCurrentInstant(), cancellationToken);
    }

    private async Task AnswerAsync(TurnContext turnContext, CancellationToken cancellationToken)
    {
        var person = PersonOf(turnContext.Activity);
        if (person is null)
            return;
        await HeardFromAsync(turnContext.Activity, cancellationToken);
        var typed = new TypedText(Mentions.RemoveRecipientMention(turnContext.Activity), IsPersonal(turnContext.Activity));
        var answer = await commands.AnswerAsync(person.Value, typed, clock.GetCurrentInstant(), cancellationToken);
        await turnContext.SendActivityAsync(
            new Activity { Type = ActivityTypes.Message, Summary = answer.Summary, Attachments = [answer.Card.ToAttachment()] }, cancellationToken);
    }

    private async Task InstalledAsync(TurnContext turnContext, CancellationToken cancellationToken)
    {
        if (PersonalChatOf(turnContext.Activity) is not { } chat)
            return;
        var isFirst = await conversations.InstallAsync(chat, clock.GetCurrentInstant(), cancellationToken);
        // What couldn't be delivered is due again, and so is what opened meanwhile.
        wake.Call();
        if (!isFirst)
            return;
        var local = texts.For(network.Roster.Find(chat.Person));
        await turnContext.SendActivityAsync(
            new Activity { Type = ActivityTypes.Message, Text = local["welcome"], TextFormat = "plain" }, cancellationToken);
    }

    private async Task HeardFromAsync(Activity activity, CancellationToken ct)
    {
        if (PersonalChatOf(activity) is { } chat && await conversations.HeardFromAsync(chat, clock.GetCurrentInstant(), ct))
            wake.Call();
    }

    private static PersonId? PersonOf(Activity activity) =>
        Guid.TryParse(activity.From?.AadObjectId, out var id) ? new PersonId(id.ToString("D")) : null;

    private static bool IsPersonal(Activity activity) => activity.Conversation?.ConversationType == "personal";

    /// <summary>The chat an activity came from; null when it isn't a person's own chat.</summary>
    private static Conversation? PersonalChatOf(Activity activity) =>
        PersonOf(activity) is { } person && IsPersonal(activity) && activity.Conversation?.Id is { } id && activity.ServiceUrl is { } serviceUrl
            ? new Conversation(person, id, new Uri(serviceUrl), Reachability.Installed)
            : null;
}
