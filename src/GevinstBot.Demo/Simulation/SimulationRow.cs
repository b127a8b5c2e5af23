using GevinstBot.Domain.Delivery;
using NodaTime;

namespace GevinstBot.Demo.Simulation;

/// <summary>One kind of round in one month: how many cards arrived, who answered, and who wasn't reached and why.</summary>
public sealed record SimulationRow(YearMonth Month, RoundKind Kind)
{
    public int Sent { get; init; }

    public int Reminded { get; init; }

    /// <summary>Organisations, teams or people asked; null for rounds that only tell.</summary>
    public int? Asked { get; init; }

    public int Answered { get; init; }

    /// <summary>How many weren't reached, by the reason in the ledger.</summary>
    public IReadOnlyDictionary<string, int> NotReached { get; init; } = new Dictionary<string, int>();
}
