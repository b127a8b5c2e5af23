using GevinstBot.Domain.LearningNetwork;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Programme;
using GevinstBot.Network;
using NodaTime;

namespace GevinstBot.Programme;

/// <summary>Whose programme somebody sees, and what is in it.</summary>
public sealed class ProgrammeReader(CurrentNetwork network)
{
    /// <summary>Those with a team of theirs; for whoever leads the programme or the network, all.</summary>
    public IReadOnlyList<Cohort> CohortsOf(PersonId person) => LeadsAll(person)
        ? network.Section<Cohorts>().All
        : [.. network.Section<Cohorts>().All.Where(cohort => cohort.Teams.Any(team => IsOf(team, person)))];

    /// <summary>Those of them that have something to come.</summary>
    public IReadOnlyList<Cohort> GoingOn(IReadOnlyList<Cohort> cohorts, Instant now)
    {
        var local = now.InZone(network.Zone).LocalDateTime;
        return [.. cohorts.Where(cohort => cohort.Programme.Any(day => day.Ends > local))];
    }

    public ProgrammeFacts Of(Cohort cohort, PersonId reader, Instant now)
    {
        var local = now.InZone(network.Zone).LocalDateTime;
        var days = cohort.Programme.Select(day => new ShownDay(day, ClashOf(day, cohort))).ToLookup(one => one.Day.Ends > local);
        return new ProgrammeFacts(cohort, local.Date, [.. days[true]], [.. days[false]], network.Roster)
        {
            IsLead = LeadsAll(reader),
            Teams = [.. cohort.Teams.Where(team => LeadsAll(reader) || IsOf(team, reader)).Select(TeamComposition.Of)],
            Next = days[true].FirstOrDefault(one => LeadsAll(reader) || cohort.PeopleOf(one.Day).Contains(reader)),
        };
    }

    public ProgrammeClash ClashOf(ProgrammeDay day, Cohort cohort) =>
        ProgrammeClash.Of(day, cohort, network.Calendar, network.Meetings);

    private bool LeadsAll(PersonId person) => network.Roster.IsLead(person) || network.Roster.ProgrammeLeads.Contains(person);

    private static bool IsOf(ImprovementTeam team, PersonId person) => team.Advisor == person || team.Participants.Contains(person);
}
