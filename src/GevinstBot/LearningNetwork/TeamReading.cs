using GevinstBot.Domain.LearningNetwork;
using GevinstBot.Domain.Network;
using GevinstBot.Network;

namespace GevinstBot.LearningNetwork;

/// <summary>
/// <c>teams: [{ id, name, organization, leader, unionRepresentative?, members?, advisor? }]</c>: people by their keys in the
/// list of people. A team must have a leader; a union representative or an advisor may still be wanting.
/// </summary>
internal static class TeamReading
{
    public static IReadOnlyList<ImprovementTeam> Read(SectionReader cohort, Roster roster, IReadOnlyCollection<ImprovementTeam> otherCohorts)
    {
        var teams = new List<ImprovementTeam>();
        foreach (var reader in cohort.List("teams"))
        {
            var team = ReadTeam(reader, roster);
            if (teams.Concat(otherCohorts).Any(other => other.Id == team.Id))
                reader.ProblemAt("id", "file.twice", team.Id.Value);
            teams.Add(team);
        }
        return teams;
    }

    private static ImprovementTeam ReadTeam(SectionReader reader, Roster roster)
    {
        var team = new ImprovementTeam(
            new TeamId(reader.Id()), reader.Text("name"), Organization(reader, roster), reader.Person("leader", roster),
            Optional(reader, "unionRepresentative", roster), Members(reader, roster), Optional(reader, "advisor", roster));
        reader.RefuseUnknownKeys();
        return team;
    }

    private static OrganizationId Organization(SectionReader reader, Roster roster)
    {
        var id = new OrganizationId(reader.Text("organization"));
        if (id.Value.Length > 0 && roster.Organizations.All(known => known.Id != id))
            reader.ProblemAt("organization", "file.unknown-organization", id.Value);
        return id;
    }

    private static PersonId? Optional(SectionReader reader, string key, Roster roster) =>
        reader.OptionalText(key) is null ? null : reader.Person(key, roster);

    private static IReadOnlyList<PersonId> Members(SectionReader reader, Roster roster)
    {
        var keys = reader.Texts("members");
        foreach (var unknown in keys.Where(key => !roster.Keys.ContainsKey(key)))
            reader.ProblemAt("members", "file.unknown-person", unknown);
        return [.. keys.Where(roster.Keys.ContainsKey).Select(key => roster.Keys[key])];
    }
}
