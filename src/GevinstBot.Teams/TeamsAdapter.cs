using GevinstBot.Teams.Connector;
using GevinstBot.Teams.Inbound;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace GevinstBot.Teams;

/// <summary>Microsoft's adapter, sending by <see cref="ConnectorClient"/>. A failed send reaches whoever sent.</summary>
public sealed class TeamsAdapter : BotAdapter
{
    private readonly ConnectorClient connector;

    public TeamsAdapter(ConnectorClient connector)
    {
        this.connector = connector;
        Use(new InvokeRules());
    }

    /// <exception cref="Azure.RequestFailedException"><see cref="ConnectorErrors.Classify"/> tells what it means.</exception>
    public override async Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        var sent = new ResourceResponse[activities.Length];
        for (var i = 0; i < activities.Length; i++)
            sent[i] = await SendAsync(turnContext, activities[i], cancellationToken).ConfigureAwait(false);
        return sent;
    }

    /// <exception cref="Azure.RequestFailedException"><see cref="ConnectorErrors.Classify"/> tells what it means.</exception>
    public override Task<ResourceResponse> UpdateActivityAsync(
        ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) =>
        connector.UpdateActivityAsync(activity.ServiceUrl, ChatOf(activity), activity.Id ?? "", activity, cancellationToken);

    /// <exception cref="Azure.RequestFailedException"><see cref="ConnectorErrors.Classify"/> tells what it means.</exception>
    public override Task DeleteActivityAsync(
        ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) => connector.DeleteActivityAsync(
            reference.ServiceUrl, reference.Conversation?.Id ?? "", reference.ActivityId ?? "", cancellationToken);

    /// <summary>Microsoft's own disposes of the turn as soon as the callback awaits anything.</summary>
    public override Task ContinueConversationAsync(
        string botId, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        RunTurnAsync(reference.GetContinuationActivity(), callback, cancellationToken);

    /// <exception cref="Azure.RequestFailedException"><see cref="ConnectorErrors.Classify"/> tells what it means.</exception>
    public override async Task CreateConversationAsync(
        string botAppId, string channelId, string serviceUrl, string audience, ConversationParameters conversationParameters,
        BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        var created = await connector.CreateConversationAsync(serviceUrl, conversationParameters, cancellationToken).ConfigureAwait(false);
        var activity = new Activity(ActivityTypes.Event)
        {
            Name = ActivityEventNames.CreateConversation,
            ChannelId = channelId,
            ServiceUrl = serviceUrl,
            Conversation = new ConversationAccount(id: created.Id, tenantId: conversationParameters.TenantId),
            Recipient = conversationParameters.Bot,
        };
        await RunTurnAsync(activity, callback, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Runs one turn. Says what its request is to be answered with, if it has one.</summary>
    internal async Task<InvokeResponse> RunTurnAsync(Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        using var turn = new TurnContext(this, activity);
        await RunPipelineAsync(turn, callback, cancellationToken).ConfigureAwait(false);
        return turn.TurnState.Get<Activity>(InvokeResponseKey)?.Value as InvokeResponse
            ?? new() { Status = activity.Type is ActivityTypes.Invoke ? 501 : 200 };
    }

    private async Task<ResourceResponse> SendAsync(ITurnContext turn, Activity activity, CancellationToken cancellationToken)
    {
        if (activity.Type is not ActivityTypesEx.InvokeResponse)
        {
            return await connector.SendToConversationAsync(activity.ServiceUrl, ChatOf(activity), activity, cancellationToken)
                .ConfigureAwait(false);
        }
        // Not for the Connector: it is what the request itself is answered with.
        turn.TurnState.Set(InvokeResponseKey, activity);
        return new();
    }

    private static string ChatOf(Activity activity) => activity.Conversation?.Id ?? "";
}
