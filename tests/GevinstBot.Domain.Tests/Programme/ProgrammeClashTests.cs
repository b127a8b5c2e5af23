using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.LearningNetwork;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Programme;
using GevinstBot.Domain.Tests.LearningNetwork;
using NodaTime;

namespace GevinstBot.Domain.Tests.Programme;

public sealed class ProgrammeClashTests
{
    private static readonly WorkingCalendar Calendar = new(
    [
        new AvoidPeriod("winter-holiday", new LocalDate(2027, 3, 1), new LocalDate(2027, 3, 5), "ahus", AvoidStrength.Soft),
        new AvoidPeriod("autumn-holiday", new LocalDate(2026, 11, 2), new LocalDate(2026, 11, 6), "ous", AvoidStrength.Soft),
    ]);

    private static readonly MeetingPlan Meetings = new([new LocalDate(2026, 11, 5), new LocalDate(2027, 3, 8)], new LocalTime(13, 0));

    [Fact]
    public void A_school_week_counts_for_those_whose_teams_come_and_for_nobody_else()
    {
        var clash = Of(new ProgrammeDay(ProgrammeDayKind.CheckIn, new LocalDate(2027, 3, 1), Days: 1, "Tema"));
        var others = Of(new ProgrammeDay(ProgrammeDayKind.Gathering, new LocalDate(2026, 11, 3), Days: 2, "Samling"));

        var (day, against) = Assert.Single(clash.Days);
        Assert.Equal((new LocalDate(2027, 3, 1), "winter-holiday"), (day, against.Key));
        Assert.Equal([new OrganizationId("ahus")], against.Organizations);
        Assert.True(others.IsNone);
    }

    [Fact]
    public void Each_day_of_a_gathering_counts_and_a_reason_is_told_once()
    {
        var ascension = Of(new ProgrammeDay(ProgrammeDayKind.Gathering, new LocalDate(2026, 5, 13), Days: 3, "Samling"));
        var holiday = Of(new ProgrammeDay(ProgrammeDayKind.Gathering, new LocalDate(2027, 3, 1), Days: 3, "Samling"));
        var month = Of(new ProgrammeDay(ProgrammeDayKind.Preparation, new LocalDate(2026, 5, 1), Days: 1, "Oppstart") { IsWholeMonth = true });

        Assert.Equal(
            [(14, NorwegianHolidays.AscensionDay), (15, AvoidPeriods.DayAfterAscension)],
            ascension.Days.Select(one => (one.Day.Day, one.Against.Key)));
        Assert.Single(holiday.Days);
        Assert.True(month.IsNone);
    }

    [Theory]
    [InlineData(13, 60, true)]
    [InlineData(14, 60, true)]
    [InlineData(9, 60, false)]
    [InlineData(15, 60, false)]
    public void A_meeting_of_the_network_stands_against_it_where_the_hours_meet(int starts, int minutes, bool isAgainst)
    {
        var day = new ProgrammeDay(ProgrammeDayKind.AdvisorMeeting, new LocalDate(2027, 3, 8), Days: 1, "Tema")
        {
            Starts = new LocalTime(starts, 0),
            Length = Duration.FromMinutes(minutes),
        };

        Assert.Equal(isAgainst, Of(day).Meetings.Count == 1);
        Assert.Single(Of(day with { Starts = null, Length = null }).Meetings);
    }

    private static ProgrammeClash Of(ProgrammeDay day) => ProgrammeClash.Of(day, Kull.With(), Calendar, Meetings);
}
