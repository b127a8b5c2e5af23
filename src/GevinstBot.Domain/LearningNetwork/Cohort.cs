namespace GevinstBot.Domain.LearningNetwork;

/// <summary>Kull: a programme and the teams that go through it.</summary>
public sealed record Cohort(CohortId Id, string Name, IReadOnlyList<ProgrammeDay> Programme, IReadOnlyList<ImprovementTeam> Teams)
{
    public IEnumerable<ProgrammeDay> CheckIns => Programme.Where(day => day.Kind == ProgrammeDayKind.CheckIn).OrderBy(day => day.Date);

    public ImprovementTeam Team(TeamId id) => Teams.Single(team => team.Id == id);
}

/// <summary>All cohorts of the learning network.</summary>
public sealed record Cohorts(IReadOnlyList<Cohort> All);
