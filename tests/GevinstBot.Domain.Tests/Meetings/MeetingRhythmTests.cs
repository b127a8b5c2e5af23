using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using NodaTime;
using NodaTime.Text;

namespace GevinstBot.Domain.Tests.Meetings;

public sealed class MeetingRhythmTests
{
    private static readonly DateTimeZone Oslo = DateTimeZoneProviders.Tzdb[OsloTime.ZoneId];
    private static readonly WorkingCalendar Calendar = new([]);
    private static readonly LocalDate November = new(2026, 11, 17);

    [Fact]
    public void The_lead_has_from_M_minus_7_to_M_minus_5_for_the_draft() =>
        Assert.Equal(("2026-11-06T09:00", "2026-11-10T08:30"), Times(MeetingRhythm.Draft(Beat(November), [])));

    [Fact]
    public void A_lead_who_has_not_approved_is_reminded_by_the_card_where_the_report_does_not_come_on_the_last_morning_before_it_is_sent()
    {
        var moved = new MeetingChange(MeetingId.Of(November)) { At = At(2026, 11, 9, 12, 0), Day = new LocalDate(2026, 11, 24) }
            .Of(Meeting.OfMonth(November, new LocalTime(13, 0)));

        var extra = Meeting.OfMonth(November, new LocalTime(13, 0)) with { Id = new MeetingId(new YearMonth(2026, 11), 2) };

        Assert.Empty(MeetingRhythm.Draft(Beat(November), []).Reminders);
        Assert.Equal(["2026-11-09T08:30"], MeetingRhythm.Draft(Beat(extra), []).Reminders.Select(Local));
        Assert.Equal(["2026-11-16T08:30"], MeetingRhythm.Draft(Beat(moved), []).Reminders.Select(Local));
    }

    [Fact]
    public void Whoever_has_not_said_whether_they_come_to_an_obligatory_meeting_is_reminded_the_morning_before()
    {
        var obligatory = Meeting.OfMonth(November, new LocalTime(13, 0)) with { IsObligatory = true };

        Assert.Equal(["2026-11-16T08:30"], MeetingRhythm.Agenda(Beat(obligatory), At(2026, 11, 17, 13, 0), []).Reminders.Select(Local));
    }

    [Fact]
    public void What_is_raised_after_the_draft_is_reminded_of_the_morning_before_the_meeting_because_the_minutes_have_its_day()
    {
        var moved = new MeetingChange(MeetingId.Of(November)) { At = At(2026, 11, 16, 12, 0), Day = new LocalDate(2026, 11, 24) }
            .Of(Meeting.OfMonth(November, new LocalTime(13, 0)));
        var (raised, hours) = (At(2026, 11, 11, 9, 0), new SendingHours(QuietHours.Default, Calendar, Oslo));
        var item = new RaisedItem(MeetingId.Of(November), "a", new OrganizationId("ahus"), new RaisedAnswer("Parkering", 10, null, null), new PersonId("p"), raised, raised);

        Round ToLead(Meeting meeting) => RaisedRhythm.ToLead(item, raised, Beat(meeting), meeting.StartsAt(Oslo), hours, [])!;

        Assert.Equal(["2026-11-16T08:30"], ToLead(Meeting.OfMonth(November, new LocalTime(13, 0))).Reminders.Select(Local));
        Assert.Equal(["2026-11-16T08:30", "2026-11-23T08:30"], ToLead(moved).Reminders.Select(Local));
    }

    [Fact]
    public void Contacts_have_the_agenda_from_M_minus_5_until_the_meeting_starts_and_are_not_reminded()
    {
        var round = MeetingRhythm.Agenda(Beat(November), At(2026, 11, 17, 13, 0), []);

        Assert.Equal(("2026-11-10T08:30", "2026-11-17T13:00"), Times(round));
        Assert.Empty(round.Reminders);
    }

    [Fact]
    public void Before_a_meeting_right_after_July_the_lead_has_the_same_two_days_in_June() =>
        Assert.Equal(("2027-06-23T09:00", "2027-06-25T08:30"), Times(MeetingRhythm.Draft(Beat(new LocalDate(2027, 8, 3)), [])));

    [Theory]
    [InlineData(9, 0, "2026-11-17T10:25")]
    [InlineData(13, 0, "2026-11-17T14:25")]
    [InlineData(14, 4, "2026-11-17T15:29")]
    [InlineData(14, 30, "2026-11-18T08:30")]
    public void Minutes_are_there_five_minutes_before_the_end_or_in_the_first_sending_hour_after_a_late_meeting(int hour, int minute, string opens)
    {
        var ends = At(2026, 11, 17, hour, minute) + Duration.FromMinutes(90);
        var round = MeetingRhythm.Minutes(
            Beat(November), ends, at => QuietHours.Default.FirstSendingMomentAt(at, Calendar, Oslo), []);

        Assert.Equal((opens, "2026-11-24T15:00"), Times(round));
        Assert.Equal("2026-11-18T09:00", Local(Assert.Single(round.Reminders)));
    }

    [Theory]
    [InlineData(17, "2026-11-18T08:30")]
    [InlineData(19, "2026-11-20T08:30")]
    public void Decisions_are_told_at_M_plus_1_or_on_the_morning_after_late_minutes(int savedOn, string opens)
    {
        var saved = At(2026, 11, savedOn, 15, 0);
        var morningAfter = At(2026, 11, savedOn + 1, 8, 30);

        var round = MeetingRhythm.Decisions(Beat(November), saved, morningAfter, []);

        Assert.Equal(opens, Local(round.Opens));
        Assert.Equal(Duration.FromDays(60), round.Closes - round.Opens);
        Assert.False(round.ExpectsAnswer);
    }

    [Fact]
    public void A_meeting_s_rounds_are_named_by_its_month() =>
        Assert.Equal("agenda_2026-11", MeetingRhythm.Agenda(Beat(November), At(2026, 11, 17, 13, 0), []).Id.ToString());

    private static MeetingBeat Beat(LocalDate meetingDay) => Beat(Meeting.OfMonth(meetingDay, new LocalTime(13, 0)));

    private static MeetingBeat Beat(Meeting meeting) => new(meeting, Calendar, QuietHours.Default, Oslo);

    private static Instant At(int year, int month, int day, int hour, int minute) =>
        OsloTime.At(new LocalDate(year, month, day), new LocalTime(hour, minute), Oslo);

    private static (string Opens, string Closes) Times(Round round) => (Local(round.Opens), Local(round.Closes));

    private static string Local(Instant at) => LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Format(at.InZone(Oslo).LocalDateTime);
}
