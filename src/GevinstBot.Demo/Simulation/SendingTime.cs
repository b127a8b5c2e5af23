using GevinstBot.Domain.Calendar;
using NodaTime;

namespace GevinstBot.Demo.Simulation;

/// <summary>
/// When, and how much, the bot may write. Written out here and not asked of the engine's own rules: a mistake there must not hide itself.
/// </summary>
public static class SendingTime
{
    private static readonly LocalTime Opens = new(8, 30);
    private static readonly LocalTime Closes = new(15, 30);

    public static bool Allows(LocalDateTime local) =>
        local.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday)
        && NorwegianHolidays.On(local.Date).Count == 0
        && local.Month != 7
        && local is not { Month: 12, Day: >= 24 }
        && local.TimeOfDay >= Opens && local.TimeOfDay < Closes;

    /// <summary>The first moment from then on when the bot may write.</summary>
    public static Instant FirstFrom(Instant from, DateTimeZone zone)
    {
        var local = from.InZone(zone).LocalDateTime;
        if (Allows(local))
            return from;
        var day = local.TimeOfDay < Opens ? local.Date : local.Date.PlusDays(1);
        while (!Allows(day + Opens))
            day = day.PlusDays(1);
        return OsloTime.At(day, Opens, zone);
    }

    public static int MostInAMonth(bool hasPulse) => hasPulse ? 5 : 4;
}
