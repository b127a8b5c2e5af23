using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Meetings;

/// <summary>
/// Room for reflection: once a quarter the draft proposes that the meeting talks about what one initiative's effects are, beside what is
/// measured. They take turns.
/// </summary>
public static class ReflectionRhythm
{
    private const int Quarter = 3;

    /// <summary>Which initiative the meeting of a day is to talk about; null in most months, and where all are over.</summary>
    public static Initiative? OfMeeting(LocalDate meetingDay, IEnumerable<Initiative> initiatives)
    {
        if (meetingDay.Month % Quarter != 0)
            return null;
        var open = initiatives.Where(initiative => !initiative.IsClosed(meetingDay))
            .OrderBy(initiative => initiative.Id.Value, StringComparer.Ordinal).ToList();
        return open.Count == 0 ? null : open[((meetingDay.Year * 12 / Quarter) + (meetingDay.Month / Quarter)) % open.Count];
    }
}
