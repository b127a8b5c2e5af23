using GevinstBot.Domain.LearningNetwork;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Programme;
using NodaTime;

namespace GevinstBot.Programme;

/// <summary>A day of a programme, and what stands against it.</summary>
public sealed record ShownDay(ProgrammeDay Day, ProgrammeClash Clash);

/// <summary>A cohort's programme as somebody sees it on a day.</summary>
/// <param name="Cohort">Which one.</param>
/// <param name="Today">The day.</param>
/// <param name="Coming">What isn't over, in order; what was cancelled isn't there.</param>
/// <param name="Past">What is over.</param>
/// <param name="Roster">What the organisations are called.</param>
public sealed record ProgrammeFacts(
    Cohort Cohort, LocalDate Today, IReadOnlyList<ShownDay> Coming, IReadOnlyList<ShownDay> Past, Roster Roster)
{
    /// <summary>The first that whoever looks comes to; null where there is none.</summary>
    public ShownDay? Next { get; init; }

    /// <summary>How the reader's own teams are put together; for whoever leads, all.</summary>
    public IReadOnlyList<TeamComposition> Teams { get; init; } = [];

    /// <summary>Whoever looks leads the programme or the network.</summary>
    public bool IsLead { get; init; }
}
