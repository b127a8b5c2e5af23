using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Pulse;

/// <summary>A pulse after the meeting of a month, about one initiative.</summary>
public sealed record PlannedPulse(YearMonth Month, InitiativeId Initiative)
{
    /// <summary>In which month its rhythm would have had it; null where it is in that.</summary>
    public YearMonth? MovedFrom { get; init; }

    /// <summary>Its rhythm is the phase's: when the initiative comes into another, what is to come is planned anew.</summary>
    public bool FollowsPhase { get; init; }
}

/// <summary>
/// The months with a pulse: data, because each network has its own rhythm and its own surveys to keep clear of. A month may ask about
/// several initiatives, all on one card.
/// </summary>
public sealed record PulsePlan(IReadOnlyList<PlannedPulse> Pulses)
{
    /// <summary>Those with a pulse, in order.</summary>
    public IEnumerable<YearMonth> Months => Pulses.Select(pulse => pulse.Month).Distinct().Order();

    /// <summary>What is asked about after the meeting of a month, in the order of the plan.</summary>
    public IReadOnlyList<InitiativeId> In(YearMonth month) =>
        [.. Pulses.Where(pulse => pulse.Month == month).Select(pulse => pulse.Initiative)];

    /// <summary>When an initiative was asked about the last time before a month; null when it wasn't.</summary>
    public YearMonth? Before(YearMonth month, InitiativeId initiative) =>
        AllBefore(month, initiative).Select(before => (YearMonth?)before).FirstOrDefault();

    /// <summary>When it was asked about before a month, the last first.</summary>
    public IEnumerable<YearMonth> AllBefore(YearMonth month, InitiativeId initiative) => Pulses
        .Where(pulse => pulse.Initiative == initiative && pulse.Month < month)
        .Select(pulse => pulse.Month).Distinct().OrderDescending();
}
