using NodaTime;

namespace GevinstBot.Domain.Calendar;

/// <summary>“The third Tuesday”.</summary>
public static class NthWeekday
{
    /// <summary>1 to 4 count from the start of the month; 5 is the last, which is the fourth where there is no fifth.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No such month, or not 1 to 5.</exception>
    public static LocalDate InMonth(int year, int month, IsoDayOfWeek day, int nth) =>
        LocalDate.FromYearMonthWeekAndDay(year, month, nth, day);
}
