using GevinstBot.Domain.Network;
using GevinstBot.Network;
using GevinstBot.Texts;
using Ical.Net.CalendarComponents;

namespace GevinstBot.Meetings.Feed;

/// <summary>The planned meetings as a calendar.</summary>
public sealed class MeetingFeed(FeedCalendar calendar, CurrentNetwork network)
{
    /// <summary>All meetings, those that are over too.</summary>
    public string All(FeedLink link, LocalTexts texts) => Write(network.Meetings.Meetings, link, texts);

    /// <summary>One meeting; null where there is none of that name.</summary>
    public string? One(string meeting, FeedLink link, LocalTexts texts) =>
        MeetingId.Parse(meeting) is { } id && network.Meetings.Find(id) is { } found ? Write([found], link, texts) : null;

    private string Write(IReadOnlyList<Meeting> meetings, FeedLink link, LocalTexts texts) =>
        calendar.Write(texts["feed.meeting"], meetings.Select(meeting => Event(meeting, link, texts)));

    private CalendarEvent Event(Meeting meeting, FeedLink link, LocalTexts texts)
    {
        var title = MeetingWords.Title(meeting, texts);
        var written = calendar.Event($"{meeting.Id}.{link.Namespace}", meeting.TakesPlace);
        written.Start = calendar.At(meeting.Begins);
        written.End = calendar.At(meeting.Begins.PlusMinutes((int)meeting.Length.TotalMinutes));
        written.Summary = meeting.TakesPlace ? title : texts["feed.cancelled", title];
        written.Location = meeting.Room is { } room ? texts["feed.in-room", room] : MeetingChange.Online;
        written.Description = meeting is { IsObligatory: true, TakesPlace: true }
            ? $"{texts["meetings.obligatory"]} {texts["feed.agenda-in-teams"]}"
            : texts["feed.agenda-in-teams"];
        return written;
    }
}
