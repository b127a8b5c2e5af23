using GevinstBot.Domain.LearningNetwork;
using GevinstBot.Domain.Network;

namespace GevinstBot.Domain.Tests.LearningNetwork;

public sealed class CheckInSummaryTests
{
    private static readonly ImprovementTeam Other = Kull.Team with { Id = new TeamId("oyepoliklinikk"), Organization = new OrganizationId("sorlandet") };

    [Fact]
    public void Teams_that_have_told_and_those_that_have_not_are_kept_apart()
    {
        var summary = CheckInSummary.Of([Kull.Team, Other], [CheckInOf(Other, Kull.Answer with { Progress = 3m })]);

        Assert.Equal((2, 1), (summary.Expected, summary.Answered));
        Assert.Equal([Kull.Team.Id], summary.Missing);
        Assert.Equal([new TeamProgress(Other.Id, Other.Organization, 3m)], summary.Progress);
        Assert.Empty(summary.Blockers);
    }

    [Fact]
    public void A_blocker_carries_its_team_organisation_and_words()
    {
        var blocked = Kull.Answer with { Blocker = BlockerKind.It, BlockerText = "Mangler tilgang", HelpFrom = Helper.It };

        var summary = CheckInSummary.Of([Kull.Team, Other], [CheckInOf(Kull.Team, blocked), CheckInOf(Other, Kull.Answer)]);

        Assert.Equal([new TeamBlocker(Kull.Team.Id, Kull.Team.Organization, BlockerKind.It, "Mangler tilgang", Helper.It)], summary.Blockers);
    }

    [Fact]
    public void A_team_that_has_left_the_cohort_does_not_count() =>
        Assert.Equal((1, 0), (CheckInSummary.Of([Kull.Team], [CheckInOf(Other, Kull.Answer)]) is var s ? (s.Expected, s.Answered) : default));

    private static CheckIn CheckInOf(ImprovementTeam team, CheckInAnswer answer) =>
        new(team.Id, "2026-w49-kull3", answer, team.Leader, Kull.At(2026, 11, 27, 9, 0), Version: 1);
}
