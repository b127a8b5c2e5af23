using NodaTime;

namespace GevinstBot.Demo.Simulation;

/// <summary>
/// What was asked for on the command line. Without a first day it is the demo's, or shortly before a file's first meeting.
/// </summary>
public sealed record SimulationRequest(int Months, int Seed, string? NetworkFile, LocalDate? FirstDay);
