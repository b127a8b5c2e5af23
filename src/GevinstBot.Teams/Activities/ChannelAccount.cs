namespace GevinstBot.Teams.Activities;

/// <summary>A person (<c>29:…</c>) or a bot (<c>28:…</c>); <see cref="AadObjectId"/> is the person in Entra and may be absent for system events.</summary>
public sealed record ChannelAccount
{
    public string? Id { get; init; }
    public string? Name { get; init; }
    public string? AadObjectId { get; init; }
}
