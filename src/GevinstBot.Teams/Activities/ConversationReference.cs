namespace GevinstBot.Teams.Activities;

/// <summary>Where a conversation is and how to reach it: kept from an inbound activity, it lets the bot speak first later.</summary>
public sealed record ConversationReference
{
    public string? ActivityId { get; init; }
    public ChannelAccount? User { get; init; }
    public ChannelAccount? Bot { get; init; }
    public ConversationAccount? Conversation { get; init; }
    public string ChannelId { get; init; } = "msteams";
    public string? ServiceUrl { get; init; }
    public string? Locale { get; init; }

    public static ConversationReference From(Activity activity) => new()
    {
        ActivityId = activity.Id,
        User = activity.From,
        Bot = activity.Recipient,
        Conversation = activity.Conversation is { } conversation && conversation.TenantId is null
            ? conversation with { TenantId = activity.TenantId }
            : activity.Conversation,
        ChannelId = activity.ChannelId ?? "msteams",
        ServiceUrl = activity.ServiceUrl,
        Locale = activity.Locale,
    };

    /// <summary>A conversation known only by its ids, to be written to without an activity to answer.</summary>
    public static ConversationReference To(string serviceUrl, string tenantId, string conversationId) => new()
    {
        ServiceUrl = serviceUrl,
        Conversation = new() { Id = conversationId, TenantId = tenantId },
    };
}
