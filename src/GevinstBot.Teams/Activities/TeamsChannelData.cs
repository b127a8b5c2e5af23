namespace GevinstBot.Teams.Activities;

/// <summary>What Teams adds to an activity, and what a bot may ask of Teams (<see cref="Notification"/>, <see cref="OnBehalfOf"/>).</summary>
public sealed record TeamsChannelData
{
    public TenantInfo? Tenant { get; init; }
    public TeamInfo? Team { get; init; }
    public ChannelInfo? Channel { get; init; }

    /// <summary>For a <c>conversationUpdate</c>: <c>teamMemberAdded</c>, <c>channelRenamed</c> and so on.</summary>
    public string? EventType { get; init; }

    public TeamsChannelDataSettings? Settings { get; init; }
    public SourceInfo? Source { get; init; }
    public AppInfo? App { get; init; }
    public NotificationInfo? Notification { get; init; }
    public IReadOnlyList<OnBehalfOf>? OnBehalfOf { get; init; }
}

public sealed record TenantInfo(string? Id);

public sealed record TeamInfo
{
    public string? Id { get; init; }
    public string? AadGroupId { get; init; }
    public string? Name { get; init; }
}

public sealed record ChannelInfo
{
    public string? Id { get; init; }
    public string? Name { get; init; }
    public string? Type { get; init; }
}

/// <summary>The channel chosen when the app was installed in a team.</summary>
public sealed record TeamsChannelDataSettings(ChannelInfo? SelectedChannel);

public sealed record SourceInfo(string? Name);

public sealed record AppInfo(string? Id, string? Version);

/// <summary><see cref="Alert"/> puts the message in the activity feed.</summary>
public sealed record NotificationInfo(bool? Alert);

/// <summary>Shows a channel post as sent on behalf of a person; not for personal chat.</summary>
public sealed record OnBehalfOf
{
    public int Itemid { get; init; }
    public string MentionType { get; init; } = "person";
    public string? Mri { get; init; }
    public string? DisplayName { get; init; }
}
