using GevinstBot.Domain.Calendar;
using NodaTime;

namespace GevinstBot.Domain.Network;

/// <summary>One meeting of the network, on the day and at the hour that count now.</summary>
public sealed record Meeting(MeetingId Id, LocalDate Day, LocalTime Starts, Duration Length)
{
    /// <summary>What an extra meeting is about; the month's own has its agenda.</summary>
    public string? Subject { get; init; }

    /// <summary>Where it is, besides in Teams; null where it is there alone.</summary>
    public string? Room { get; init; }

    /// <summary>Whoever doesn't come is to catch up on it.</summary>
    public bool IsObligatory { get; init; }

    /// <summary>Since when it is off; null while it takes place. What is reported to it goes on.</summary>
    public Instant? Cancelled { get; init; }

    /// <summary>As it was until its last change; null while it is as it was planned, or where nobody knows when it was changed.</summary>
    public Meeting? Before { get; init; }

    /// <summary>When it was changed last.</summary>
    public Instant? Changed { get; init; }

    /// <summary>How often it has been changed.</summary>
    public int Changes { get; init; }

    public bool TakesPlace => Cancelled is null;

    public LocalDateTime Begins => Day + Starts;

    /// <summary>The moment when it begins, there where the network is.</summary>
    public Instant StartsAt(DateTimeZone zone) => OsloTime.At(Day, Starts, zone);

    /// <summary>The month's own meeting.</summary>
    public static Meeting OfMonth(LocalDate day, LocalTime starts) => new(MeetingId.Of(day), day, starts, MeetingPlan.UsualLength);
}
