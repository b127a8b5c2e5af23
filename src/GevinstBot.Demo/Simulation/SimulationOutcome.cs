using GevinstBot.Network;

namespace GevinstBot.Demo.Simulation;

/// <summary>What became of a simulation.</summary>
public sealed record SimulationOutcome(SimulationFacts Facts, SimulationReport Report, CurrentNetwork Network)
{
    /// <summary>Who got which message when, a line each, in order.</summary>
    public required IReadOnlyList<string> Sends { get; init; }

    /// <summary>The hash of all that happened.</summary>
    public required string Trace { get; init; }

    public required long Steps { get; init; }

    public required int Kills { get; init; }

    public required int Deployments { get; init; }
}
