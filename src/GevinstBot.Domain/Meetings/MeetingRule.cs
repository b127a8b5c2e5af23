using GevinstBot.Domain.Calendar;
using NodaTime;

namespace GevinstBot.Domain.Meetings;

/// <summary>“The third Tuesday”: which day of a month the network meets. Nth 5 is the last.</summary>
public sealed record MeetingRule(IsoDayOfWeek Weekday, int Nth)
{
    private const int Last = 5;

    private static readonly MeetingRule Usual = new(IsoDayOfWeek.Tuesday, Nth: 3);

    /// <summary>
    /// What most of the planned days have in common; the third Tuesday when nothing is planned. “The last” is said of days that no other
    /// number fits as well, because the fourth often is the last.
    /// </summary>
    public static MeetingRule Of(IReadOnlyList<LocalDate> days) =>
        days.SelectMany(day => (MeetingRule[])[new(day.DayOfWeek, (day.Day - 1) / 7 + 1), new(day.DayOfWeek, Last)]).Distinct()
            .Select(rule => (Rule: rule, Fit: days.Where(day => rule.In(day.Year, day.Month) == day).ToList()))
            .OrderByDescending(one => one.Fit.Count).ThenBy(one => one.Rule.Nth == Last)
            .ThenByDescending(one => one.Fit.Count == 0 ? LocalDate.MinIsoValue : one.Fit.Max())
            .Select(one => one.Rule)
            .FirstOrDefault(Usual);

    public LocalDate In(int year, int month) => NthWeekday.InMonth(year, month, Weekday, Nth);
}
