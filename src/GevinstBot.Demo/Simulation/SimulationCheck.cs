using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Demo.Simulation;

/// <summary>One place where a check doesn't hold: whom it concerns, which round, when, and how many where it is about a number.</summary>
public sealed record SimulationFinding(PersonId? Person, RoundId? Round = null, Instant? At = null, int? Count = null, string? Note = null);

/// <summary>A promise, and where it was broken. The key names its words in the texts.</summary>
public sealed record SimulationCheck(string Key, IReadOnlyList<SimulationFinding> Findings)
{
    public bool Holds => Findings.Count == 0;
}
