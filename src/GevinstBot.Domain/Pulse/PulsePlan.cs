using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Pulse;

/// <summary>A pulse after the meeting of a month, about one initiative.</summary>
public sealed record PlannedPulse(YearMonth Month, InitiativeId Initiative);

/// <summary>The months with a pulse: data, because each network has its own rhythm and its own surveys to keep clear of.</summary>
public sealed record PulsePlan(IReadOnlyList<PlannedPulse> Pulses)
{
    public PlannedPulse? In(YearMonth month) => Pulses.FirstOrDefault(pulse => pulse.Month == month);

    /// <summary>When the same initiative was asked about the last time before a month; null when it wasn't.</summary>
    public YearMonth? Before(YearMonth month) => Pulses
        .Where(pulse => pulse.Initiative == In(month)?.Initiative && pulse.Month < month)
        .Select(pulse => (YearMonth?)pulse.Month).Max();
}
