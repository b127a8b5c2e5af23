using GevinstBot.Domain.LearningNetwork;
using GevinstBot.Domain.Network;
using GevinstBot.Network;

namespace GevinstBot.LearningNetwork;

/// <summary>
/// <c>teams: [{ id, name, organization, leader, unionRepresentative?, members?, advisor?, agent? }]</c>: people by their keys in
/// the list of people. A team must have a leader; a union representative or an advisor may still be wanting. Its trained
/// forbedringsagent is one of those in it.
/// </summary>
internal static class TeamReader
{
    /// <param name="cohort">Where the teams stand.</param>
    /// <param name="roster">The people and the organisations.</param>
    /// <param name="before">The keys of the teams before them, of all cohorts.</param>
    public static IReadOnlyList<ImprovementTeam> Read(SectionReader cohort, Roster roster, HashSet<string> before) =>
        [.. cohort.List("teams").Select(reader => ReadTeam(reader, roster, before))];

    private static ImprovementTeam ReadTeam(SectionReader reader, Roster roster, HashSet<string> before)
    {
        var team = new ImprovementTeam(
            new TeamId(reader.Id(before)), reader.Text("name"), Organization(reader, roster), reader.Person("leader", roster),
            Optional(reader, "unionRepresentative", roster), Members(reader, roster), Optional(reader, "advisor", roster))
        {
            Agent = Optional(reader, "agent", roster),
        };
        if (team.Agent is { } agent && !team.Participants.Contains(agent))
            reader.ProblemAt("agent", "cohorts.file.agent-outside", reader.Text("agent"));
        reader.RefuseUnknownKeys();
        return team;
    }

    private static OrganizationId Organization(SectionReader reader, Roster roster)
    {
        var id = new OrganizationId(reader.Text("organization"));
        if (id.Value.Length > 0 && roster.Find(id) is null)
            reader.ProblemAt("organization", "file.unknown-organization", id.Value);
        return id;
    }

    private static PersonId? Optional(SectionReader reader, string key, Roster roster) =>
        reader.OptionalText(key) is null ? null : reader.Person(key, roster);

    private static IReadOnlyList<PersonId> Members(SectionReader reader, Roster roster)
    {
        var members = reader.Texts("members");
        foreach (var unknown in members.Where(key => !roster.Keys.ContainsKey(key.Value)))
            reader.Note(unknown.Line, "file.unknown-person", unknown.Value);
        return [.. members.Where(key => roster.Keys.ContainsKey(key.Value)).Select(key => roster.Keys[key.Value])];
    }
}
