using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Tests.Delivery;

public sealed class PostponementTests
{
    private static readonly SendingHours Hours =
        new(QuietHours.Default, new WorkingCalendar([]), DateTimeZoneProviders.Tzdb[OsloTime.ZoneId]);

    private static readonly LocalDate Meeting = new(2026, 11, 17);
    private static readonly PersonId Lead = new("6e760000-0000-4000-8000-000000000001");
    private static readonly Instant Thursday = Hours.MorningOf(new LocalDate(2026, 11, 5));

    /// <summary>From Friday 30 October to Friday 6 November, reminded on Wednesday 4 November.</summary>
    private static readonly Round Asked = new(
        new RoundId(new RoundKind("indicators"), "2026-11"), Hours.MorningOf(new LocalDate(2026, 10, 30)), Hours.MorningOf(new LocalDate(2026, 11, 6)),
        [new Addressee("ahus", Lead)])
    {
        Reminders = [Hours.MorningOf(new LocalDate(2026, 11, 4))],
        About = Meeting,
    };

    private static MeetingBeat Beat(Postponement? postponed = null) =>
        new(Domain.Network.Meeting.OfMonth(Meeting, LocalTime.Noon), Hours.Calendar, Hours.Quiet, Hours.Zone, postponed);

    [Theory]
    [InlineData("2026-11-06", "deadline.too-early")]
    [InlineData("2026-11-07", "deadline.too-early")]
    [InlineData("2026-11-09", null)]
    [InlineData("2026-11-12", null)]
    [InlineData("2026-11-13", "deadline.too-late")]
    [InlineData("", "form.required")]
    [InlineData("snart", "form.not-a-date")]
    public void A_deadline_is_moved_to_a_later_sending_day_that_leaves_time_for_the_agenda_before_the_meeting(string day, string? problem) =>
        Assert.Equal(problem, Read(Asked, day, Thursday).Problems.SingleOrDefault()?.TextKey);

    [Fact]
    public void What_is_locked_is_not_moved_and_neither_is_what_has_no_room()
    {
        Assert.Equal([new Problem("round", Postponement.Locked)], Read(Asked, "2026-11-10", Asked.Closes).Problems);
        Assert.Equal(
            [new Problem("round", Postponement.NoRoom, new LocalDate(2026, 11, 6))],
            Read(Asked, "2026-11-10", Thursday, lastDay: new LocalDate(2026, 11, 6)).Problems);
        Assert.Equal(
            ["form.required", "form.required"],
            Postponement.Read(new Dictionary<string, string>(), [], Lead, Thursday, Hours).Problems.Select(problem => problem.TextKey));
    }

    [Fact]
    public void Of_what_has_opened_the_reminders_and_the_deadline_are_moved_and_of_what_has_not_the_opening_as_well()
    {
        var (open, coming) = (Moved(Asked, "2026-11-10", Thursday), Moved(Asked, "2026-11-03", Asked.Opens - Duration.FromHours(1)));

        Assert.Equal((0, 2, new LocalDate(2026, 11, 10)), (open.OpeningDays, open.Days, open.Deadline));
        Assert.Equal((2, 2, new LocalDate(2026, 11, 10)), (coming.OpeningDays, coming.Days, coming.Deadline));
        var round = Asked.MovedBy(coming, Hours);
        Assert.Equal(
            [new LocalDate(2026, 11, 3), new LocalDate(2026, 11, 6), new LocalDate(2026, 11, 10)],
            ((Instant[])[round.Opens, round.Reminders[0], round.Closes]).Select(Hours.DayOf));
    }

    [Fact]
    public void Moved_twice_it_is_counted_from_the_plan_and_undone_it_is_where_it_was()
    {
        var first = Moved(Asked, "2026-11-10", Thursday);
        var second = Moved(Asked.MovedBy(first, Hours), "2026-11-11", Thursday);

        Assert.Equal((0, 3), (second.OpeningDays, second.Days));
        Assert.Equal(Asked.Closes, Hours.After(Asked.MovedBy(second, Hours).Closes, -second.Days));
        Assert.False(second.Undone(new LocalDate(2026, 11, 6), Lead, Thursday).IsStanding);
    }

    [Fact]
    public void The_lock_the_draft_the_report_and_the_agenda_follow_and_the_meeting_and_what_comes_after_it_stay()
    {
        var (planned, moved) = (Beat(), Beat(Moved(Asked, "2026-11-10", Thursday)));

        Assert.Equal(planned.Day(-12), moved.Day(-12));
        foreach (var day in (int[])[-9, -7, -6, -5])
            Assert.Equal(planned.Day(day + 2), moved.Day(day));
        foreach (var day in (int[])[-4, -1, 0, 1, 3, 8])
            Assert.Equal(planned.Day(day), moved.Day(day));
        Assert.Equal(planned.Day(-7), moved.Planned(-7));
    }

    [Fact]
    public void The_last_lock_leaves_the_agenda_the_day_before_the_meeting()
    {
        var last = Moved(Asked, "2026-11-12", Thursday);

        Assert.Equal(new LocalDate(2026, 11, 12), Beat().LastLock);
        Assert.Equal(Beat().Day(-1), Beat(last).Day(-5));
    }

    private static Postponement Moved(Round round, string day, Instant now) => Read(round, day, now).Match(moved => moved, _ => null!);

    private static Checked<Postponement> Read(Round round, string day, Instant now, LocalDate? lastDay = null) => Postponement.Read(
        new Dictionary<string, string> { ["round"] = round.Id.ToString(), ["day"] = day, ["reason"] = "Høstferie" },
        [new MovableRound(round, lastDay ?? Beat().LastLock)], Lead, now, Hours);
}
