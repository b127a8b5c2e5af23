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
}
