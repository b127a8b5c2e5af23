using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Tests.Meetings;

public sealed class MeetingPlanProposalTests
{
    private static readonly OrganizationId[] Organizations = [new("ahus"), new("ous"), new("siv")];
    private static readonly MeetingRule ThirdTuesday = new(IsoDayOfWeek.Tuesday, Nth: 3);

    [Fact]
    public void A_year_has_eleven_meetings_and_none_in_July()
    {
        var proposal = For(2027);

        Assert.Equal([1, 2, 3, 4, 5, 6, 8, 9, 10, 11, 12], proposal.Meetings.Select(meeting => meeting.Day.Month));
        Assert.All(proposal.Meetings, meeting => Assert.Equal(IsoDayOfWeek.Tuesday, meeting.Day.DayOfWeek));
    }

    [Fact]
    public void A_free_day_of_the_rule_is_taken_without_a_word()
    {
        var january = For(2027).Meetings[0];

        Assert.Equal((new LocalDate(2027, 1, 19), new LocalDate(2027, 1, 19)), (january.Day, january.RuleDay));
        Assert.Empty(january.Avoided);
        Assert.Empty(january.Remaining);
    }

    [Fact]
    public void A_meeting_on_a_holiday_is_moved_to_the_same_weekday_in_the_nearest_week()
    {
        var may = For(2027, new MeetingRule(IsoDayOfWeek.Monday, Nth: 3), after: new LocalDate(2027, 4, 30)).Meetings[0];

        // 17 May 2027 is both Constitution Day and Whit Monday.
        Assert.Equal((new LocalDate(2027, 5, 17), new LocalDate(2027, 5, 10)), (may.RuleDay, may.Day));
        Assert.Equal([NorwegianHolidays.ConstitutionDay, NorwegianHolidays.WhitMonday], may.Avoided.Select(clash => clash.Key));
    }

    [Fact]
    public void The_holy_week_is_avoided_for_everyone()
    {
        var march = For(2026, new MeetingRule(IsoDayOfWeek.Tuesday, Nth: 5), after: new LocalDate(2026, 2, 28)).Meetings[0];

        Assert.Equal((new LocalDate(2026, 3, 31), new LocalDate(2026, 3, 24)), (march.RuleDay, march.Day));
        Assert.Equal(AvoidPeriods.HolyWeek, Assert.Single(march.Avoided).Key);
    }

    [Fact]
    public void A_school_holiday_moves_the_meeting_and_names_the_organisations_that_have_it()
    {
        var february = For(2027, avoid: [Winter("ahus", 15), Winter("ous", 15)], after: new LocalDate(2027, 1, 31)).Meetings[0];

        Assert.Equal((new LocalDate(2027, 2, 16), new LocalDate(2027, 2, 9)), (february.RuleDay, february.Day));
        Assert.Equal(["ahus", "ous"], Assert.Single(february.Avoided).Organizations.Select(o => o.Value));
    }

    [Fact]
    public void Where_every_week_has_a_holiday_the_one_that_takes_fewest_away_is_chosen()
    {
        AvoidPeriod[] everyWeek = [Winter("ahus", 1), Winter("ous", 1), Winter("ahus", 8), Winter("ous", 8), Winter("ahus", 15), Winter("ous", 15), Winter("siv", 22)];

        var february = For(2027, avoid: everyWeek, after: new LocalDate(2027, 1, 31)).Meetings[0];

        Assert.Equal(new LocalDate(2027, 2, 23), february.Day);
        Assert.Equal(["siv"], Assert.Single(february.Remaining).Organizations.Select(o => o.Value));
    }

    [Fact]
    public void A_survey_that_takes_nobody_away_is_noted_and_the_day_that_escapes_it_is_explained()
    {
        AvoidPeriod survey = new("employee-survey", new LocalDate(2027, 2, 1), new LocalDate(2027, 2, 19), null, AvoidStrength.Soft);

        var february = For(2027, avoid: [survey, Winter("ahus", 22), Winter("ous", 22)], after: new LocalDate(2027, 1, 31)).Meetings[0];

        Assert.Equal(february.RuleDay, february.Day);
        Assert.Equal("employee-survey", Assert.Single(february.Remaining).Key);
        Assert.Equal(new LocalDate(2027, 2, 23), february.Instead);
        Assert.Equal(["ahus", "ous"], Assert.Single(february.AgainstInstead).Organizations.Select(o => o.Value));
    }

    [Fact]
    public void A_hard_period_cannot_be_chosen()
    {
        AvoidPeriod closed = new("move", new LocalDate(2027, 2, 15), new LocalDate(2027, 2, 17), null, AvoidStrength.Hard);

        Assert.Equal(new LocalDate(2027, 2, 9), For(2027, avoid: [closed], after: new LocalDate(2027, 1, 31)).Meetings[0].Day);
    }

