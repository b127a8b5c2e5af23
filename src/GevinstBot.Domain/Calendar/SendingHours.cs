using NodaTime;

namespace GevinstBot.Domain.Calendar;

/// <summary>When the bot may speak, day by day: the hours, the days and the zone that belong together.</summary>
public sealed record SendingHours(QuietHours Quiet, WorkingCalendar Calendar, DateTimeZone Zone)
{
    public bool Allow(Instant at) => Quiet.Allows(at, Calendar, Zone);

    /// <summary>The moment itself, if sending is allowed then; else the next morning of sending.</summary>
    public Instant FirstMomentAt(Instant at) => Quiet.FirstSendingMomentAt(at, Calendar, Zone);

    /// <summary>When the hours end that a moment is in; in quiet hours the moment itself.</summary>
    public Instant EndAt(Instant at) => Allow(at) ? OsloTime.At(DayOf(at), Quiet.Closes, Zone) : at;

    public LocalDate DayOf(Instant at) => at.InZone(Zone).Date;

    public LocalDate SendingDayAfter(LocalDate day) => Calendar.SendingDayOnOrAfter(day.PlusDays(1));

    /// <summary>The same hour some sending days later; earlier when they are negative.</summary>
    public Instant After(Instant at, int days) =>
        days == 0 ? at : OsloTime.At(Calendar.AddSendingDays(DayOf(at), days), at.InZone(Zone).TimeOfDay, Zone);

    /// <summary>A sending day's first moment.</summary>
    public Instant MorningOf(LocalDate day) => OsloTime.At(day, Quiet.Opens, Zone);
}
