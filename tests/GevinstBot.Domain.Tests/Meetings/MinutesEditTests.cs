using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Tests.Meetings;

public sealed class MinutesEditTests
{
    private static readonly Agenda Agenda = AgendaDraft.From(new LocalDate(2026, 11, 17), [], Duration.FromMinutes(90));
    private static readonly OrganizationId Ahus = new("ahus");

    [Fact]
    public void Minutes_may_be_empty()
    {
        var minutes = Accepted();

        Assert.Empty(minutes.Decisions);
        Assert.Empty(minutes.Actions);
    }

    [Fact]
    public void A_decision_keeps_its_item_s_title()
    {
        var decision = Assert.Single(Accepted(("decision-standing-any-other", "Vi fortsetter.")).Decisions);

        Assert.Equal(("standing-any-other", "Vi fortsetter.", "agenda.standing.any-other"), (decision.ItemId, decision.Text, decision.Title.Key));
    }

    [Theory]
    [InlineData("2026-12-01")]
    [InlineData("01.12.2026")]
    [InlineData("1.12.2026")]
    public void An_action_has_an_organisation_and_a_due_day(string due)
    {
        var action = Assert.Single(Accepted(("action-2", "Gå gjennom ventelistene"), ("action-org-2", "ahus"), ("action-due-2", due)).Actions);

        Assert.Equal(new DecidedAction(2, "Gå gjennom ventelistene", Ahus, new LocalDate(2026, 12, 1)), action);
    }

    [Fact]
    public void An_action_may_be_due_on_the_meeting_day_but_not_before()
    {
        Assert.Empty(Problems(("action-1", "Noe"), ("action-org-1", "ahus"), ("action-due-1", "2026-11-17")));
        Assert.Equal(
            [new Problem("action-due-1", "minutes.due-before-meeting")],
            Problems(("action-1", "Noe"), ("action-org-1", "ahus"), ("action-due-1", "2026-11-16")));
    }

    [Fact]
    public void What_is_missing_in_an_action_is_told_beside_its_fields()
    {
        Assert.Equal(
            [new Problem("action-org-1", "minutes.action-needs-organization"), new Problem("action-due-1", "minutes.action-needs-due")],
            Problems(("action-1", "Noe")));
        Assert.Equal(
            [new Problem("action-3", "minutes.action-needs-what"), new Problem("action-due-3", "minutes.action-needs-due")],
            Problems(("action-org-3", "ahus")));
    }

    [Fact]
    public void An_unknown_organisation_and_an_unreadable_date_are_rejected() =>
        Assert.Equal(
            [new Problem("action-org-1", "form.not-a-choice"), new Problem("action-due-1", "form.not-a-date")],
            Problems(("action-1", "Noe"), ("action-org-1", "mars"), ("action-due-1", "snart")));

    [Theory]
    [InlineData("decision-standing-welcome", 250)]
    [InlineData("action-1", 200)]
    public void A_text_that_would_burst_the_card_is_rejected(string field, int longest)
    {
        Assert.DoesNotContain(Problems((field, new string('x', longest))), problem => problem.TextKey == "form.too-long");
        Assert.Contains(Problems((field, new string('x', longest + 1))), problem => problem.TextKey == "form.too-long");
    }

    private static Minutes Accepted(params (string Field, string Value)[] typed) =>
        Read(typed).Match(minutes => minutes, problems => throw new InvalidOperationException(problems[0].ToString()));

    private static IReadOnlyList<Problem> Problems(params (string Field, string Value)[] typed) => Read(typed).Problems;

    private static Checked<Minutes> Read((string Field, string Value)[] typed) =>
        MinutesEdit.Read(typed.ToDictionary(input => input.Field, input => input.Value), Agenda, new ActionOwners([Ahus]));
}
