using GevinstBot.Teams.Activities;

namespace GevinstBot.Teams.Connector;

/// <summary>
/// Asks for the one-to-one conversation with a person. Repeating it gives the same conversation; an activity in it would be
/// sent again each time, and so there is no place for one.
/// </summary>
public sealed record ConversationParameters
{
    public bool IsGroup { get; init; }
    public required IReadOnlyList<ChannelAccount> Members { get; init; }
    public required string TenantId { get; init; }
    public ChannelAccount? Bot { get; init; }
    public TeamsChannelData? ChannelData { get; init; }

    /// <summary><paramref name="memberId"/> is the Teams id (<c>29:…</c>) or, where the app is installed for the person, the bare Entra object id.</summary>
    public static ConversationParameters ForPerson(string memberId, string tenantId) => new()
    {
        Members = [new() { Id = memberId }],
        TenantId = tenantId,
        ChannelData = new() { Tenant = new(tenantId) },
    };
}

public sealed record ConversationResourceResponse
{
    public string? Id { get; init; }
    public string? ActivityId { get; init; }
    public string? ServiceUrl { get; init; }
}

/// <summary><see cref="Id"/> is the new message's id; null where Teams accepted the message without saying it.</summary>
public sealed record ResourceResponse
{
    public string? Id { get; init; }
}
