using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Meetings;

/// <summary>How meetings and their changes are put into words.</summary>
internal static class MeetingWords
{
    /// <summary>«8 HF har vinterferie i uke 8»; what concerns everyone is named alone.</summary>
    public static string Clashes(IReadOnlyList<DayClash> clashes, LocalDate day, LocalTexts texts) => texts.List(
        [.. clashes.Select(clash => clash.Organizations.Count == 0
            ? texts.DayName(clash.Key)
            : texts["meeting-plan.organizations-away", IsoWeeks.Of(day).Week, clash.Organizations.Count, texts.DayName(clash.Key)])]);

    /// <summary>«Tirsdag 24. november kl. 13.00, ekstra møte: Budsjett 2027».</summary>
    public static string Line(Meeting meeting, LocalTexts texts) => Line(meeting, texts.Capital(texts.When(meeting.Begins)), texts);

    /// <summary>The same with the day in other words, such as without an hour that is the usual one.</summary>
    public static string Line(Meeting meeting, string when, LocalTexts texts)
    {
        var line = meeting.Subject is { } subject ? texts["meetings.extra", when, subject] : when;
        return meeting.TakesPlace ? line : texts["meetings.cancelled", line];
    }

    /// <summary>What has become of a meeting, in a sentence.</summary>
    public static string Said(ChangedMeeting change, LocalTexts texts)
    {
        var now = texts.When(change.After.Begins);
        return change.Kind switch
        {
            MeetingChangeKind.Called => texts["meeting-change.extra", now, change.After.Subject ?? ""],
            MeetingChangeKind.Cancelled => texts["meeting-change.cancelled", now],
            MeetingChangeKind.TakesPlace => texts["meeting-change.takes-place", now],
            MeetingChangeKind.Moved => texts["meeting-change.moved", texts.When(change.Before!.Begins), now],
            MeetingChangeKind.Lasts => texts.Counted("meeting-change.lasts", (int)change.After.Length.TotalMinutes, now),
        };
    }
}
