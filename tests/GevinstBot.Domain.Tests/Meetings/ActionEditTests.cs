using GevinstBot.Domain.Meetings;
using NodaTime;

namespace GevinstBot.Domain.Tests.Meetings;

public sealed class ActionEditTests
{
    private static readonly LocalDate Today = new(2026, 12, 1);

    [Theory]
    [InlineData("move", "2027-01-15", "2027-01-15")]
    [InlineData("move", "2026-12-01", "2026-12-01")]
    [InlineData("drop", "", null)]
    [InlineData("drop", "tull", null)]
    public void An_action_gets_another_day_or_is_dropped_with_the_reason(string does, string due, string? day)
    {
        var said = Read(does, due, " Vi venter på data ").Match(one => one, _ => null!);

        Assert.Equal((day, "Vi venter på data"), (said.Due?.ToString("uuuu-MM-dd", null), said.Reason));
    }

    [Theory]
    [InlineData("", "2027-01-15", "Noe", "settle-do", "settle.needs-what")]
    [InlineData("move", "", "Noe", "settle-due", "minutes.action-needs-due")]
    [InlineData("move", "2026-11-30", "Noe", "settle-due", "settle.due-past")]
    [InlineData("move", "31.2.2027", "Noe", "settle-due", "form.not-a-date")]
    [InlineData("drop", "", "", "settle-reason", "settle.needs-reason")]
    public void What_is_missing_is_said_beside_its_field(string does, string due, string reason, string field, string problem) =>
        Assert.Equal([new Problem(field, problem)], Read(does, due, reason).Problems);

    [Theory]
    [InlineData("2026-12-09", false)]
    [InlineData("2026-12-10", false)]
    [InlineData("2026-12-11", true)]
    public void What_is_not_overdue_is_moved_to_a_later_day_than_the_one_it_is_due(string due, bool isAccepted) =>
        Assert.Equal(
            isAccepted ? [] : [new Problem("settle-due", "settle.due-not-later")],
            Read("move", due, "Noe", new LocalDate(2026, 12, 10)).Problems);

    private static Checked<ActionEdit> Read(string does, string due, string reason, LocalDate? before = null) => ActionEdit.Read(
        new Dictionary<string, string> { [ActionEdit.DoField] = does, [ActionEdit.DueField] = due, [ActionEdit.ReasonField] = reason.Trim() },
        Today, before ?? new LocalDate(2026, 11, 25));
}
