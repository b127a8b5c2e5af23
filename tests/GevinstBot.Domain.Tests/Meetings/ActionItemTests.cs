using GevinstBot.Domain.Meetings;
using NodaTime;

namespace GevinstBot.Domain.Tests.Meetings;

public sealed class ActionItemTests
{
    private static readonly ActionItem Action = new("2026-11-1", new LocalDate(2026, 11, 17), new("ahus"), "Noe", new LocalDate(2026, 12, 1));

    [Theory]
    [InlineData(30, 11, false)]
    [InlineData(1, 12, false)]
    [InlineData(2, 12, true)]
    public void An_open_action_is_overdue_from_the_day_after_its_due_day(int day, int month, bool overdue) =>
        Assert.Equal(overdue, Action.IsOverdue(new LocalDate(2026, month, day)));

    [Fact]
    public void An_action_is_due_on_the_day_that_the_meeting_gave_it_unless_it_was_settled_or_moved_before()
    {
        var morning = Instant.FromUtc(2026, 12, 1, 7, 30);
        var moved = Action with { Due = new LocalDate(2026, 12, 8), MovedFrom = Action.Due };

        Assert.Equal(Action.Due, moved.FirstDue);
        Assert.True(Action.IsDueAt(morning));
        Assert.False((Action with { DoneAt = morning }).IsDueAt(morning));
        Assert.True((Action with { DoneAt = morning + Duration.FromHours(1) }).IsDueAt(morning));
        Assert.False((moved with { SaidAt = morning - Duration.FromHours(1) }).IsDueAt(morning));
        Assert.True((moved with { SaidAt = morning + Duration.FromHours(1) }).IsDueAt(morning));
    }

    [Fact]
    public void A_done_action_is_never_overdue()
    {
        var done = Action with { DoneAt = Instant.FromUtc(2026, 12, 5, 8, 0) };

        Assert.False(done.IsOpen);
        Assert.False(done.IsOverdue(new LocalDate(2027, 1, 1)));
    }
}
