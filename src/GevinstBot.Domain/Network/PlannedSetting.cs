using NodaTime;

namespace GevinstBot.Domain.Network;

/// <summary>How a planned meeting is, where it isn't as the network's others; what isn't said of it is null.</summary>
public sealed record PlannedSetting(LocalTime? Starts = null, Duration? Length = null)
{
    /// <summary>A room, or <see cref="MeetingChange.Online"/>.</summary>
    public string? Place { get; init; }

    public bool IsObligatory { get; init; }
}
