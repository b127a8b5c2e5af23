using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Meetings;

/// <summary>Notes are written when somebody likes; which meeting they are of follows from when.</summary>
public static class NoteRhythm
{
    /// <summary>The card that a note is written on.</summary>
    public static readonly RoundKind Kind = new("meeting-note");

    /// <summary>How many days its card can be pressed.</summary>
    public const int Days = 30;

    /// <summary>
    /// The last meeting that has begun, as long as its minutes can be changed; else the next. Null where there is none to come.
    /// </summary>
    /// <param name="plan">The meetings.</param>
    /// <param name="now">The moment.</param>
    /// <param name="startsAt">When one begins.</param>
    /// <param name="minutesCloseAt">Until when a meeting's minutes can be changed.</param>
    public static Meeting? MeetingAt(
        MeetingPlan plan, Instant now, Func<Meeting, Instant> startsAt, Func<Meeting, Instant> minutesCloseAt)
    {
        var held = plan.Meetings.Where(meeting => meeting.TakesPlace && startsAt(meeting) <= now).MaxBy(startsAt);
        return held is not null && now < minutesCloseAt(held)
            ? held
            : plan.Meetings.Where(meeting => meeting.TakesPlace && startsAt(meeting) > now).MinBy(startsAt);
    }
}
