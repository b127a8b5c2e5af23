namespace GevinstBot.Teams.Connector;

/// <summary>A person as the roster of a conversation knows them.</summary>
public sealed record TeamsChannelAccount
{
    public string? Id { get; init; }
    public string? Name { get; init; }

    /// <summary>The same as <see cref="ObjectId"/>; the service sends one or the other.</summary>
    public string? AadObjectId { get; init; }

    public string? ObjectId { get; init; }
    public string? Email { get; init; }
    public string? UserPrincipalName { get; init; }
    public string? GivenName { get; init; }
    public string? Surname { get; init; }
    public string? TenantId { get; init; }
    public string? UserRole { get; init; }
}

/// <summary>A page may hold fewer than asked for; the last has no <see cref="ContinuationToken"/>.</summary>
public sealed record TeamsPagedMembersResult
{
    public IReadOnlyList<TeamsChannelAccount> Members { get; init; } = [];
    public string? ContinuationToken { get; init; }
}

public sealed record TeamDetails
{
    public string? Id { get; init; }
    public string? Name { get; init; }
    public string? AadGroupId { get; init; }
    public string? Type { get; init; }
    public int? ChannelCount { get; init; }
    public int? MemberCount { get; init; }
}
