using NodaTime;
using NodaTime.Text;

namespace GevinstBot.Domain.Calendar;

/// <summary>A day that an administrator writes, in a network file or on the command line.</summary>
public static class WrittenDay
{
    /// <summary>As <c>yyyy-MM-dd</c>; null for anything else.</summary>
    public static LocalDate? Read(string text) =>
        LocalDatePattern.Iso.Parse(text) is { Success: true, Value: var day } && IsMeant(day.Year) ? day : null;

    /// <summary>A year like 206 is a typing mistake, and the calendar of one like 9999 has no day after it to count to.</summary>
    public static bool IsMeant(int year) => year is >= 2000 and < 2200;
}