    [Fact]
    public void Days_that_are_planned_or_past_are_not_proposed() =>
        Assert.Equal(new LocalDate(2027, 9, 21), For(2027, after: new LocalDate(2027, 8, 17)).Meetings[0].Day);

    [Fact]
    public void No_proposed_day_of_the_next_thirty_years_is_a_holiday_or_weekend_or_in_July() =>
        Assert.All(
            Enumerable.Range(2026, 30).SelectMany(year => For(year).Meetings),
            meeting => Assert.True(new WorkingCalendar([]).IsSendingDay(meeting.Day), meeting.Day.ToString()));

    [Theory]
    [InlineData("2026-11-17 2026-12-15", IsoDayOfWeek.Tuesday, 3)]
    [InlineData("2026-11-11 2026-12-09 2026-12-15", IsoDayOfWeek.Wednesday, 2)]
    [InlineData("2026-12-31", IsoDayOfWeek.Thursday, 5)]
    [InlineData("2027-01-26 2027-02-23 2027-03-30 2027-04-27 2027-06-29", IsoDayOfWeek.Tuesday, 5)]
    [InlineData("2027-01-26 2027-02-23", IsoDayOfWeek.Tuesday, 4)]
    [InlineData("", IsoDayOfWeek.Tuesday, 3)]
    public void The_rule_is_what_most_planned_days_have_in_common(string days, IsoDayOfWeek weekday, int nth)
    {
        var planned = days.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(day => NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value);

        Assert.Equal(new MeetingRule(weekday, nth), MeetingRule.Of([.. planned]));
    }

    [Fact]
    public void A_new_plan_begins_from_how_the_last_year_was_planned()
    {
        var second = new MeetingRule(IsoDayOfWeek.Tuesday, Nth: 2);
        var year = For(2027, second) with { Starts = new LocalTime(9, 0), Minutes = 60, Place = "Møterom 3", IsObligatory = true };
        year = year with { Meetings = [.. year.Meetings.Where(meeting => meeting.Day.Month != 3)] };
        var plan = new MeetingPlan([new(2026, 11, 17), new(2026, 12, 15)], new LocalTime(13, 0)).FollowedBy(year.Plan);

        var habit = MeetingHabit.Before(plan, new LocalDate(2028, 1, 1))!;

        Assert.Equal((2027, second, Duration.FromHours(1)), (habit.Year, habit.Rule, habit.Length));
        Assert.Equal(new PlannedSetting(new LocalTime(9, 0), Duration.FromHours(1)) { Place = "Møterom 3", IsObligatory = true }, habit.Setting);
        Assert.Equal([3], habit.Without);
        Assert.Equal((2026, ThirdTuesday, null), (MeetingHabit.Before(plan, new LocalDate(2027, 1, 1))!.Year, MeetingHabit.Before(plan, new LocalDate(2027, 1, 1))!.Rule, MeetingHabit.Before(plan, new LocalDate(2027, 1, 1))!.Length));
        Assert.Null(MeetingHabit.Before(plan, new LocalDate(2026, 1, 1)));
    }

    [Fact]
    public void What_is_not_written_down_of_a_year_is_reckoned_with_in_the_weeks_that_it_had_and_what_is_stands_alone()
    {
        AvoidPeriod[] known = [Winter("ahus", 22), new("autumn-holiday", new(2027, 10, 11), new(2027, 10, 15), "siv", AvoidStrength.Soft), new("autumn-holiday", new(2028, 10, 2), new(2028, 10, 6), "siv", AvoidStrength.Soft)];

        var (winter, from) = Assert.Single(AvoidPeriods.Expected(known, 2028));

        Assert.Equal((2027, "ahus", new LocalDate(2028, 2, 21), new LocalDate(2028, 2, 25)), (from, winter.OrganizationId, winter.From, winter.To));
    }

    private static AvoidPeriod Winter(string organization, int firstDay) =>
        new("winter-holiday", new LocalDate(2027, 2, firstDay), new LocalDate(2027, 2, firstDay + 4), organization, AvoidStrength.Soft);

    private static MeetingPlanProposal For(int year, MeetingRule? rule = null, IReadOnlyList<AvoidPeriod>? avoid = null, LocalDate? after = null) =>
        MeetingPlanProposal.For(
            year, rule ?? ThirdTuesday, new LocalTime(13, 0), after ?? new LocalDate(year - 1, 12, 31), new WorkingCalendar(avoid ?? []), Organizations);
}
