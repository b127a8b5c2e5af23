namespace GevinstBot.Teams.Activities;

public sealed record ConversationAccount
{
    /// <summary>A thread in a channel has <c>;messageid=</c> at the end.</summary>
    public string? Id { get; init; }

    /// <summary><c>personal</c>, <c>groupChat</c> or <c>channel</c>.</summary>
    public string? ConversationType { get; init; }

    public string? TenantId { get; init; }
    public bool? IsGroup { get; init; }
    public string? Name { get; init; }
}
