using GevinstBot.Domain.Network;
using GevinstBot.Domain.Scopes;
using Table = GevinstBot.Domain.Scopes.Scopes;

namespace GevinstBot.Domain.Tests.Scopes;

public sealed class ScopesTests
{
    private static readonly PersonId Kari = new("6e760000-0000-4000-8000-000000000101");
    private static readonly ScopeRole[] OfTheLearningNetwork =
        [ScopeRole.ProgrammeLead, ScopeRole.TeamLeader, ScopeRole.TeamMember, ScopeRole.Advisor];

    [Theory]
    [InlineData("ahus", true)]
    [InlineData("ous", false)]
    [InlineData("", false)]
    public void A_contact_answers_for_the_own_organisation_and_no_other(string organization, bool allowed) =>
        Assert.Equal(allowed, Table.Of("indicators.answer").Allows([HeldRole.Of(ScopeRole.Contact, "ahus")], Kari, organization));

    [Fact]
    public void A_role_of_one_place_gives_nothing_with_another_role_s_place() => Assert.False(
        Table.Of("indicators.answer").Allows(
            [HeldRole.Of(ScopeRole.Substitute), HeldRole.Of(ScopeRole.Advisor, "ahus")], Kari, "ahus"));

    [Fact]
    public void Only_who_leads_the_network_reaches_the_region() => Assert.All(
        All().Where(grant => grant.Reach == Reach.Region),
        grant => Assert.Contains(grant.Role, (ScopeRole[])[ScopeRole.Lead, ScopeRole.DeputyLead]));

    [Fact]
    public void The_learning_network_s_roles_reach_their_teams_and_cohort_and_what_all_are_shown() => Assert.All(
        All().Where(grant => OfTheLearningNetwork.Contains(grant.Role)),
        grant => Assert.Contains(grant.Reach, (Reach[])[Reach.Self, Reach.Shared, Reach.Team, Reach.Cohort]));

    [Fact]
    public void Who_has_left_or_never_was_there_reaches_nothing_but_what_is_their_own() => Assert.All(
        All().Where(grant => grant.Role is ScopeRole.FormerMember or ScopeRole.Stranger), grant => Assert.Equal(Reach.Self, grant.Reach));

    [Theory]
    [InlineData("command.withdraw", true)]
    [InlineData("report.reopen", true)]
    [InlineData("indicators.answer", false)]
    [InlineData("command.help", false)]
    public void What_is_done_to_the_network_is_only_for_those_who_run_it(string act, bool expected) =>
        Assert.Equal(expected, Table.Of(act).IsForThoseWhoRunIt);

    [Fact]
    public void What_has_no_line_nobody_may_do() => Assert.Throws<InvalidOperationException>(() => Table.Of("command.unheard-of"));

    private static IEnumerable<(ScopeRole Role, Reach Reach)> All() =>
        Table.Acts.SelectMany(act => Table.Of(act).Grants).Select(grant => (grant.Key, grant.Value));
}
