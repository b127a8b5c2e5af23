using GevinstBot.Domain.Calendar;
using NodaTime;

namespace GevinstBot.Domain.Meetings;

/// <summary>“The third Tuesday”: which day of a month the network meets. Nth 5 is the last.</summary>
public sealed record MeetingRule(IsoDayOfWeek Weekday, int Nth)
{
    private static readonly MeetingRule Usual = new(IsoDayOfWeek.Tuesday, Nth: 3);

    /// <summary>What most of the planned days have in common; the third Tuesday when nothing is planned.</summary>
    public static MeetingRule Of(IReadOnlyList<LocalDate> days) =>
        days.GroupBy(day => new MeetingRule(day.DayOfWeek, (day.Day - 1) / 7 + 1))
            .OrderByDescending(group => group.Count())
            .ThenByDescending(group => group.Max())
            .Select(group => group.Key)
            .FirstOrDefault(Usual);

    public LocalDate In(int year, int month) => NthWeekday.InMonth(year, month, Weekday, Nth);
}
