using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Tests.Meetings;

/// <summary>What is written after «flytt møte», «avlys møte» and «ekstra møte» stands in the form.</summary>
public sealed class TypedMeetingChangeTests
{
    private static readonly LocalDate Today = new(2026, 10, 26);
    private static readonly Meeting[] ToCome =
        [.. new[] { 11, 12 }.Select(month => Meeting.OfMonth(new LocalDate(2026, month, month == 11 ? 17 : 15), new LocalTime(13, 0)))];

    [Theory]
    [InlineData("17.11. til 24.11.2026", MeetingAct.Move, "2026-11|2026-11-24|", "")]
    [InlineData("desember til 2026-12-08", MeetingAct.Move, "2026-12|2026-12-08|", "")]
    [InlineData("24.11", MeetingAct.Move, "2026-11|2026-11-24|", "")]
    [InlineData("2020-01-01", MeetingAct.Move, "|2020-01-01|", "day meeting-change.past")]
    [InlineData("på fredag", MeetingAct.Move, "2026-11|2026-11-20|", "")]
    [InlineData("til torsdag", MeetingAct.Move, "2026-11|2026-11-19|", "")]
    [InlineData("til onsdag kl. 10", MeetingAct.Move, "2026-11|2026-11-18||10:00", "")]
    [InlineData("desember til mandag kl. 9–10.30", MeetingAct.Move, "2026-12|2026-12-14||09:00", "")]
    [InlineData("tirsdag til torsdag", MeetingAct.Move, "2026-11|2026-11-19|", "")]
    [InlineData("17.11 til torsdag", MeetingAct.Move, "2026-11|2026-11-19|", "")]
    [InlineData("tirsdag 17. november til tirsdag 24. november", MeetingAct.Move, "2026-11|2026-11-24|", "")]
    [InlineData("til onsdag kl. 25", MeetingAct.Move, "2026-11|2026-11-18||25", "starts meeting-change.not-an-hour")]
    [InlineData("tirsdag", MeetingAct.Cancel, "2026-11||", "")]
    [InlineData("torsdag", MeetingAct.Cancel, "||", "meeting meeting-change.none-on-day")]
    [InlineData("torsdag kl. 10: Erfaringer fra piloten", MeetingAct.Extra, "extra|2026-10-29|Erfaringer fra piloten|10:00", "")]
    [InlineData("på lag", MeetingAct.Move, "||", "meeting meeting-change.not-understood")]
    [InlineData("desember", MeetingAct.Cancel, "2026-12||", "")]
    [InlineData("3.12.: Budsjett for 2027", MeetingAct.Extra, "extra|2026-12-03|Budsjett for 2027", "")]
    [InlineData("", MeetingAct.Extra, "extra||", "")]
    [InlineData("14.10 til 15.10", MeetingAct.Move, "||", "meeting meeting-change.meeting-over day meeting-change.day-over")]
    [InlineData("14.10 til 20.11", MeetingAct.Move, "|2026-11-20|", "meeting meeting-change.meeting-over")]
    [InlineData("14.10.2026 til 15.12", MeetingAct.Move, "2026-12||", "")]
    [InlineData("18.11 til 24.11", MeetingAct.Move, "|2026-11-24|", "meeting meeting-change.none-on-day")]
    [InlineData("til 20.10", MeetingAct.Move, "||", "day meeting-change.day-over")]
    [InlineData("20.10", MeetingAct.Cancel, "||", "meeting meeting-change.meeting-over")]
    [InlineData("18.11.", MeetingAct.Cancel, "||", "meeting meeting-change.none-on-day")]
    [InlineData("31.02", MeetingAct.Move, "||", "day meeting-change.no-such-day")]
    [InlineData("17.11 til 31.11", MeetingAct.Move, "2026-11||", "day meeting-change.no-such-day")]
    [InlineData("desember til 32.12.2026", MeetingAct.Move, "2026-12||", "day meeting-change.no-such-day")]
    [InlineData("31.11 til 24.11.26", MeetingAct.Move, "|2026-11-24|", "meeting meeting-change.no-such-day")]
    [InlineData("32.13", MeetingAct.Extra, "extra||", "day meeting-change.no-such-day")]
    [InlineData("i går", MeetingAct.Extra, "extra|2026-10-25|", "day meeting-change.past")]
    [InlineData("i morgen: Budsjett", MeetingAct.Extra, "extra|2026-10-27|Budsjett", "")]
    [InlineData("14.1.27: Status i dag", MeetingAct.Extra, "extra|2027-01-14|Status i dag", "")]
    public void It_is_read_as_far_as_it_can_be_and_what_can_t_be_used_is_said_beside_its_field(
        string written, MeetingAct act, string expected, string wrong)
    {
        var read = TypedMeetingChange.Read(
            written, act, ToCome, Today, words => ToCome.Where(meeting => words == (meeting.Day.Month == 11 ? "november" : "desember")));

        string[] fields = [MeetingEdit.MeetingField, MeetingEdit.DayField, MeetingEdit.SubjectField];
        var starts = read.Fields.TryGetValue(MeetingEdit.StartsField, out var hour) ? $"|{hour}" : "";
        Assert.Equal(expected, string.Join('|', fields.Select(field => read.Fields.GetValueOrDefault(field, ""))) + starts);
        Assert.Equal(wrong, string.Join(' ', read.Problems.Select(problem => $"{problem.Field} {problem.TextKey}")));
    }
}
