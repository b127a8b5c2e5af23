using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Tests.Meetings;

public sealed class MeetingChangeRhythmTests
{
    private static readonly Meeting Planned = Meeting.OfMonth(new(2026, 11, 17), new(13, 0));
    private static readonly Instant At = Instant.FromUtc(2026, 11, 3, 18, 0);
    private static readonly Instant Morning = Instant.FromUtc(2026, 11, 4, 7, 30);

    [Fact]
    public void A_change_is_told_until_the_meeting_begins_and_asks_nothing()
    {
        var round = MeetingChangeRhythm.RoundOf(Moved(Planned, 24, At), next: null, Morning, StartsAt, [])!;

        Assert.Equal(("meeting-change_2026-11-1", Morning, Instant.FromUtc(2026, 11, 24, 13, 0)), (round.Id.ToString(), round.Opens, round.Closes));
        Assert.False(round.ExpectsAnswer);
    }

    [Fact]
    public void A_change_that_is_changed_before_anybody_was_told_is_never_told()
    {
        var round = MeetingChangeRhythm.RoundOf(Moved(Planned, 24, At), next: At + Duration.FromMinutes(5), Morning, StartsAt, []);
        Assert.Null(round);
    }

    [Fact]
    public void Each_change_has_a_name_of_its_own_and_is_found_by_it()
    {
        var first = Moved(Planned, 24, At);
        var second = Moved(first.After, 26, At + Duration.FromDays(2));

        Assert.Equal([first, second], ChangedMeeting.Of(second.After));
        Assert.Equal([1, 2], ChangedMeeting.Of(second.After).Select(change => MeetingChangeRhythm.NumberOf(
            MeetingChangeRhythm.RoundOf(change, null, Morning, StartsAt, [])!.Id)));
    }

    private static ChangedMeeting Moved(Meeting meeting, int day, Instant at) =>
        new(meeting, new MeetingChange(meeting.Id) { At = at, Day = new LocalDate(2026, 11, day) }.Of(meeting));

    private static Instant StartsAt(Meeting meeting) => meeting.Begins.InUtc().ToInstant();
}
