using GevinstBot.Domain.Network;
using GevinstBot.Rounds;
using GevinstBot.Sending;
using GevinstBot.Teams;
using GevinstBot.Teams.Cards;
using GevinstBot.Teams.Inbound;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

namespace GevinstBot.Chat;

/// <summary>What comes from Teams, handed on: typed text to the commands, presses to the gate, installs to the chats.</summary>
public sealed class BotHandler(
    TypedMessages typed, SubmitGate gate, Installations installations, TeamChannels teams, IEnumerable<MeetingListener> listeners,
    ILogger<BotHandler> log)
    : TeamsActivityHandler
{
    /// <summary>Above a dialog: what it is about is the card's own heading.</summary>
    private const string AppName = "GevinstBot";

    /// <summary>A message with a value is an old client's press.</summary>
    protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
        turnContext.Activity.Value is JObject values
            ? OldPressAsync(turnContext, CardValues.Texts(values), cancellationToken)
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

    /// <summary>An action on a message; TeamsActivityHandler would fall over what it can't read. All else is as it was.</summary>
    protected override async Task<InvokeResponse> OnInvokeActivityAsync(
        ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) =>
        MessageExtension.IsOne(turnContext.Activity.Name) && MessageExtension.Read(turnContext.Activity.Value) is { } chosen
            ? new() { Status = 200, Body = await InDialogAsync(turnContext.Activity, chosen, cancellationToken) }
            : await base.OnInvokeActivityAsync(turnContext, cancellationToken);

    /// <summary>Who comes into a meeting's call. Every other event has no name here, and TeamsActivityHandler has no use for it.</summary>
    protected override async Task OnEventActivityAsync(
        ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken)
    {
        if (MeetingEvent.Read(turnContext.Activity) is not { } heard)
            return;
        foreach (var listener in listeners)
            await listener.HeardAsync(heard, cancellationToken);
    }

    protected override Task OnInstallationUpdateAddAsync(
        ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        InstalledAsync(turnContext, cancellationToken);

    protected override async Task OnInstallationUpdateRemoveAsync(
        ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        if (PersonalChatOf(turnContext.Activity) is { } chat)
            await installations.RemovedAsync(chat, cancellationToken);
        else if (PlaceOf(turnContext.Activity) is { } place)
            await teams.RemovedAsync(place, cancellationToken);
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

    /// <summary>The form, in a dialog; and what becomes of it, in the same.</summary>
    private async Task<RawJson> InDialogAsync(IInvokeActivity activity, MessageExtension chosen, CancellationToken ct)
    {
        if (activity.Name == MessageExtension.Fetch)
        {
            var asked = await typed.AnswerAsync(new PersonId(activity.From.AadObjectId.ToLowerInvariant()), chosen, ct);
            return TaskAnswer.Card(AppName, asked.Card);
        }
        var reply = await gate.PassAsync(PressOf(activity, chosen.Data.GetValueOrDefault("verb"), chosen.Data), ct);
        return reply.Card is { } card ? TaskAnswer.Card(AppName, card) : TaskAnswer.Message(reply.Message!);
    }

    private async Task TypedAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken ct)
    {
        var activity = turnContext.Activity;
        if (PersonOf(activity) is not { } person)
            return;
        var text = new TypedText(activity.RemoveRecipientMention() ?? "", IsPersonal(activity)) { Files = SentFile.Of(activity) };
        await typed.AnswerAsync(
            new TypedMessage(person, text, activity.Id, activity.Conversation?.Id, PersonalChatOf(activity)), Sending(turnContext, ct), ct);
        if (PlaceOf(activity) is { } place)
            await teams.HeardInAsync(place, ct);
    }

    private static Func<PromptCard, Task<string?>> Sending(ITurnContext turnContext, CancellationToken ct) =>
        async card => (await turnContext.SendActivityAsync(Messenger.Message(card), ct))?.Id;

    /// <summary>What is stored is stored: a next card that can't be brought changes nothing of it, and «hva venter» brings it.</summary>
    private async Task GoOnAsync(ITurnContext turnContext, PersonId person, CancellationToken ct) => await Step.TryAsync(
        () => typed.GoOnAsync(person, turnContext.Activity.Conversation?.Id, Sending(turnContext, ct), ct),
        broken => log.NextNotBrought(person.Value, broken), ct);

    /// <summary>It can't be answered with a card, so the pressed message itself is replaced.</summary>
    private async Task OldPressAsync(
        ITurnContext<IMessageActivity> turnContext, IReadOnlyDictionary<string, string> values, CancellationToken ct)
    {
        var press = PressOf(turnContext.Activity, values.GetValueOrDefault("verb"), values) with { IsFromOldClient = true };
        var reply = await gate.PassAsync(press, ct);
        if (reply.Card is { } card && turnContext.Activity.ReplyToId is { } pressed)
            await turnContext.UpdateActivityAsync(new Activity(ActivityTypes.Message, pressed, attachments: [card.ToAttachment()]), ct);
        // In a channel all would see it, and whose press it was.
        else if (reply.Message is { } message && IsPersonal(turnContext.Activity))
            await turnContext.SendActivityAsync(Plain(message), ct);
        if (reply.GoesOn)
            await GoOnAsync(turnContext, press.By, ct);
    }

    private async Task InstalledAsync(ITurnContext turnContext, CancellationToken ct)
    {
        if (PlaceOf(turnContext.Activity) is { } place)
            await teams.AddedAsync(place, ct);
        if (PersonalChatOf(turnContext.Activity) is not { } chat)
            return;
        var (card, words) = await installations.AddedAsync(chat, ct);
        if (card is not null)
            await turnContext.SendActivityAsync(Messenger.Message(card), ct);
        else if (words is not null)
            await turnContext.SendActivityAsync(Plain(words), ct);
    }

    private static Activity Plain(string text) => new(ActivityTypes.Message, text: text, textFormat: TextFormatTypes.Plain);

    private static Press PressOf(IActivity activity, string? verb, IReadOnlyDictionary<string, string> values) =>
        new(new PersonId(activity.From?.AadObjectId?.ToLowerInvariant() ?? ""), activity.Conversation?.Id, verb ?? "", values);

    private static PersonId? PersonOf(IActivity activity) =>
        Guid.TryParse(activity.From?.AadObjectId, out var id) ? new PersonId(id.ToString("D")) : null;

    private static bool IsPersonal(IActivity activity) => activity.Conversation?.ConversationType == "personal";

    /// <summary>Null where it isn't in a team's channel.</summary>
    private static TeamPlace? PlaceOf(IActivity activity) =>
        activity.Conversation is { ConversationType: "channel", Id: { } conversation } && activity.ServiceUrl is { } serviceUrl
        && activity.GetChannelData<TeamsChannelData>() is { Team: { Id: { Length: > 0 } team } found } data
            ? new TeamPlace(team, found.Name, PersonId.WithoutThread(data.Channel?.Id ?? conversation), new Uri(serviceUrl))
            : null;

    /// <summary>The chat an activity came from; null when it isn't a person's own chat.</summary>
    private static Conversation? PersonalChatOf(IActivity activity) =>
        PersonOf(activity) is { } person && IsPersonal(activity)
        && activity.Conversation?.Id is { } id && activity.ServiceUrl is { } serviceUrl
            ? new Conversation(person, id, new Uri(serviceUrl), Reachability.Installed) { TeamsId = activity.From?.Id }
            : null;
}
