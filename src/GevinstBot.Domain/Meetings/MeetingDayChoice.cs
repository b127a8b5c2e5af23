using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Meetings;

/// <summary>
/// Chooses the day of one month. What counts, in this order: that the day can be chosen at all; how many organisations are away
/// (a school holiday counts for its organisations, the holy week and the like for all of them); the weekday that people keep
/// free; other reasons, such as a survey that everybody is answering; the distance from the day the rule gives.
/// </summary>
internal sealed class MeetingDayChoice(WorkingCalendar calendar, IReadOnlyList<OrganizationId> organizations)
{
    private static readonly HashSet<string> EverybodyAway =
        [AvoidPeriods.July, AvoidPeriods.Romjul, AvoidPeriods.HolyWeek, AvoidPeriods.DayAfterAscension, AvoidPeriods.BridgeDay];

    public PlannedMeeting For(LocalDate ruleDay)
    {
        var ranked = DaysOfMonth(ruleDay).Where(CanBeChosen)
            .OrderBy(Away)
            .ThenBy(day => day.DayOfWeek != ruleDay.DayOfWeek)
            .ThenBy(day => Clashes(day).Count)
            .ThenBy(day => Math.Abs(Period.DaysBetween(day, ruleDay)))
            .ThenBy(day => day)
            .ToList();
        // A month without a day to choose is proposed by the rule, with every reason against it: people decide.
        var chosen = ranked.Count == 0 ? ruleDay : ranked[0];
        var avoided = chosen == ruleDay ? [] : Clashes(ruleDay);
        var meeting = new PlannedMeeting(chosen, ruleDay, avoided, Clashes(chosen));
        return meeting.Remaining.Count == 0 ? meeting : WithInstead(meeting, ranked);
    }

    /// <summary>The nearest day, of the same weekday, that escapes what stands against the chosen one.</summary>
    private PlannedMeeting WithInstead(PlannedMeeting meeting, List<LocalDate> possible)
    {
        var keys = meeting.Remaining.Select(clash => clash.Key).ToHashSet();
        var instead = possible
            .Where(day => day.DayOfWeek == meeting.RuleDay.DayOfWeek && Clashes(day).All(clash => !keys.Contains(clash.Key)))
            .OrderBy(day => Math.Abs(Period.DaysBetween(day, meeting.Day)))
            .Cast<LocalDate?>()
            .FirstOrDefault();
        return instead is { } day ? meeting with { Instead = day, AgainstInstead = Clashes(day) } : meeting;
    }

    private static IEnumerable<LocalDate> DaysOfMonth(LocalDate day) =>
        Enumerable.Range(1, CalendarSystem.Iso.GetDaysInMonth(day.Year, day.Month))
            .Select(number => new LocalDate(day.Year, day.Month, number));

    private bool CanBeChosen(LocalDate day) =>
        calendar.NotesOn(day, organizationId: null).All(note => note.Strength != AvoidStrength.Hard);

    private int Away(LocalDate day)
    {
        var notes = calendar.NotesOn(day, organizationId: null);
        return notes.Any(note => EverybodyAway.Contains(note.Key))
            ? organizations.Count
            : notes.Where(note => note.OrganizationId is not null).Select(note => note.OrganizationId).Distinct().Count();
    }

    private IReadOnlyList<DayClash> Clashes(LocalDate day) => DayClash.On(day, calendar, organizations);
}
