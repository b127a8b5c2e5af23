using GevinstBot.Domain.LearningNetwork;
using GevinstBot.Domain.Network;
using GevinstBot.Network;

namespace GevinstBot.LearningNetwork;

/// <summary>
/// <c>cohorts: [{ id, name, programme: […], changed: […], teams: […] }]</c>: what was changed of the programme from Teams stands
/// below it, in the order in which it was.
/// </summary>
public sealed class CohortSection : NetworkSection<Cohorts>
{
    protected override Cohorts Read(SectionReader root, Roster roster)
    {
        var (ids, teamIds) = (new HashSet<string>(), new HashSet<string>());
        var cohorts = root.List("cohorts").Select(reader => ReadCohort(reader, roster, ids, teamIds)).ToList();
        root.RefuseSameName("cohorts", cohorts.SelectMany(cohort => cohort.Teams.Select(team => (cohort.Id.Value, team.Id.Value))));
        return new Cohorts(cohorts);
    }

    private static Cohort ReadCohort(SectionReader reader, Roster roster, HashSet<string> before, HashSet<string> teamIds)
    {
        var id = new CohortId(reader.Id(before));
        var name = reader.Text("name");
        var days = ProgrammeDayReader.Read(reader);
        var teams = TeamReader.Read(reader, roster, teamIds);
        reader.RefuseUnknownKeys();
        return new Cohort(id, name, [.. days.Where(day => !day.IsCancelled)], teams)
        {
            Cancelled = [.. days.Where(day => day.IsCancelled)],
        };
    }
}
