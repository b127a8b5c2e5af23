using GevinstBot.Domain.Calendar;
using NodaTime;

namespace GevinstBot.Domain.Network;

/// <summary>
/// The network's meetings: at most one of its own a month, which the month's numbers are reported to, and extra ones. The plan is the
/// network's calendar, which every capability counts from, so it lives here; proposing and changing one is Meetings' work.
/// </summary>
public sealed class MeetingPlan
{
    public static readonly Duration UsualLength = Duration.FromMinutes(90);

    /// <param name="planned">The days of the months' own meetings, in order.</param>
    /// <param name="starts">When a meeting usually begins.</param>
    /// <param name="changes">What was changed since, in order.</param>
    /// <param name="settings">Of those among them that were planned otherwise than the others.</param>
    /// <param name="room">Where they usually are, besides in Teams; null for Teams alone.</param>
    public MeetingPlan(
        IReadOnlyList<LocalDate> planned, LocalTime starts, IReadOnlyList<MeetingChange>? changes = null,
        IReadOnlyDictionary<LocalDate, PlannedSetting>? settings = null, string? room = null)
    {
        Room = room;
        (Planned, Starts, Changes) = (planned, starts, changes ?? []);
        Settings = settings ?? new Dictionary<LocalDate, PlannedSetting>();
        // A file with two in a month is refused; until it is, the first of them stands.
        var meetings = planned.Select(OfMonth)
            .DistinctBy(meeting => meeting.Id).ToDictionary(meeting => meeting.Id);
        foreach (var change in Changes)
        {
            if (meetings.GetValueOrDefault(change.Meeting) is { } before)
                meetings[before.Id] = change.Of(before);
            else if (change.Day is { } day)
                meetings[change.Meeting] =
                    change.Of(new Meeting(change.Meeting, day, starts, UsualLength) { Room = room }) with { Before = null };
        }
        Meetings = [.. meetings.Values.OrderBy(meeting => meeting.Begins).ThenBy(meeting => meeting.Id.Number)];
        Days = [.. Meetings.Where(meeting => !meeting.Id.IsExtra).Select(meeting => meeting.Day)];
    }

    /// <summary>The days of the months' own meetings as they were before anything was changed.</summary>
    public IReadOnlyList<LocalDate> Planned { get; }

    public LocalTime Starts { get; }

    /// <summary>Where the meetings usually are, besides in Teams; null for Teams alone.</summary>
    public string? Room { get; }

    /// <summary>Of those that were planned otherwise than the others.</summary>
    public IReadOnlyDictionary<LocalDate, PlannedSetting> Settings { get; }

    /// <summary>What was changed, in order.</summary>
    public IReadOnlyList<MeetingChange> Changes { get; }

    /// <summary>All of them, extra and cancelled ones too, in order.</summary>
    public IReadOnlyList<Meeting> Meetings { get; }

    /// <summary>
    /// The days that the months' numbers are reported to, in order: those of the months' own meetings. One that is cancelled is among them,
    /// because what is asked for goes on.
    /// </summary>
    public IReadOnlyList<LocalDate> Days { get; }

    /// <summary>
    /// This plan, and after its last month the later one; or all of that in months between those of this plan, where this has none. A
    /// confirmed plan moves no meeting that was already planned.
    /// </summary>
    public MeetingPlan FollowedBy(MeetingPlan later)
    {
        var (first, last) = (later.Planned.Min().ToYearMonth(), later.Planned.Max().ToYearMonth());
        var fillsGap = !Planned.Any(day => first <= day.ToYearMonth() && day.ToYearMonth() <= last);
        var added = later.Planned
            .Where(day => Planned.Count == 0 || fillsGap || day.ToYearMonth() > Planned[^1].ToYearMonth()).ToList();
        var own = later.Settings.Where(setting => added.Contains(setting.Key));
        return new MeetingPlan([.. Planned.Concat(added).Order()], Starts, Changes, Settings.Concat(own).ToDictionary(), Room);
    }

    /// <summary>
    /// Up to and with that day all of a time is planned, or past: a new plan of it adds days after that. What is planned later than the
    /// time itself leaves it free.
    /// </summary>
    public LocalDate PlannedUntil(ReportingPeriod span, LocalDate today) => Days.LastOrDefault(day => day <= span.LastDay) is var last
        && last != default ? LocalDate.Max(today, last.With(DateAdjusters.EndOfMonth)) : today;

    /// <summary>The day that a month's numbers are reported to, if there is one.</summary>
    public LocalDate? In(YearMonth month) => Days.Where(day => day.ToYearMonth() == month).Cast<LocalDate?>().FirstOrDefault();

    /// <summary>The last such day before a day, if there is one.</summary>
    public LocalDate? Before(LocalDate day) => Days.Where(meeting => meeting < day).Cast<LocalDate?>().LastOrDefault();

    /// <summary>The first such day after a day, if there is one.</summary>
    public LocalDate? After(LocalDate day) => Days.Where(meeting => meeting > day).Cast<LocalDate?>().FirstOrDefault();

    /// <summary>The first meeting that takes place on a day or after it, extra ones too; null where none is planned.</summary>
    public Meeting? Next(LocalDate day) => Meetings.FirstOrDefault(meeting => meeting.TakesPlace && meeting.Day >= day);

    /// <summary>When most of some meetings begin; what is usual where there is none.</summary>
    public LocalTime UsualStartOf(IEnumerable<Meeting> meetings) => meetings.GroupBy(meeting => meeting.Starts)
        .OrderByDescending(alike => alike.Count()).Select(alike => (LocalTime?)alike.Key).FirstOrDefault() ?? Starts;

    private Meeting OfMonth(LocalDate day)
    {
        var own = Settings.GetValueOrDefault(day) ?? new PlannedSetting();
        return Meeting.OfMonth(day, own.Starts ?? Starts) with
        {
            Length = own.Length ?? UsualLength,
            Room = own.Place is { } place ? MeetingChange.RoomOf(place) : Room,
            IsObligatory = own.IsObligatory,
        };
    }

    public Meeting? Find(MeetingId id) => Meetings.FirstOrDefault(meeting => meeting.Id == id);
}
