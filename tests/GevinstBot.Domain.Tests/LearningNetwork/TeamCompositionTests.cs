using GevinstBot.Domain.LearningNetwork;
using GevinstBot.Domain.Network;

namespace GevinstBot.Domain.Tests.LearningNetwork;

public sealed class TeamCompositionTests
{
    [Fact]
    public void A_team_with_a_leader_a_union_representative_two_more_and_an_advisor_lacks_nobody()
    {
        var whole = TeamComposition.Of(Kull.Team);

        Assert.Empty(whole.Gaps);
        Assert.True(whole.AdvisorComes);
        Assert.False(TeamComposition.Of(Kull.Team with { Agent = Kull.Team.Members[0] }).AdvisorComes);
    }

    [Fact]
    public void Whoever_has_two_places_fills_one_and_a_team_without_an_advisor_has_nobody_to_bring()
    {
        var alone = TeamComposition.Of(Kull.Team with
        {
            UnionRepresentative = Kull.Team.Leader,
            Members = [Kull.Team.Leader, new PersonId("sykepleier")],
            Advisor = null,
        });

        Assert.Equal([TeamGap.UnionRepresentative, TeamGap.Professions, TeamGap.Advisor], alone.Gaps);
        Assert.False(alone.AdvisorComes);
    }
}
