using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Network;
using NodaTime;
using NodaTime.Text;

namespace GevinstBot.Network;

/// <summary>
/// <c>meetings: { starts: "13:00", place: "Møterom 3", days: [2026-11-17, …], changed: […] }</c>: a month has one meeting of its own, which
/// its numbers are reported to; what was changed since, and extra meetings, stand below it in the order in which they were.
/// </summary>
public sealed class MeetingPlanSection : NetworkSection<MeetingPlan>
{
    private static readonly WorkingCalendar Calendar = new([]);

    protected override MeetingPlan Read(SectionReader root, Roster roster)
    {
        var reader = root.Map("meetings");
        var starts = reader.Time("starts", new LocalTime(13, 0));
        var room = MeetingChange.RoomOf(reader.OptionalText("place"));
        var days = reader.Dates("days");
        var months = new HashSet<YearMonth>();
        foreach (var (day, line) in days)
        {
            if (!months.Add(day.ToYearMonth()))
                reader.Note(line, "file.two-meetings", Text(day));
            WarnOfFreeDay(reader, day, line);
        }
        var changes = reader.List("changed").Select(MeetingChangeLine.Read).OfType<MeetingChange>().ToList();
        reader.RefuseUnknownKeys();
        var plan = new MeetingPlan([.. days.Select(one => one.Day).Order()], starts, changes, settings: null, room);
        var taken = plan.Meetings.Where(meeting => meeting.TakesPlace).GroupBy(meeting => meeting.Day);
        foreach (var twice in taken.Where(day => day.Count() > 1))
            reader.ProblemAt("changed", "file.meetings-same-day", Text(twice.Key));
        return plan;
    }

    /// <summary>The network may well meet on such a day; more likely it is a slip.</summary>
    private static void WarnOfFreeDay(SectionReader reader, LocalDate day, int line)
    {
        if (Calendar.WhyMoved(day, day) is { } why)
            reader.Warn(new FileProblem(line, "file.meeting-on-free-day", Text(day)) { Day = day, DayKey = $"day.{why.Key}" });
    }

    private static string Text(LocalDate day) => LocalDatePattern.Iso.Format(day);
}
