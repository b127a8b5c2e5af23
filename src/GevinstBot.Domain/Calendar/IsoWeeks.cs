using NodaTime;
using NodaTime.Calendars;

namespace GevinstBot.Domain.Calendar;

/// <summary>
/// Weeks as Norwegians count them. The year of a week is not always the year of the date: 1 January 2027 is in week 53 of
/// 2026, and the weeks 1 to 9 of a programme that starts in the autumn belong to the next year.
/// </summary>
public static class IsoWeeks
{
    public static (int Year, int Week) Of(LocalDate date) =>
        (WeekYearRules.Iso.GetWeekYear(date), WeekYearRules.Iso.GetWeekOfWeekYear(date));

    /// <summary>52 or 53.</summary>
    public static int CountIn(int isoYear) => WeekYearRules.Iso.GetWeeksInWeekYear(isoYear);

    /// <summary>The same weekday in the same week some years later; a 53rd week that isn't there is the last that is.</summary>
    public static LocalDate SameDay(LocalDate date, int yearsLater)
    {
        var (year, week) = Of(date);
        return LocalDate.FromWeekYearWeekAndDay(year + yearsLater, Math.Min(week, CountIn(year + yearsLater)), date.DayOfWeek);
    }

    /// <exception cref="ArgumentOutOfRangeException">The year has no such week.</exception>
    public static LocalDate Monday(int isoYear, int week) =>
        LocalDate.FromWeekYearWeekAndDay(isoYear, week, IsoDayOfWeek.Monday);
}
