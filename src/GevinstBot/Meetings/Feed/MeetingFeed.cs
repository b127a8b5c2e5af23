using GevinstBot.Domain.Meetings;
using GevinstBot.Network;
using GevinstBot.Texts;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using NodaTime;

namespace GevinstBot.Meetings.Feed;

/// <summary>
/// The planned meetings as an iCalendar file (RFC 5545). A meeting has the same UID in every file, and a SEQUENCE that has grown wherever
/// its day may have changed: a calendar moves what it has rather than adding it once more.
/// </summary>
public sealed class MeetingFeed(CurrentNetwork network)
{
    public const string MediaType = "text/calendar; charset=utf-8";

    private static readonly Instant Beginning = Instant.FromUtc(2020, 1, 1, 0, 0);

    /// <summary>All meetings, those that are over too.</summary>
    public string All(FeedLink link, LocalTexts texts) => Write(network.Meetings.Days, link, texts);

    /// <summary>One meeting; null where there is none of that name.</summary>
    public string? One(string meeting, FeedLink link, LocalTexts texts) =>
        network.Meetings.Days.Where(day => MeetingRhythm.Period(day) == meeting).ToList() is { Count: > 0 } days
            ? Write(days, link, texts)
            : null;

    private string Write(IReadOnlyList<LocalDate> days, FeedLink link, LocalTexts texts)
    {
        var calendar = new Ical.Net.Calendar { Method = "PUBLISH", ProductId = "-//GevinstBot//NO" };
        calendar.AddTimeZone(VTimeZone.FromDateTimeZone(network.Zone.Id));
        calendar.AddProperty("X-WR-CALNAME", texts["feed.meeting"]);
        // How often to look again: what the standard says, and what Outlook reads.
        calendar.AddProperty("REFRESH-INTERVAL;VALUE=DURATION", "PT12H");
        calendar.AddProperty("X-PUBLISHED-TTL", "PT12H");
        foreach (var day in days)
            calendar.Events.Add(Event(day, link, texts));
        return new CalendarSerializer().SerializeToString(calendar)!;
    }

    private CalendarEvent Event(LocalDate day, FeedLink link, LocalTexts texts)
    {
        var starts = day + network.Meetings.Starts;
        var changed = NetworkName.Find(network.Version)?.At ?? Beginning;
        return new CalendarEvent
        {
            Uid = $"{MeetingRhythm.Period(day)}.{link.Namespace}",
            Sequence = (int)(changed - Beginning).TotalMinutes,
            // Of the change and not of the reading: two calendars that ask one after another get the same file.
            DtStamp = new CalDateTime(changed.ToDateTimeUtc()),
            LastModified = new CalDateTime(changed.ToDateTimeUtc()),
            Start = At(starts),
            End = At(starts.PlusMinutes((int)network.Meetings.Length.TotalMinutes)),
            Summary = texts["feed.meeting"],
            Description = texts["feed.agenda-in-teams"],
        };
    }

    private CalDateTime At(LocalDateTime local) => new(local.ToDateTimeUnspecified(), network.Zone.Id);
}
