using FsCheck.Fluent;
using GevinstBot.Domain.Calendar;
using NodaTime;

namespace GevinstBot.Domain.Tests.Calendar;

public sealed class WorkingCalendarTests
{
    private static readonly AvoidPeriod WinterHoliday = new(
        "winter-holiday", new LocalDate(2027, 2, 22), new LocalDate(2027, 2, 26), OrganizationId: "hf-1", AvoidStrength.Soft);

    private static readonly AvoidPeriod Survey = new(
        "employee-survey", new LocalDate(2027, 2, 25), new LocalDate(2027, 3, 5), OrganizationId: null, AvoidStrength.Hard);

    private readonly WorkingCalendar calendar = new([]);

    private readonly WorkingCalendar edited = new([WinterHoliday, Survey]);

    [Theory]
    [InlineData(-12, 10, 30)]
    [InlineData(-9, 11, 4)]
    [InlineData(-7, 11, 6)]
    [InlineData(-5, 11, 10)]
    [InlineData(-1, 11, 16)]
    [InlineData(0, 11, 17)]
    [InlineData(1, 11, 18)]
    [InlineData(3, 11, 20)]
    public void The_beat_around_the_meeting_on_17_November_2026_counts_working_days(int days, int month, int day) =>
        Assert.Equal(new LocalDate(2026, month, day), calendar.AddWorkingDays(new LocalDate(2026, 11, 17), days));

    [Theory]
    [InlineData(2027, 3, 30, -1, 2027, 3, 24)] // over the whole of Easter
    [InlineData(2027, 5, 14, 1, 2027, 5, 18)] // over a weekend and 17 May, which is Whit Monday too
    [InlineData(2026, 12, 23, 3, 2026, 12, 29)] // 24 December is a working day, the 25th is not
    [InlineData(2026, 12, 31, 1, 2027, 1, 4)] // over New Year
    [InlineData(2026, 11, 15, 1, 2026, 11, 16)] // from a Sunday
    [InlineData(2026, 11, 15, -1, 2026, 11, 13)]
    public void Counting_steps_over_holidays_and_weekends(int year, int month, int day, int days, int toYear, int toMonth, int toDay) =>
        Assert.Equal(new LocalDate(toYear, toMonth, toDay), calendar.AddWorkingDays(new LocalDate(year, month, day), days));

    [Fact]
    public void Counting_there_and_back_returns_to_a_working_day() =>
        Always.Holds(Draw.Date.Zip(Gen.Choose(-60, 60)), drawn =>
        {
            var from = calendar.NextWorkingDay(drawn.Item1);
            return calendar.AddWorkingDays(calendar.AddWorkingDays(from, drawn.Item2), -drawn.Item2) == from;
        });

    [Fact]
    public void Counting_passes_exactly_so_many_working_days() =>
        Always.Holds(Draw.Date.Zip(Gen.Choose(1, 60)), drawn =>
        {
            var (from, days) = drawn;
            var to = calendar.AddWorkingDays(from, days);
            return Enumerable.Range(1, Period.DaysBetween(from, to)).Count(day => calendar.IsWorkingDay(from.PlusDays(day))) == days;
        });

    [Theory]
    [InlineData(2026, 11, 16, 2026, 11, 16)]
    [InlineData(2026, 11, 14, 2026, 11, 16)]
    [InlineData(2026, 4, 2, 2026, 4, 7)]
    public void The_next_working_day_is_the_day_itself_or_the_first_after(int year, int month, int day, int toYear, int toMonth, int toDay) =>
        Assert.Equal(new LocalDate(toYear, toMonth, toDay), calendar.NextWorkingDay(new LocalDate(year, month, day)));

    [Theory]
    [InlineData(2026, 6, 30, true)]
    [InlineData(2026, 7, 1, false)]
    [InlineData(2026, 7, 31, false)]
    [InlineData(2026, 8, 3, true)]
    [InlineData(2026, 12, 23, true)]
    [InlineData(2026, 12, 24, false)]
    [InlineData(2026, 12, 31, false)]
    [InlineData(2027, 1, 1, false)]
    [InlineData(2027, 1, 4, true)]
    [InlineData(2026, 5, 15, true)] // a bridge day is to be avoided, not silent
    [InlineData(2026, 11, 14, false)]
    public void Nothing_is_sent_in_July_in_romjul_or_on_free_days(int year, int month, int day, bool isSendingDay) =>
        Assert.Equal(isSendingDay, calendar.IsSendingDay(new LocalDate(year, month, day)));

