using GevinstBot.Domain.Network;

namespace GevinstBot.Domain.LearningNetwork;

/// <summary>What a team still lacks of what the programme asks for.</summary>
public enum TeamGap
{
    /// <summary>Neither tillitsvalgt nor verneombud.</summary>
    UnionRepresentative,

    /// <summary>Too few who work where the change is made.</summary>
    Professions,

    /// <summary>No forbedringsveileder.</summary>
    Advisor,
}

/// <summary>
/// How a team is put together: a leader, a union representative, people of several professions whom the change concerns, and an advisor who
/// helps. A team may begin without all of them: it is told so as help, and nothing waits for it.
/// </summary>
/// <param name="Team">Which team.</param>
/// <param name="Gaps">What it lacks.</param>
public sealed record TeamComposition(ImprovementTeam Team, IReadOnlyList<TeamGap> Gaps)
{
    private const int FewestMembers = 2;

    /// <summary>Without a trained forbedringsagent in the team its advisor comes to the gatherings.</summary>
    public bool AdvisorComes => Team is { Agent: null, Advisor: not null };

    public static TeamComposition Of(ImprovementTeam team)
    {
        PersonId?[] named = [team.Leader, team.UnionRepresentative];
        var members = team.Members.Count(member => !named.Contains(member));
        return new TeamComposition(team,
        [
            .. team.UnionRepresentative is null || team.UnionRepresentative == team.Leader ? [TeamGap.UnionRepresentative] : (TeamGap[])[],
            .. members < FewestMembers ? [TeamGap.Professions] : (TeamGap[])[],
            .. team.Advisor is null ? [TeamGap.Advisor] : (TeamGap[])[],
        ]);
    }
}
