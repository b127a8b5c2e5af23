using System.Globalization;
using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;
using NodaTime.Text;

namespace GevinstBot.Meetings;

/// <summary>How meetings and their changes are put into words.</summary>
internal static class MeetingWords
{
    /// <summary>«8 HF har vinterferie i uke 8»; what concerns everyone is named alone.</summary>
    public static string Clashes(IReadOnlyList<DayClash> clashes, LocalDate day, LocalTexts texts) => texts.List(
        [.. clashes.Select(clash => clash.Organizations.Count == 0
            ? texts.DayName(AvoidPeriods.NameOn(clash.Key, day))
            : texts["meeting-plan.organizations-away", IsoWeeks.Of(day).Week, clash.Organizations.Count, texts.DayName(clash.Key)])]);

    /// <summary>What it is called in a calendar.</summary>
    public static string Title(Meeting meeting, LocalTexts texts) =>
        meeting.Subject is { } subject ? texts["feed.meeting-about", subject] : texts["feed.meeting"];

    /// <summary>«Tirsdag 24. november kl. 13.00, ekstra møte: Budsjett 2027».</summary>
    public static string Line(Meeting meeting, LocalDate today, LocalTexts texts) =>
        Line(meeting, texts.Capital(texts.When(meeting.Begins, today)), texts);

    /// <summary>The same with the day in other words, such as without an hour that is the usual one.</summary>
    public static string Line(Meeting meeting, string when, LocalTexts texts)
    {
        var line = meeting.Subject is { } subject ? texts["meetings.extra", when, subject] : when;
        line = meeting.Room is { } room ? texts["meetings.where", line, room] : line;
        line = meeting.IsObligatory ? texts["meetings.is-obligatory", line] : line;
        return meeting.TakesPlace ? line : texts["meetings.cancelled", line];
    }

    /// <summary>The room, or Teams.</summary>
    public static string Place(Meeting meeting) => meeting.Room ?? MeetingChange.Online;

    /// <summary>«Sted: Møterom 3, og i Teams.»</summary>
    public static string PlaceLine(Meeting meeting, LocalTexts texts) => PlaceLine(meeting.Room, texts);

    /// <inheritdoc cref="PlaceLine(Meeting,LocalTexts)"/>
    public static string PlaceLine(string? room, LocalTexts texts) =>
        room is null ? texts["meetings.online"] : texts["meetings.in-room", room];

    /// <summary>«Møtet varer i 60 minutter, til kl. 14.00.»</summary>
    public static string LengthLine(Meeting meeting, LocalTexts texts) => texts.Counted(
        "meeting-change.until", (int)meeting.Length.TotalMinutes,
        texts.Time(meeting.Begins.PlusTicks(meeting.Length.BclCompatibleTicks).TimeOfDay));

    /// <summary>Whether these words mean it: its month or its day, with or without the year, or its year.</summary>
    public static bool IsCalled(Meeting meeting, string words, LocalTexts texts)
    {
        var year = meeting.Day.Year.ToString(CultureInfo.InvariantCulture);
        var (month, weekday) = (texts.Month(meeting.Day.ToYearMonth()), texts.Day(meeting.Day));
        var day = weekday[(weekday.IndexOf(' ', StringComparison.Ordinal) + 1)..];
        string[] names =
        [
            year, month, month[..^(year.Length + 1)], weekday, $"{weekday} {year}", day, $"{day} {year}",
            texts.Date(meeting.Day), texts.ShortDate(meeting.Day), LocalDatePattern.Iso.Format(meeting.Day),
            LocalDatePattern.Iso.Format(meeting.Day)[..^3],
        ];
        var plain = Plain(words);
        // «fra møtet 17. november»: what people say before a name is none.
        while (texts.Ways("meetings.words.before").FirstOrDefault(
                   before => plain.StartsWith($"{before} ", StringComparison.OrdinalIgnoreCase)) is { } said)
            plain = plain[(said.Length + 1)..];
        return names.Any(name => string.Equals(Plain(name), plain, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Without what nobody types.</summary>
    private static string Plain(string name) => name.Replace('\u00a0', ' ').TrimEnd('.');

    /// <summary>What has become of a meeting, in a sentence; with the year of a day in another than that of the change.</summary>
    public static string Said(ChangedMeeting change, DateTimeZone zone, LocalTexts texts)
    {
        var saidOn = change.At.InZone(zone).Date;
        var now = texts.When(change.After.Begins, saidOn);
        return change.Kind switch
        {
            MeetingChangeKind.Called => texts["meeting-change.extra", now, change.After.Subject ?? ""],
            MeetingChangeKind.Cancelled => texts["meeting-change.cancelled", now],
            MeetingChangeKind.TakesPlace => texts["meeting-change.takes-place", now],
            MeetingChangeKind.Moved => texts["meeting-change.moved", texts.When(change.Before!.Begins, saidOn), now],
            MeetingChangeKind.Meets => texts["meeting-change.meets", now, Place(change.After)],
            MeetingChangeKind.Obliges => texts["meeting-change.obliges", now],
            MeetingChangeKind.Frees => texts["meeting-change.frees", now],
            MeetingChangeKind.Lasts => texts.Counted("meeting-change.lasts", (int)change.After.Length.TotalMinutes, now),
        };
    }
}
