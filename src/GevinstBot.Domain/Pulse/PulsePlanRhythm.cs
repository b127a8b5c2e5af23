using GevinstBot.Domain.Delivery;

namespace GevinstBot.Domain.Pulse;

/// <summary>A lead looks at the pulses to come when they like.</summary>
public static class PulsePlanRhythm
{
    public static readonly RoundKind Kind = new("pulse-plan");
}
