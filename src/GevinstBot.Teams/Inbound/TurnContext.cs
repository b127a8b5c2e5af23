using GevinstBot.Teams.Activities;
using GevinstBot.Teams.Connector;

namespace GevinstBot.Teams.Inbound;

/// <summary>One activity, and the means to answer in its conversation.</summary>
public sealed class TurnContext(Activity activity, ConnectorClient connector)
{
    public Activity Activity { get; } = activity;

    public ConversationReference Reference { get; } = activity.GetConversationReference();

    /// <summary>Writes a new message in the conversation.</summary>
    /// <exception cref="Azure.RequestFailedException">The call failed; <see cref="ConnectorErrors.Classify"/> tells what it means.</exception>
    public Task<ResourceResponse> SendActivityAsync(Activity activity, CancellationToken cancellationToken = default) =>
        connector.SendToConversationAsync(ServiceUrl, ConversationId, activity, cancellationToken);

    /// <summary>Replaces a message of the bot's own; <see cref="Activity.Id"/> says which.</summary>
    /// <exception cref="Azure.RequestFailedException">The call failed; <see cref="ConnectorErrors.Classify"/> tells what it means.</exception>
    public Task<ResourceResponse> UpdateActivityAsync(Activity activity, CancellationToken cancellationToken = default) =>
        connector.UpdateActivityAsync(ServiceUrl, ConversationId, activity.Id ?? throw new ArgumentException("The activity to replace has no id.", nameof(activity)), activity, cancellationToken);

    private string ServiceUrl => Reference.ServiceUrl ?? "";

    private string ConversationId => Reference.Conversation?.Id ?? "";
}