    [Fact]
    public void The_silent_days_are_those_that_the_avoid_periods_call_July_and_romjul() =>
        Always.Holds(Draw.Date, date =>
            calendar.IsSendingDay(date) == (calendar.IsWorkingDay(date)
                && !calendar.NotesOn(date, organizationId: null).Any(note => note.Key is AvoidPeriods.July or AvoidPeriods.Romjul)));

    [Fact]
    public void A_sending_day_is_looked_for_on_both_sides()
    {
        Assert.Equal(new LocalDate(2026, 6, 30), calendar.SendingDayOnOrBefore(new LocalDate(2026, 7, 15)));
        Assert.Equal(new LocalDate(2026, 8, 3), calendar.SendingDayOnOrAfter(new LocalDate(2026, 7, 15)));
        Assert.Equal(new LocalDate(2026, 12, 23), calendar.SendingDayOnOrBefore(new LocalDate(2027, 1, 3)));
        Assert.Equal(new LocalDate(2027, 1, 4), calendar.SendingDayOnOrAfter(new LocalDate(2026, 12, 24)));
        Assert.Equal(new LocalDate(2026, 11, 17), calendar.SendingDayOnOrAfter(new LocalDate(2026, 11, 17)));
    }

    [Fact]
    public void A_day_has_a_hard_reason_exactly_when_it_is_free() =>
        Always.Holds(Draw.Date, date =>
            calendar.IsWorkingDay(date) != calendar.NotesOn(date, organizationId: null).Any(note => note.Strength == AvoidStrength.Hard));

    [Theory]
    [InlineData(2027, 5, 17, "constitution-day,whit-monday")]
    [InlineData(2026, 5, 17, "constitution-day,weekend")]
    [InlineData(2027, 1, 1, "new-years-day,romjul")]
    [InlineData(2026, 7, 4, "weekend,july")]
    [InlineData(2026, 5, 15, "day-after-ascension")]
    [InlineData(2026, 11, 17, "")]
    public void Every_reason_to_avoid_a_day_is_told_the_hard_ones_first(int year, int month, int day, string keys) =>
        Assert.Equal(keys, string.Join(",", calendar.NotesOn(new LocalDate(year, month, day), "hf-1").Select(note => note.Key)));

    [Theory]
    [InlineData("hf-1", "employee-survey,winter-holiday")]
    [InlineData("hf-2", "employee-survey")]
    [InlineData(null, "employee-survey,winter-holiday")] // the whole network: what concerns anyone
    public void An_organisation_sees_its_own_periods_and_those_of_everyone(string? organizationId, string keys) =>
        Assert.Equal(keys, string.Join(",", edited.NotesOn(new LocalDate(2027, 2, 25), organizationId).Select(note => note.Key)));

    [Fact]
    public void A_note_says_whom_it_concerns() =>
        Assert.Equal(
            new DayNote("winter-holiday", AvoidStrength.Soft, "hf-1"),
            Assert.Single(edited.NotesOn(new LocalDate(2027, 2, 22), organizationId: null)));

    [Fact]
    public void A_computed_period_that_is_also_kept_by_people_is_told_once()
    {
        var twice = new WorkingCalendar(AvoidPeriods.Computed(2026));

        Assert.Single(twice.NotesOn(new LocalDate(2026, 7, 1), organizationId: null));
    }

    /// <summary>So a period that is added later moves no deadline, and none that was.</summary>
    [Fact]
    public void What_people_avoid_is_a_reason_against_a_meeting_day_and_takes_no_sending_day()
    {
        var avoiding = new WorkingCalendar([new AvoidPeriod("vinterferie", new(2026, 1, 1), new(2026, 12, 31), OrganizationId: null, AvoidStrength.Hard)]);
        var days = Enumerable.Range(0, 365).Select(day => new LocalDate(2026, 1, 1).PlusDays(day));
        Assert.All(days, day => Assert.Equal(new WorkingCalendar([]).IsSendingDay(day), avoiding.IsSendingDay(day)));
    }
}
