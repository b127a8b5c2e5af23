using NodaTime;

namespace GevinstBot.Domain.Network;

/// <summary>
/// What was changed of the plan after it counted: a meeting that got another day or hour, was cancelled, or is extra.
/// </summary>
/// <param name="Meeting">Which one; a name that the plan hasn't is an extra meeting.</param>
public sealed record MeetingChange(MeetingId Meeting)
{
    /// <summary>When: what had been asked by then stays asked. Null where somebody wrote the file by hand, and nobody is told.</summary>
    public Instant? At { get; init; }

    /// <summary>Its day from now on; null where it stays.</summary>
    public LocalDate? Day { get; init; }

    /// <summary>When it begins from now on; null where that stays.</summary>
    public LocalTime? Starts { get; init; }

    /// <summary>How long it lasts from now on; null where that stays.</summary>
    public Duration? Length { get; init; }

    /// <summary>What an extra meeting is about.</summary>
    public string? Subject { get; init; }

    /// <summary>Where it is from now on: a room, or <see cref="Online"/>; null where that stays.</summary>
    public string? Place { get; init; }

    /// <summary>Whether whoever is asked has to come from now on; null where that stays.</summary>
    public bool? IsObligatory { get; init; }

    public bool IsCancelled { get; init; }

    /// <summary>The place that is no room.</summary>
    public const string Online = "Teams";

    /// <summary>The room that a place is; null for Teams.</summary>
    public static string? RoomOf(string? place) => string.Equals(place, Online, StringComparison.OrdinalIgnoreCase) ? null : place;

    /// <summary>The meeting as it is after the change.</summary>
    public Meeting Of(Meeting before) => before with
    {
        Day = Day ?? before.Day,
        Starts = Starts ?? before.Starts,
        Length = Length ?? before.Length,
        Subject = Subject ?? before.Subject,
        Room = Place is null ? before.Room : RoomOf(Place),
        IsObligatory = IsObligatory ?? before.IsObligatory,
        Cancelled = IsCancelled ? At ?? Instant.MinValue : null,
        Changed = At,
        Changes = before.Changes + 1,
        Before = At is null ? null : before,
    };
}
