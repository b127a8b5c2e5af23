using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Tests.Calendar;
using NodaTime;

namespace GevinstBot.Domain.Tests.Delivery;

public sealed class DepartureTests
{
    private static readonly SendingHours Hours = LedgerWorld.Hours;
    private static readonly Instant HalfPastThree = Instant.FromUtc(2026, 11, 2, 14, 30);
    private static readonly Duration Patience = Duration.FromSeconds(30);

    [Theory]
    [InlineData(-60, null)]
    [InlineData(-1, null)]
    [InlineData(0, DepartureObstacle.QuietHours)]
    [InlineData(61_200, DepartureObstacle.QuietHours)] // the next morning: the process slept
    public void What_was_claimed_in_the_hours_of_sending_leaves_in_them_or_stays(int seconds, DepartureObstacle? obstacle)
    {
        var departure = new Departure(HalfPastThree + Duration.FromDays(2), Hours.EndAt(HalfPastThree - Duration.FromMinutes(1)));

        Assert.Equal(obstacle, departure.ObstacleAt(HalfPastThree + Duration.FromSeconds(seconds), Patience));
    }

    [Theory]
    [InlineData(30, null)]
    [InlineData(31, DepartureObstacle.LeaseRanOut)]
    public void No_call_is_begun_that_might_outlast_its_lease(int seconds, DepartureObstacle? obstacle)
    {
        var claimed = HalfPastThree - Duration.FromHours(2);
        var departure = new Departure(claimed + Duration.FromMinutes(1), Hours.EndAt(claimed));

        Assert.Equal(obstacle, departure.ObstacleAt(claimed + Duration.FromSeconds(seconds), Patience));
    }

    [Fact]
    public void The_hours_end_on_the_same_day_and_in_quiet_hours_they_are_over() => Always.Holds(Draw.Moment, now =>
    {
        var end = Hours.EndAt(now);
        return Hours.Allow(now)
            ? end > now && Hours.DayOf(end) == Hours.DayOf(now) && Hours.Allow(end - Duration.Epsilon) && !Hours.Allow(end)
            : end == now;
    });
}
