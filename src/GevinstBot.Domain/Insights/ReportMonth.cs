using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Reporting;
using NodaTime;

namespace GevinstBot.Domain.Insights;

/// <summary>
/// Which moment makes each part of a report its month's, so that it says the same whenever somebody asks: the indicators as they
/// were locked, and the actions that were overdue then; the pulse and the check-ins that opened last after the lock before and
/// before the month's end. Whom they are about, and what was fetched and aimed at, is as the network was at those moments; of
/// a pulse or a check-in that was closed before, as it was then.
/// </summary>
/// <remarks>
/// The pulse and the check-ins between a lock and the month's end stand in two reports: their own month's, and the next
/// meeting's, whose agenda is drafted from them.
/// </remarks>
public sealed record ReportMonth(LocalDate MeetingDay, Instant LockBefore, Instant Locks, Instant Ends)
{
    /// <param name="meetingDay">The month's meeting.</param>
    /// <param name="before">The meeting before it; the plan's first has none, and counts from the lock of one a month earlier.</param>
    /// <param name="beat">The beat around a meeting day.</param>
    /// <param name="startOf">The first moment of a day.</param>
    public static ReportMonth Of(
        LocalDate meetingDay, LocalDate? before, Func<LocalDate, MeetingBeat> beat, Func<LocalDate, Instant> startOf) => new(
        meetingDay,
        IndicatorRhythm.LocksAt(beat(before ?? meetingDay.PlusMonths(-1))),
        IndicatorRhythm.LocksAt(beat(meetingDay)),
        startOf(EndOf(meetingDay.ToYearMonth())));

    /// <summary>The first day that is no longer the month's.</summary>
    public static LocalDate EndOf(YearMonth month) => month.OnDayOfMonth(1).PlusMonths(1);

    /// <summary>When the pulse and the check-ins of the report may have opened, as far as that has come.</summary>
    public Interval Opening(Instant now) => new(LockBefore, Instant.Max(LockBefore, EndedAt(now)));

    public bool IsLocked(Instant now) => now >= Locks;

    /// <summary>What the indicators and the overdue actions are told as of: the lock, or now while it is still to come.</summary>
    public Instant LockedAt(Instant now) => Instant.Min(now, Locks);

    /// <summary>The moment that the pulse and the check-ins are told as of: the month's end, or now while it lasts.</summary>
    public Instant EndedAt(Instant now) => Instant.Min(now, Ends);
}
