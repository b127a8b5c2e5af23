using System.Text.Json;
using System.Text.Json.Serialization;

namespace GevinstBot.Teams.Activities;

/// <summary>
/// What passes between Teams and a bot, in both directions. Fields nobody here reads are ignored, as the Bot Framework
/// specification "Activity" asks: receivers accept fields they don't know.
/// </summary>
/// <remarks>https://github.com/microsoft/botframework-sdk/blob/main/specs/botframework-activity/botframework-activity.md</remarks>
public sealed record Activity
{
    public string? Type { get; init; }

    /// <summary>A hint only: a redelivered click may carry a new id.</summary>
    public string? Id { get; init; }

    /// <summary>The invoke's name, one of <see cref="InvokeNames"/>.</summary>
    public string? Name { get; init; }

    /// <summary>What happened in an <c>installationUpdate</c>: <c>add</c>, <c>remove</c>, <c>add-upgrade</c>, <c>remove-upgrade</c>.</summary>
    public string? Action { get; init; }

    public string? ChannelId { get; init; }
    public string? ServiceUrl { get; init; }

    /// <summary>For display only; a time that can't be read is null, because a timestamp is no reason to reject.</summary>
    [JsonConverter(typeof(LenientTimestampConverter))]
    public DateTimeOffset? Timestamp { get; init; }

    [JsonConverter(typeof(LenientTimestampConverter))]
    public DateTimeOffset? LocalTimestamp { get; init; }

    public string? LocalTimezone { get; init; }
    public string? Locale { get; init; }
    public ChannelAccount? From { get; init; }
    public ChannelAccount? Recipient { get; init; }
    public ConversationAccount? Conversation { get; init; }
    public TeamsChannelData? ChannelData { get; init; }

    /// <summary>For an action on a card: the id of the message that carried the card.</summary>
    public string? ReplyToId { get; init; }

    public string? Text { get; init; }
    public string? TextFormat { get; init; }
    public string? Summary { get; init; }
    public IReadOnlyList<Attachment>? Attachments { get; init; }
    public IReadOnlyList<Entity>? Entities { get; init; }
    public IReadOnlyList<ChannelAccount>? MembersAdded { get; init; }
    public IReadOnlyList<ChannelAccount>? MembersRemoved { get; init; }
    public IReadOnlyList<MessageReaction>? ReactionsAdded { get; init; }
    public IReadOnlyList<MessageReaction>? ReactionsRemoved { get; init; }

    /// <summary>The inputs of an <c>Action.Submit</c>, or an invoke's argument. The client decides every value in it.</summary>
    public JsonElement? Value { get; init; }

    /// <summary>The tenant the activity says it comes from; the two places agree once an activity has been accepted.</summary>
    [JsonIgnore]
    public string? TenantId => Conversation?.TenantId ?? ChannelData?.Tenant?.Id;

    /// <summary>Where to answer: kept, it lets the bot speak first later.</summary>
    public ConversationReference GetConversationReference() => ConversationReference.From(this);
}
