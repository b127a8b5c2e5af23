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
    public void A_done_action_is_never_overdue()
    {
        var done = Action with { DoneAt = Instant.FromUtc(2026, 12, 5, 8, 0) };

        Assert.False(done.IsOpen);
        Assert.False(done.IsOverdue(new LocalDate(2027, 1, 1)));
    }
}
