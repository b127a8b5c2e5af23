using GevinstBot.Network;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using NodaTime;

namespace GevinstBot.Meetings.Feed;

/// <summary>
/// An iCalendar file (RFC 5545) of what the network's version says. An event has the same UID in every file, and a SEQUENCE that has grown
/// wherever it may have changed: a calendar moves what it has rather than adding it once more. One that is cancelled stays, and says so.
/// </summary>
public sealed class FeedCalendar(CurrentNetwork network)
{
    public const string MediaType = "text/calendar; charset=utf-8";

    private static readonly Instant Beginning = Instant.FromUtc(2020, 1, 1, 0, 0);

    /// <param name="name">What the calendar is called where it is shown.</param>
    /// <param name="events">What is in it.</param>
    public string Write(string name, IEnumerable<CalendarEvent> events)
    {
        var calendar = new Ical.Net.Calendar { Method = "PUBLISH", ProductId = "-//GevinstBot//NO" };
        calendar.AddTimeZone(VTimeZone.FromDateTimeZone(network.Zone.Id));
        calendar.AddProperty("X-WR-CALNAME", name);
        // How often to look again: what the standard says, and what Outlook reads.
        calendar.AddProperty("REFRESH-INTERVAL;VALUE=DURATION", "PT12H");
        calendar.AddProperty("X-PUBLISHED-TTL", "PT12H");
        foreach (var one in events)
            calendar.Events.Add(one);
        return new CalendarSerializer().SerializeToString(calendar)!;
    }

    /// <param name="uid">By which a calendar knows it.</param>
    /// <param name="takesPlace">False where it was cancelled.</param>
    public CalendarEvent Event(string uid, bool takesPlace)
    {
        var changed = NetworkName.Find(network.Version)?.At ?? Beginning;
        return new CalendarEvent
        {
            Uid = uid,
            Sequence = (int)(changed - Beginning).TotalSeconds,
            // Of the change and not of the reading: two calendars that ask one after another get the same file.
            DtStamp = new CalDateTime(changed.ToDateTimeUtc()),
            LastModified = new CalDateTime(changed.ToDateTimeUtc()),
            Status = takesPlace ? Ical.Net.EventStatus.Confirmed : Ical.Net.EventStatus.Cancelled,
        };
    }

    /// <summary>At an hour, there where the network is.</summary>
    public CalDateTime At(LocalDateTime local) => new(local.ToDateTimeUnspecified(), network.Zone.Id);

    /// <summary>A whole day.</summary>
    public static CalDateTime On(LocalDate day) => new(day.Year, day.Month, day.Day);
}
