using GevinstBot.Domain.Network;
using GevinstBot.Network;
using GevinstBot.Texts;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using NodaTime;

namespace GevinstBot.Meetings.Feed;

/// <summary>
/// The planned meetings as an iCalendar file (RFC 5545). A meeting has the same UID in every file, and a SEQUENCE that has grown wherever
/// its day may have changed: a calendar moves what it has rather than adding it once more. One that is cancelled stays, and says so.
/// </summary>
public sealed class MeetingFeed(CurrentNetwork network)
{
    public const string MediaType = "text/calendar; charset=utf-8";

    private static readonly Instant Beginning = Instant.FromUtc(2020, 1, 1, 0, 0);

    /// <summary>All meetings, those that are over too.</summary>
    public string All(FeedLink link, LocalTexts texts) => Write(network.Meetings.Meetings, link, texts);

    /// <summary>One meeting; null where there is none of that name.</summary>
    public string? One(string meeting, FeedLink link, LocalTexts texts) =>
        MeetingId.Parse(meeting) is { } id && network.Meetings.Find(id) is { } found ? Write([found], link, texts) : null;

    private string Write(IReadOnlyList<Meeting> meetings, FeedLink link, LocalTexts texts)
    {
        var calendar = new Ical.Net.Calendar { Method = "PUBLISH", ProductId = "-//GevinstBot//NO" };
        calendar.AddTimeZone(VTimeZone.FromDateTimeZone(network.Zone.Id));
        calendar.AddProperty("X-WR-CALNAME", texts["feed.meeting"]);
        // How often to look again: what the standard says, and what Outlook reads.
        calendar.AddProperty("REFRESH-INTERVAL;VALUE=DURATION", "PT12H");
        calendar.AddProperty("X-PUBLISHED-TTL", "PT12H");
        foreach (var meeting in meetings)
            calendar.Events.Add(Event(meeting, link, texts));
        return new CalendarSerializer().SerializeToString(calendar)!;
    }

    private CalendarEvent Event(Meeting meeting, FeedLink link, LocalTexts texts)
    {
        var changed = NetworkName.Find(network.Version)?.At ?? Beginning;
        return new CalendarEvent
        {
            Uid = $"{meeting.Id}.{link.Namespace}",
            Sequence = (int)(changed - Beginning).TotalSeconds,
            // Of the change and not of the reading: two calendars that ask one after another get the same file.
            DtStamp = new CalDateTime(changed.ToDateTimeUtc()),
            LastModified = new CalDateTime(changed.ToDateTimeUtc()),
            Start = At(meeting.Begins),
            End = At(meeting.Begins.PlusMinutes((int)meeting.Length.TotalMinutes)),
            Status = meeting.TakesPlace ? Ical.Net.EventStatus.Confirmed : Ical.Net.EventStatus.Cancelled,
            Summary = meeting.TakesPlace ? MeetingWords.Title(meeting, texts) : texts["feed.cancelled", MeetingWords.Title(meeting, texts)],
            Location = meeting.Room is { } room ? texts["feed.in-room", room] : MeetingChange.Online,
            Description = meeting is { IsObligatory: true, TakesPlace: true }
                ? $"{texts["meetings.obligatory"]} {texts["feed.agenda-in-teams"]}"
                : texts["feed.agenda-in-teams"],
        };
    }

    private CalDateTime At(LocalDateTime local) => new(local.ToDateTimeUnspecified(), network.Zone.Id);
}
