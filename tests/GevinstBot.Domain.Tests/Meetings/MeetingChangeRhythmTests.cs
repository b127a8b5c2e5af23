using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Tests.Meetings;

public sealed class MeetingChangeRhythmTests
{
    private static readonly Meeting Planned = Meeting.OfMonth(new(2026, 11, 17), new(13, 0));
    private static readonly Instant At = Instant.FromUtc(2026, 11, 3, 18, 0);

    private static readonly Meeting December = Meeting.OfMonth(new(2026, 12, 15), new(13, 0));

    [Fact]
    public void A_change_is_told_a_quarter_of_an_hour_later_until_the_meeting_begins_and_asks_nothing()
    {
        var round = Assert.Single(RoundsOf(Moved(Planned, 24, At)));

        Assert.Equal(
            ("meeting-change_2026-11-1", At + Duration.FromMinutes(15), Instant.FromUtc(2026, 11, 24, 13, 0)),
            (round.Id.ToString(), round.Opens, round.Closes));
        Assert.False(round.ExpectsAnswer);
    }

    [Fact]
    public void What_comes_before_the_last_was_told_is_told_with_it_as_it_was_and_as_it_is()
    {
        var first = Moved(Planned, 24, At);
        var again = Moved(first.After, 26, At + Duration.FromMinutes(20));
        var other = Moved(December, 16, At + Duration.FromMinutes(10), month: 12);

        var told = Assert.Single(Told(first, again, other));

        Assert.Equal(At + Duration.FromMinutes(35), told.Opens);
        Assert.Equal([(17, 26), (15, 16)], told.Changes.Select(change => (change.Before!.Day.Day, change.After.Day.Day)));
    }

    [Fact]
    public void What_comes_after_it_was_told_is_told_by_itself_and_ends_the_one_before()
    {
        var first = Moved(Planned, 24, At);
        var second = Moved(first.After, 26, At + Duration.FromMinutes(16));

        Assert.Equal(
            [("meeting-change_2026-11-1", second.At), ("meeting-change_2026-11-2", Instant.FromUtc(2026, 11, 26, 13, 0))],
            RoundsOf(first, second).Select(round => (round.Id.ToString(), round.Closes)));
        Assert.Single(Told(first, Moved(first.After, 26, At + Duration.FromMinutes(15))));
    }

    [Fact]
    public void What_is_changed_back_and_an_extra_meeting_that_comes_and_goes_are_told_to_nobody()
    {
        var moved = Moved(Planned, 24, At);
        var extra = new MeetingChange(new(new(2026, 11), 2)) { At = At, Day = new(2026, 11, 26), Subject = "Budsjett" };
        var called = new ChangedMeeting(null, new MeetingPlan([], new(13, 0), [extra]).Meetings[0]);
        var off = new ChangedMeeting(called.After, new MeetingChange(called.After.Id) { At = At + Duration.FromMinutes(5), IsCancelled = true }.Of(called.After));

        Assert.Empty(Told(moved, Moved(moved.After, 17, At + Duration.FromMinutes(5))));
        Assert.Empty(Told(called, off));
        Assert.Single(Told(called));
    }

    [Fact]
    public void At_random_every_change_is_told_once_and_no_told_one_changes_by_what_comes_after()
    {
        var chance = new Random(37);
        for (var world = 0; world < 300; world++)
        {
            var (at, all, now) = (At, new List<ChangedMeeting>(), new[] { Planned, December });
            for (var number = 0; number < 8; number++)
            {
                at += Duration.FromMinutes(chance.Next(1, 40));
                var which = chance.Next(2);
                var change = Moved(now[which], chance.Next(20, 28), at, month: 11 + which);
                var before = Told([.. all]);
                all.Add(change);
                now[which] = change.After;
                var told = before.Where(one => one.Opens < at).Select(one => (one.Opens, string.Join(' ', one.Changes.Select(c => c.After.Day)))).ToList();
                Assert.Equal(told, Told([.. all]).Select(one => (one.Opens, string.Join(' ', one.Changes.Select(c => c.After.Day)))).Take(told.Count));
            }
            foreach (var (last, planned) in now.Zip([Planned, December]))
            {
                var days = Told([.. all]).SelectMany(one => one.Changes).Where(change => change.After.Id == last.Id).ToList();
                Assert.Equal(last.Day, days.Count == 0 ? planned.Day : days[^1].After.Day);
            }
        }
    }

    private static IReadOnlyList<ToldChanges> Told(params ChangedMeeting[] changes) => MeetingChangeRhythm.Told(changes, at => at, StartsAt);

    private static IEnumerable<Domain.Delivery.Round> RoundsOf(params ChangedMeeting[] changes) =>
        Told(changes).Select(told => MeetingChangeRhythm.RoundOf(told, []));

    private static ChangedMeeting Moved(Meeting meeting, int day, Instant at, int month = 11) =>
        new(meeting, new MeetingChange(meeting.Id) { At = at, Day = new LocalDate(2026, month, day) }.Of(meeting));

    private static Instant StartsAt(Meeting meeting) => meeting.Begins.InUtc().ToInstant();
}
