using System.Globalization;
using GevinstBot.Domain.Network;
using NodaTime.Text;

namespace GevinstBot.Network;

/// <summary>Changes of the meetings in the network's file: each is one line more, and what was planned stays to be read.</summary>
public static class MeetingEdits
{
    private const string Meetings = "meetings";
    private const string Changed = "changed";

    public static FileMap WithMeetingChange(this FileMap root, MeetingChange change)
    {
        var meetings = (FileMap)root[Meetings]!;
        return root.With(Meetings, meetings.With(Changed, FileList.Of([.. meetings.List(Changed), Line(change)])));
    }

    private static FileMap Line(MeetingChange change) => FileMap.Of(
        ("meeting", FileText.Of(change.Meeting.ToString())),
        ("at", change.At is { } at ? FileText.Of(InstantPattern.ExtendedIso.Format(at)) : null),
        ("day", change.Day is { } day ? FileText.Of(LocalDatePattern.Iso.Format(day)) : null),
        ("starts", change.Starts is { } starts ? FileText.Of(LocalTimePattern.CreateWithInvariantCulture("HH:mm").Format(starts)) : null),
        ("minutes", change.Length is { } length ? FileText.Of(((int)length.TotalMinutes).ToString(CultureInfo.InvariantCulture)) : null),
        ("subject", change.Subject is { } subject ? FileText.Of(subject) : null),
        ("place", change.Place is { } place ? FileText.Of(place) : null),
        ("obligatory", change.IsObligatory is { } has ? FileText.Of(has ? "true" : "false") : null),
        ("cancelled", change.IsCancelled ? FileText.Of("true") : null));
}
