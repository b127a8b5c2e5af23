using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.LearningNetwork;

/// <summary>Kull: a programme and the teams that go through it.</summary>
public sealed record Cohort(CohortId Id, string Name, IReadOnlyList<ProgrammeDay> Programme, IReadOnlyList<ImprovementTeam> Teams)
{
    private Dictionary<TeamId, ImprovementTeam>? _byId;
    private AddresseeList? _addressees;

    // A copy may have other teams, and looks them up anew.
    private Cohort(Cohort other) =>
        (Id, Name, Programme, Teams, Cancelled) = (other.Id, other.Name, other.Programme, other.Teams, other.Cancelled);

    /// <summary>Days that were in the programme and aren't any more.</summary>
    public IReadOnlyList<ProgrammeDay> Cancelled { get; init; } = [];

    /// <summary>The programme with what was cancelled, in order.</summary>
    public IEnumerable<ProgrammeDay> EveryDay => Programme.Concat(Cancelled).OrderBy(day => day.Begins);

    /// <summary>Everybody in every team; all the cohort's check-ins ask the same people, and only the leaders are reminded.</summary>
    public AddresseeList Addressees => _addressees ??=
    [
        .. from team in Teams
           from person in team.Participants
           select new Addressee(team.Id.Value, person, IsReminded: person == team.Leader),
    ];

    /// <summary>Those who help its teams, each once, in the order of the teams.</summary>
    public IReadOnlyList<PersonId> Advisors => [.. Teams.Select(team => team.Advisor).OfType<PersonId>().Distinct()];

    /// <summary>Whom a day of the programme is for, each once.</summary>
    public IReadOnlyList<PersonId> PeopleOf(ProgrammeDay day) => day.Audience switch
    {
        ProgrammeAudience.Leaders => [.. Teams.Select(team => team.Leader).Distinct()],
        ProgrammeAudience.Advisors => Advisors,
        ProgrammeAudience.Everyone => [.. Teams.SelectMany(team => team.Participants).Concat(Advisors).Distinct()],
    };

    /// <summary>The check-in that a day of the programme is about: its own, or the last before it. Null before the first.</summary>
    public ProgrammeDay? CheckInAt(LocalDate day) => CheckIns.LastOrDefault(checkIn => checkIn.Date <= day);

    public IEnumerable<ProgrammeDay> CheckIns => Programme.Where(day => day.Kind == ProgrammeDayKind.CheckIn).OrderBy(day => day.Date);

    /// <summary>What a check-in asks about before all else: what the last gathering before it was for.</summary>
    public CheckInFocus? FocusOf(ProgrammeDay checkIn) => Programme
        .Where(day => day.Kind == ProgrammeDayKind.Gathering && day.Date < checkIn.Date)
        .MaxBy(day => day.Date)?.Asks;

    public ImprovementTeam Team(TeamId id) => (_byId ??= Teams.ToDictionary(team => team.Id))[id];
}

/// <summary>All cohorts of the learning network.</summary>
public sealed record Cohorts(IReadOnlyList<Cohort> All)
{
    public IEnumerable<ImprovementTeam> Teams => All.SelectMany(cohort => cohort.Teams);
}
