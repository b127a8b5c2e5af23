using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Tests.Network;

/// <summary>A plan with hours, a place and a duty of its own, after one that has none.</summary>
public sealed class MeetingSettingTests
{
    private static readonly LocalDate January = new(2027, 1, 12);

    private static readonly MeetingPlan Plan = new MeetingPlan([new(2026, 12, 15)], new(13, 0), room: "Møterom 1").FollowedBy(
        new MeetingPlan([January], new(9, 0), changes: null, new Dictionary<LocalDate, PlannedSetting>
        {
            [January] = new(new(9, 0), Duration.FromMinutes(60)) { Place = MeetingChange.Online, IsObligatory = true },
        }));

    [Fact]
    public void Each_meeting_is_as_its_plan_says_and_the_others_as_they_were()
    {
        Assert.Equal(
            [(13, 90, "Møterom 1", false), (9, 60, null, true)],
            Plan.Meetings.Select(one => (one.Starts.Hour, (int)one.Length.TotalMinutes, one.Room, one.IsObligatory)));
    }

    [Fact]
    public void The_usual_hour_of_some_meetings_is_that_of_most_of_them()
    {
        Assert.Equal(new LocalTime(9, 0), Plan.UsualStartOf([Plan.Meetings[1]]));
        Assert.Equal(new LocalTime(13, 0), Plan.UsualStartOf([]));
    }
}
