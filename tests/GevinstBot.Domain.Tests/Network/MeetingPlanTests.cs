using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Tests.Network;

public sealed class MeetingPlanTests
{
    private static readonly MeetingPlan Autumn = new([new LocalDate(2026, 11, 17), new LocalDate(2026, 12, 15)], new LocalTime(13, 0));

    [Fact]
    public void Months_after_the_plan_s_end_run_on_the_later_plan_and_planned_meetings_stay()
    {
        var later = new MeetingPlan([new LocalDate(2026, 12, 8), new LocalDate(2027, 1, 19)], new LocalTime(13, 0));
        Assert.Equal([.. Autumn.Days, new LocalDate(2027, 1, 19)], Autumn.FollowedBy(later).Days);
    }

    [Fact]
    public void A_month_that_has_its_meeting_gets_no_second_one_from_a_later_plan()
    {
        var later = new MeetingPlan([new LocalDate(2026, 12, 22), new LocalDate(2027, 1, 19)], new LocalTime(13, 0));
        Assert.Equal([.. Autumn.Days, new LocalDate(2027, 1, 19)], Autumn.FollowedBy(later).Days);
    }

    [Fact]
    public void A_month_has_its_meeting_or_none()
    {
        Assert.Equal(new LocalDate(2026, 12, 15), Autumn.In(new YearMonth(2026, 12)));
        Assert.Null(Autumn.In(new YearMonth(2027, 1)));
    }

    [Fact]
    public void A_moved_meeting_keeps_its_name_and_its_month_s_numbers_are_reported_to_the_new_day()
    {
        var moved = Changed(new MeetingChange(Own) { At = At, Day = new LocalDate(2026, 11, 24), Starts = new LocalTime(9, 0) });

        Assert.Equal([new LocalDate(2026, 11, 24), new LocalDate(2026, 12, 15)], moved.Days);
        Assert.Equal(new LocalDateTime(2026, 11, 24, 9, 0), moved.Find(Own)!.Begins);
        Assert.Equal(new LocalDate(2026, 11, 17), moved.Find(Own)!.Before!.Day);
    }

    [Fact]
    public void A_cancelled_meeting_does_not_take_place_and_its_month_s_numbers_are_reported_all_the_same()
    {
        var cancelled = Changed(new MeetingChange(Own) { At = At, IsCancelled = true });

        Assert.Equal(Autumn.Days, cancelled.Days);
        Assert.Equal(new LocalDate(2026, 12, 15), cancelled.Next(new LocalDate(2026, 11, 1))!.Day);
    }

    [Fact]
    public void An_extra_meeting_is_a_meeting_and_no_numbers_are_reported_to_it()
    {
        var more = Changed(new MeetingChange(new(Own.Month, 2)) { At = At, Day = new LocalDate(2026, 11, 3), Subject = "Budsjett" });

        Assert.Equal(Autumn.Days, more.Days);
        Assert.Equal("Budsjett", more.Next(new LocalDate(2026, 11, 1))!.Subject);
    }

    [Fact]
    public void What_was_changed_holds_for_meetings_of_a_plan_that_was_confirmed_later()
    {
        var january = new LocalDate(2027, 1, 19);
        var plan = Changed(new MeetingChange(MeetingId.Of(january)) { At = At, Day = january.PlusDays(1) }).FollowedBy(new([january], new(13, 0)));

        Assert.Equal(january.PlusDays(1), plan.In(january.ToYearMonth()));
    }

    private static readonly MeetingId Own = new(new YearMonth(2026, 11));
    private static readonly Instant At = Instant.FromUtc(2026, 11, 3, 8, 0);

    private static MeetingPlan Changed(params MeetingChange[] changes) => new(Autumn.Planned, Autumn.Starts, changes);
}
