using NodaTime;

namespace GevinstBot.Domain.Calendar;

/// <summary>
/// When the bot may speak: on sending days from <see cref="Opens"/> until just before <see cref="Closes"/>. All else is quiet.
/// </summary>
/// <exception cref="ArgumentException">It closes before it opens.</exception>
public sealed record QuietHours(LocalTime Opens, LocalTime Closes)
{
    public static QuietHours Default { get; } = new(Opens: new LocalTime(8, 30), Closes: new LocalTime(15, 30));

    public LocalTime Opens { get; } = Opens;

    public LocalTime Closes { get; } = Closes > Opens
        ? Closes
        : throw new ArgumentException("Sending must open before it closes.", nameof(Closes));

    public bool Allows(Instant at, WorkingCalendar calendar, DateTimeZone zone)
    {
        var local = at.InZone(zone);
        return calendar.IsSendingDay(local.Date) && local.TimeOfDay >= Opens && local.TimeOfDay < Closes;
    }

    /// <summary>Now, if that is allowed; else the next opening on a sending day.</summary>
    public Instant FirstSendingMomentAt(Instant now, WorkingCalendar calendar, DateTimeZone zone)
    {
        if (Allows(now, calendar, zone))
            return now;

        var local = now.InZone(zone);
        var earliest = local.TimeOfDay < Opens ? local.Date : local.Date.PlusDays(1);
        return OsloTime.At(calendar.SendingDayOnOrAfter(earliest), Opens, zone);
    }
}
