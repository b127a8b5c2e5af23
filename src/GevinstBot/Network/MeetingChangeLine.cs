using GevinstBot.Domain.Network;
using NodaTime;
using NodaTime.Text;

namespace GevinstBot.Network;

/// <summary>
/// <c>{ meeting: 2026-11, at: "2026-11-03T09:12:00Z", day: 2026-11-24, starts: "09:00", minutes: 60, place: Teams }</c>,
/// <c>obligatory: true</c>, <c>cancelled: true</c>, or with a name of its own (<c>2026-11b</c>) and a subject an extra meeting.
/// </summary>
public static class MeetingChangeLine
{
    private const int MostMinutes = 480;

    /// <summary>Null where it can't be said which meeting is meant, which is noted.</summary>
    public static MeetingChange? Read(SectionReader reader)
    {
        var (name, day) = (reader.Text("meeting"), reader.OptionalDate("day"));
        var minutes = reader.WholeNumber("minutes", otherwise: 0, least: 0, MostMinutes);
        var change = new MeetingChange(MeetingId.Parse(name) ?? default)
        {
            At = reader.OptionalMoment("at"),
            Day = day,
            Starts = reader.OptionalTime("starts"),
            Length = minutes == 0 ? null : Duration.FromMinutes(minutes),
            Subject = reader.OptionalText("subject"),
            Place = reader.OptionalText("place"),
            IsObligatory = reader.OptionalText("obligatory") is null ? null : reader.YesOrNo("obligatory"),
            IsCancelled = reader.YesOrNo("cancelled"),
        };
        reader.RefuseUnknownKeys();
        if (MeetingId.Parse(name) is not { } id)
        {
            if (name.Length > 0)
                reader.ProblemAt("meeting", "file.not-a-meeting", name);
            return null;
        }
        if (!id.IsExtra && day is { } own && MeetingId.Of(own) != id)
            reader.ProblemAt("day", "file.meeting-in-another-month", LocalDatePattern.Iso.Format(own), name);
        return change;
    }
}
