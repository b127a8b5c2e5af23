namespace GevinstBot.Teams.Activities;

/// <summary>A mention (<see cref="Text"/>, <see cref="Mentioned"/>) or what the client tells of itself (<c>clientInfo</c>).</summary>
public sealed record Entity
{
    public string? Type { get; init; }
    public string? Text { get; init; }
    public ChannelAccount? Mentioned { get; init; }
    public string? Locale { get; init; }
    public string? Country { get; init; }
    public string? Platform { get; init; }
    public string? Timezone { get; init; }
}
