using GevinstBot.Domain.Meetings;
using NodaTime;

namespace GevinstBot.Domain.Tests.Meetings;

public sealed class AgendaDraftTests
{
    [Fact]
    public void However_long_the_meeting_is_nobody_gets_through_more_than_fifteen_findings()
    {
        var findings = Enumerable.Range(1, 40).Select(number => new AgendaCandidate(
            AgendaItemKind.Signal, $"s-{number}", AgendaText.Written("Signal"), AgendaText.Written("Fra"), null, number));

        var agenda = AgendaDraft.From(new(2026, 11, 17), findings, Duration.FromHours(4));

        Assert.Equal((17, 25), (agenda.Items.Count, agenda.LeftOut));
    }

    private static readonly LocalDate MeetingDay = new(2026, 11, 17);
    private static readonly Duration Ninety = Duration.FromMinutes(90);

    [Fact]
    public void An_agenda_without_findings_holds_the_standing_items()
    {
        var draft = AgendaDraft.From(MeetingDay, [], Ninety);

        Assert.Equal(["standing-welcome", "standing-any-other"], draft.Items.Select(item => item.Id));
        Assert.Equal(15, draft.Minutes);
        Assert.Equal(0, draft.LeftOut);
    }

    [Fact]
    public void Deviations_come_first_and_the_worst_of_them_before_the_others()
    {
        var draft = AgendaDraft.From(
            MeetingDay,
            [
                Candidate(AgendaItemKind.MissingAnswer, "ous"), Candidate(AgendaItemKind.OverdueAction, "ahus"),
                Candidate(AgendaItemKind.Blocker, "team"), Candidate(AgendaItemKind.Barrier, "initiative"),
                Candidate(AgendaItemKind.Deviation, "mild", severity: 1), Candidate(AgendaItemKind.Deviation, "bad", severity: 7),
            ],
            Ninety);

        Assert.Equal(
            ["standing-welcome", "deviation-bad", "deviation-mild", "barrier-initiative", "blocker-team", "overdueaction-ahus",
                "missinganswer-ous", "standing-any-other"],
            draft.Items.Select(item => item.Id));
    }

    [Fact]
    public void What_was_asked_for_stays_beside_the_minutes_that_there_is_room_for()
    {
        var asked = Candidate(AgendaItemKind.Raised, "ahus") with { Minutes = 90 };

        var draft = AgendaDraft.From(MeetingDay, [Candidate(AgendaItemKind.Deviation, "bad"), asked], Ninety);

        Assert.Equal([(null, 10), (null, 15), (90, 60), (null, 5)], draft.Items.Select(item => (item.Asked, item.Minutes)));
    }

    [Fact]
    public void The_order_of_the_evidence_does_not_change_the_draft()
    {
        AgendaCandidate[] candidates = [Candidate(AgendaItemKind.Barrier, "b"), Candidate(AgendaItemKind.Barrier, "a"), Candidate(AgendaItemKind.Deviation, "c")];

        Assert.Equal(
            AgendaDraft.From(MeetingDay, candidates, Ninety).Items.Select(item => item.Id),
            AgendaDraft.From(MeetingDay, candidates.Reverse(), Ninety).Items.Select(item => item.Id));
    }

    [Fact]
    public void The_same_finding_from_two_places_is_one_item()
    {
        var draft = AgendaDraft.From(MeetingDay, [Candidate(AgendaItemKind.Blocker, "x"), Candidate(AgendaItemKind.Blocker, "x")], Ninety);

        Assert.Single(draft.Items, item => item.Kind == AgendaItemKind.Blocker);
    }

    [Fact]
    public void The_last_items_get_short_before_any_is_left_out()
    {
        var draft = AgendaDraft.From(MeetingDay, Deviations(6), Ninety);

        Assert.Equal([10, 15, 15, 15, 15, 10, 5, 5], draft.Items.Select(item => item.Minutes));
        Assert.Equal(0, draft.LeftOut);
    }

    [Theory]
    [InlineData(15, 15, 0)]
    [InlineData(16, 15, 1)]
    [InlineData(40, 15, 25)]
    public void What_does_not_fit_at_five_minutes_is_left_out_and_counted(int findings, int fitting, int leftOut)
    {
        var draft = AgendaDraft.From(MeetingDay, Deviations(findings), Ninety);

        Assert.Equal(fitting, draft.Items.Count(item => item.Kind == AgendaItemKind.Deviation));
        Assert.Equal(leftOut, draft.LeftOut);
        Assert.Equal(90, draft.Minutes);
    }

    [Fact]
    public void Raised_items_stand_before_any_other_business()
    {
        var raised = AgendaItem.RaisedBy(new("ahus"), "Oppgavedeling", minutes: 10);

        var agenda = AgendaDraft.From(MeetingDay, [], Ninety).With([raised]);

        Assert.Equal(["standing-welcome", "raised-ahus", "standing-any-other"], agenda.Items.Select(item => item.Id));
    }

    private static IEnumerable<AgendaCandidate> Deviations(int count) =>
        Enumerable.Range(0, count).Select(number => Candidate(AgendaItemKind.Deviation, $"d{number:00}"));

    private static AgendaCandidate Candidate(AgendaItemKind kind, string key, decimal severity = 0) =>
        new(kind, key, AgendaText.Written(key), AgendaText.Written("evidence"), Organization: null, severity);
}
