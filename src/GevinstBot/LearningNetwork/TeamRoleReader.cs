using GevinstBot.Chat;
using GevinstBot.Domain.LearningNetwork;
using GevinstBot.Domain.Network;
using GevinstBot.Network;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.LearningNetwork;

/// <summary>A team's leader, one of its members, or its advisor.</summary>
public sealed class TeamRoleReader(CurrentNetwork network) : RoleReader
{
    /// <summary>An advisor may have many; then the number says enough.</summary>
    private const int MostNames = 3;

    public override IEnumerable<string> RolesOf(PersonId person, LocalTexts texts, Instant now)
    {
        var teams = network.Section<Cohorts>().All.SelectMany(cohort => cohort.Teams).ToList();
        var led = teams.Where(team => team.Leader == person).ToList();
        var joined = teams.Where(team => team.Leader != person && team.Participants.Contains(person)).ToList();
        var advised = teams.Where(team => team.Advisor == person).ToList();
        if (led.Count > 0)
            yield return texts["role.team-leader", Names(led, texts)];
        if (joined.Count > 0)
            yield return texts["role.team-member", Names(joined, texts)];
        if (advised.Count > 0)
            yield return texts["role.advisor", Names(advised, texts)];
    }

    private static string Names(List<ImprovementTeam> teams, LocalTexts texts) => teams.Count > MostNames
        ? texts["role.teams", teams.Count]
        : texts.List([.. teams.Select(team => texts.Quoted(team.Name))]);
}
