using GevinstBot.Domain.Delivery;

namespace GevinstBot.Rounds;

/// <summary>The rounds as they stand, and what couldn't be read: rounds, and whole kinds. Nobody may take those for nothing.</summary>
public sealed record ReadRounds(IReadOnlyList<RoundState> All, IReadOnlyList<Round> Unread, IReadOnlyList<RoundKind> Silent)
{
    /// <summary>What is one person's to answer, and somebody else has been given; empty where nobody in particular was asked for.</summary>
    public IReadOnlyList<RoundState> Given { get; init; } = [];

    public bool IsWhole => Unread.Count == 0 && Silent.Count == 0;
}

/// <summary>What a run of the engine reads.</summary>
public enum RunReading
{
    /// <summary>Everything: nothing is known yet, or somebody else may have written to any table.</summary>
    Whole,

    /// <summary>What this instance has written to since it was read, the ledger, and what another day changes.</summary>
    OnlyChanged,
}
