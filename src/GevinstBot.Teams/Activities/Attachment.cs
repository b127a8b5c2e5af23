namespace GevinstBot.Teams.Activities;

/// <summary>A card going out. What people attach comes in here too, and is never fetched.</summary>
public sealed record Attachment
{
    public string? ContentType { get; init; }
    public RawJson? Content { get; init; }
    public string? ContentUrl { get; init; }
    public string? Name { get; init; }
}
