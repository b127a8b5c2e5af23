using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Tests.Delivery;

/// <summary>The beat around a meeting that is moved while it goes on.</summary>
public sealed class MovedBeatTests
{
    private static readonly DateTimeZone Oslo = DateTimeZoneProviders.Tzdb[OsloTime.ZoneId];
    private static readonly Meeting Planned = Meeting.OfMonth(new LocalDate(2026, 11, 17), new LocalTime(13, 0));

    [Fact]
    public void What_has_been_asked_stays_asked_and_what_is_to_come_follows_the_meeting()
    {
        var (before, after) = (Beat(Planned), Beat(Moved(Planned, new LocalDate(2026, 11, 24), Instant.FromUtc(2026, 11, 3, 9, 0))));

        Assert.Equal(before.MorningOf(-12), after.MorningOf(-12));
        Assert.Equal(new LocalDate(2026, 11, 13), after.Day(-7));
        Assert.Equal(new LocalDate(2026, 11, 25), after.Day(1));
    }

    [Fact]
    public void A_meeting_that_is_moved_twice_keeps_what_came_before_each()
    {
        var first = Moved(Planned, new LocalDate(2026, 11, 24), Instant.FromUtc(2026, 11, 3, 9, 0));
        var second = Moved(first, new LocalDate(2026, 11, 26), Instant.FromUtc(2026, 11, 13, 9, 0));

        Assert.Equal(Beat(Planned).MorningOf(-12), Beat(second).MorningOf(-12));
        Assert.Equal(Beat(first).MorningOf(-7), Beat(second).MorningOf(-7));
        Assert.Equal(new LocalDate(2026, 11, 19), Beat(second).Day(-5));
    }

    /// <summary>Whoever has been asked goes on having been asked, at the same moment, whatever becomes of the meeting.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Whatever_is_moved_when_no_moment_that_has_come_changes_and_none_comes_before_the_move(int seed)
    {
        var chance = new Random(seed);
        for (var round = 0; round < 200; round++)
        {
            var (meeting, at) = (Planned, Instant.FromUtc(2026, 10, 20, 8, 0));
            for (var move = 0; move < 4; move++)
            {
                at += Duration.FromHours(chance.Next(1, 24 * 8));
                var moved = Moved(meeting, new LocalDate(2026, 11, chance.Next(2, 31)), at);
                foreach (var days in Enumerable.Range(-12, 12))
                {
                    if (Beat(meeting).MorningOf(days) <= at)
                        Assert.Equal(Beat(meeting).MorningOf(days), Beat(moved).MorningOf(days));
                }
                meeting = moved;
            }
        }
    }

    private static Meeting Moved(Meeting meeting, LocalDate day, Instant at) => new MeetingChange(meeting.Id) { At = at, Day = day }.Of(meeting);

    private static MeetingBeat Beat(Meeting meeting) => new(meeting, new WorkingCalendar([]), QuietHours.Default, Oslo);
}
