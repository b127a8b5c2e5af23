using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.LearningNetwork;

/// <summary>What a team measures to see whether it becomes better: its own, and in no report of the region's.</summary>
public sealed record TeamIndicator(TeamId Team, TeamIndicatorSaid Said, PersonId By, Instant At) : IVersioned<TeamIndicator>
{
    public int Version { get; init; } = 1;

    PersonId? IVersioned<TeamIndicator>.By => By;

    public bool SaysTheSameAs(TeamIndicator other) => Said == other.Said;
}

/// <summary>What a team measured on a day. Told again of the same day, it is another version.</summary>
public sealed record TeamMeasurement(TeamId Team, LocalDate Day, decimal Value, PersonId By, Instant At) : IVersioned<TeamMeasurement>
{
    public int Version { get; init; } = 1;

    PersonId? IVersioned<TeamMeasurement>.By => By;

    public bool SaysTheSameAs(TeamMeasurement other) => Value == other.Value;
}

/// <summary>A team's own indicator is looked at and measured when the team wants: nobody is asked for it, and nobody reminded.</summary>
public static class TeamIndicatorRhythm
{
    public static readonly RoundKind Kind = new("team-indicator");

    /// <summary>How many days its card can be pressed.</summary>
    public const int Days = 30;
}
