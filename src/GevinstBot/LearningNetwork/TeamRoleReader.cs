using GevinstBot.Chat;
using GevinstBot.Domain.LearningNetwork;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Scopes;
using GevinstBot.Network;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.LearningNetwork;

/// <summary>A team's leader, one of its members, its advisor, or who leads the programme.</summary>
public sealed class TeamRoleReader(CurrentNetwork network) : RoleReader
{
    /// <summary>An advisor may have many; then the number says enough.</summary>
    private const int MostNames = 3;

    public override IEnumerable<string> RolesOf(PersonId person, LocalTexts texts, Instant now)
    {
        var teams = Teams.ToList();
        var led = teams.Where(team => team.Leader == person).ToList();
        var joined = teams.Where(team => team.Leader != person && team.Participants.Contains(person)).ToList();
        var advised = teams.Where(team => team.Advisor == person).ToList();
        if (led.Count > 0)
            yield return texts["role.team-leader", Names(led, texts)];
        if (joined.Count > 0)
            yield return texts["role.team-member", Names(joined, texts)];
        if (advised.Count > 0)
            yield return texts["role.advisor", Names(advised, texts)];
        if (network.Roster.ProgrammeLeads.Contains(person))
            yield return texts["role.programme-lead"];
    }

    /// <summary>A contact's organisation has its teams, whose blockers may be told to them.</summary>
    public override IEnumerable<HeldRole> HeldBy(PersonId person, Instant now)
    {
        var today = network.DayOf(now);
        (ScopeRole Role, Func<ImprovementTeam, bool> IsOf)[] roles =
        [
            (ScopeRole.TeamLeader, team => team.Leader == person),
            (ScopeRole.TeamMember, team => team.Leader != person && team.Participants.Contains(person)),
            (ScopeRole.Advisor, team => team.Advisor == person),
            (ScopeRole.Substitute,
                team => network.Roster.AnswersFor(network.Roster.InPlaceOf(team.Organization, today), today) == person),
        ];
        var held = from role in roles
                   let own = Teams.Where(role.IsOf).Select(team => team.Id.Value).ToList()
                   where own.Count > 0
                   select HeldRole.Of(role.Role, own);
        // Whoever leads the programme does so before there are teams, too.
        return network.Roster.ProgrammeLeads.Contains(person)
            ? held.Append(HeldRole.Of(ScopeRole.ProgrammeLead, Teams.Select(team => team.Id.Value)))
            : held;
    }

    private IEnumerable<ImprovementTeam> Teams => network.Section<Cohorts>().Teams;

    private static string Names(List<ImprovementTeam> teams, LocalTexts texts) => teams.Count > MostNames
        ? texts["role.teams", teams.Count]
        : texts.List([.. teams.Select(team => texts.Quoted(team.Name))]);
}
