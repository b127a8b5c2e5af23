using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.LearningNetwork;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Programme;

/// <summary>
/// What stands against a day of a programme: holidays, the school weeks of those whose teams come, and a meeting of the network at the same
/// hours. People decide: nothing is moved for it.
/// </summary>
/// <param name="Days">Each reason once, with the first of the days that it is about.</param>
/// <param name="Meetings">The network's meetings that are held at the same time.</param>
public sealed record ProgrammeClash(IReadOnlyList<(LocalDate Day, DayClash Against)> Days, IReadOnlyList<Meeting> Meetings)
{
    public bool IsNone => Days.Count == 0 && Meetings.Count == 0;

    public static ProgrammeClash Of(ProgrammeDay day, Cohort cohort, WorkingCalendar calendar, MeetingPlan plan)
    {
        IReadOnlyList<OrganizationId> organizations = [.. cohort.Teams.Select(team => team.Organization).Distinct()];
        var against = day.EachDay
            .SelectMany(one => DayClash.On(one, calendar, organizations), (one, clash) => (Day: one, Against: clash))
            .DistinctBy(one => one.Against.Key);
        return new ProgrammeClash([.. against], [.. plan.Meetings.Where(meeting => meeting.TakesPlace && AreTogether(day, meeting))]);
    }

    private static bool AreTogether(ProgrammeDay day, Meeting meeting)
    {
        if (!day.EachDay.Contains(meeting.Day))
            return false;
        var meets = (meeting.Begins, Ends: After(meeting.Begins, meeting.Length));
        return day is not { Starts: not null, Length: { } length }
            || (day.Begins < meets.Ends && meets.Begins < After(day.Begins, length));
    }

    private static LocalDateTime After(LocalDateTime begins, Duration length) => begins.PlusTicks(length.BclCompatibleTicks);
}
