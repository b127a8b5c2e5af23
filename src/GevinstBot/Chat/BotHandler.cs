using GevinstBot.Domain.Network;
using GevinstBot.Network;
using GevinstBot.Rounds;
using GevinstBot.Sending;
using GevinstBot.Teams.Cards;
using GevinstBot.Teams.Inbound;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;
using NodaTime;

namespace GevinstBot.Chat;

/// <summary>What comes from Teams, handed on: typed text to the commands, presses to the gate, installs to the chats.</summary>
public sealed class BotHandler(
    Commands commands, SubmitGate gate, HeardTable heard, ConversationTable conversations, DeliveryWake wake, CurrentNetwork network,
    PersonTexts people, IClock clock, ILogger<BotHandler> log)
    : TeamsActivityHandler
{
    /// <summary>A message with a value is an old client's press.</summary>
    protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
        turnContext.Activity.Value is JObject values
            ? OldPressAsync(turnContext, CardValues.Texts(values), cancellationToken)
            : IsKnown(turnContext.Activity)
                ? heard.OnceAsync(
                    turnContext.Activity.Conversation?.Id, turnContext.Activity.Id,
                    () => TypedAsync(turnContext, cancellationToken), cancellationToken)
                : TypedAsync(turnContext, cancellationToken);

    protected override async Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken)
    {
        var press = PressOf(turnContext.Activity, invokeValue.Action.Verb, CardValues.Texts(invokeValue.Action.Data));
        var isAutomatic = CardValues.IsAutomatic(turnContext.Activity.Value);
        var reply = await gate.PassAsync(press with { IsAutomatic = isAutomatic }, cancellationToken);
        if (reply.GoesOn)
            await GoOnAsync(turnContext, press.By, cancellationToken);
        return reply.Card is { } card ? CardAnswer.Card(card) : CardAnswer.Message(reply.Message!);
    }

    protected override Task OnInstallationUpdateAddAsync(
        ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        InstalledAsync(turnContext, cancellationToken);

    protected override async Task OnInstallationUpdateRemoveAsync(
        ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        if (PersonalChatOf(turnContext.Activity) is { } chat)
            await conversations.RemovedAsync(chat, clock.GetCurrentInstant(), cancellationToken);
    }

    /// <summary>
    /// Teams tells of an installation in two ways, in either order. Microsoft's method would look everybody who came in up in the
    /// Connector first; all that is asked here is whether the bot is among them.
    /// </summary>
    protected override Task OnTeamsMembersAddedDispatchAsync(
        IList<ChannelAccount> membersAdded, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext,
        CancellationToken cancellationToken) =>
        membersAdded.Any(member => member.Id == turnContext.Activity.Recipient?.Id)
            ? InstalledAsync(turnContext, cancellationToken)
            : Task.CompletedTask;

    private async Task TypedAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken ct)
    {
        if (PersonOf(turnContext.Activity) is not { } person)
            return;
        var now = clock.GetCurrentInstant();
        if (IsKnown(turnContext.Activity) && PersonalChatOf(turnContext.Activity) is { } chat
            && await conversations.HeardFromAsync(chat, now, ct))
            wake.Call();
        var typed = new TypedText(turnContext.Activity.RemoveRecipientMention() ?? "", IsPersonal(turnContext.Activity))
        {
            Files = SentFile.Of(turnContext.Activity),
        };
        var answer = await commands.AnswerAsync(person, typed, now, ct);
        await SendAsync(turnContext, answer, ct);
    }

    private async Task SendAsync(ITurnContext turnContext, PromptCard answer, CancellationToken ct)
    {
        var sent = await turnContext.SendActivityAsync(Messenger.Message(answer), ct);
        await commands.SentAsync(answer, turnContext.Activity.Conversation?.Id, sent?.Id, ct);
    }

    /// <summary>What is stored is stored: a next card that can't be brought changes nothing of it, and «hva venter» brings it.</summary>
    private async Task GoOnAsync(ITurnContext turnContext, PersonId person, CancellationToken ct) => await Step.TryAsync(
        async () =>
        {
            if (await commands.NextAsync(person, clock.GetCurrentInstant(), ct) is { } next)
                await SendAsync(turnContext, next, ct);
        },
        broken => log.NextNotBrought(person.Value, broken),
        ct);

    /// <summary>It can't be answered with a card, so the pressed message itself is replaced.</summary>
    private async Task OldPressAsync(
        ITurnContext<IMessageActivity> turnContext, IReadOnlyDictionary<string, string> values, CancellationToken ct)
    {
        var press = PressOf(turnContext.Activity, values.GetValueOrDefault("verb"), values);
        var reply = await gate.PassAsync(press, ct);
        if (reply.Card is { } card && turnContext.Activity.ReplyToId is { } pressed)
            await turnContext.UpdateActivityAsync(new Activity(ActivityTypes.Message, pressed, attachments: [card.ToAttachment()]), ct);
        else if (reply.Message is { } message)
            await turnContext.SendActivityAsync(Plain(message), ct);
        if (reply.GoesOn)
            await GoOnAsync(turnContext, press.By, ct);
    }

    private async Task InstalledAsync(ITurnContext turnContext, CancellationToken ct)
    {
        if (PersonalChatOf(turnContext.Activity) is not { } chat)
            return;
        var (isNews, isFirst) = await conversations.InstallAsync(chat, clock.GetCurrentInstant(), ct);
        // What couldn't be delivered is due again, and so is what opened meanwhile. Teams tells of it at least twice.
        if (isNews)
            wake.Call();
        if (isFirst)
            await turnContext.SendActivityAsync(Welcome(chat.Person), ct);
    }

    /// <summary>Whoever is to set the network up is told how to begin.</summary>
    private Activity Welcome(PersonId person) => !network.IsSetUp && network.Roster.IsLead(person)
        ? Messenger.Message(AnswerCard.ForFirstLead(people.For(person), "welcome.first-lead"))
        : Plain(people.For(person)["welcome"]);

    private static Activity Plain(string text) => new(ActivityTypes.Message, text: text, textFormat: TextFormatTypes.Plain);

    private static Press PressOf(IActivity activity, string? verb, IReadOnlyDictionary<string, string> values) =>
        new(new PersonId(activity.From?.AadObjectId?.ToLowerInvariant() ?? ""), activity.Conversation?.Id, verb ?? "", values);

    private static PersonId? PersonOf(IActivity activity) =>
        Guid.TryParse(activity.From?.AadObjectId, out var id) ? new PersonId(id.ToString("D")) : null;

    /// <summary>Whoever isn't in the network may write what they like, and leaves nothing in the store.</summary>
    private bool IsKnown(IActivity activity) => PersonOf(activity) is { } person && network.Roster.Find(person) is not null;

    private static bool IsPersonal(IActivity activity) => activity.Conversation?.ConversationType == "personal";

    /// <summary>The chat an activity came from; null when it isn't a person's own chat.</summary>
    private static Conversation? PersonalChatOf(IActivity activity) =>
        PersonOf(activity) is { } person && IsPersonal(activity)
        && activity.Conversation?.Id is { } id && activity.ServiceUrl is { } serviceUrl
            ? new Conversation(person, id, new Uri(serviceUrl), Reachability.Installed) { TeamsId = activity.From?.Id }
            : null;
}
