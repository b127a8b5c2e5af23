using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Benefits;

/// <summary>What somebody who was asked about a benefit could say of it.</summary>
public enum ToldState
{
    Measured,

    /// <summary>There is no number yet.</summary>
    NoNumber,

    /// <summary>In words, where there is nothing to count.</summary>
    Reached,
    Partly,
    NotYet,
}

/// <summary>Why a benefit is behind its plan, what is done about it, and when the full effect is expected now.</summary>
/// <param name="Cause">Which of <see cref="TypedDeviation.Causes"/>.</param>
/// <param name="Measure">What is done; may be empty.</param>
/// <param name="Expected">When the full effect is expected.</param>
public sealed record BenefitDeviation(string Cause, string Measure, LocalDate Expected);

/// <summary>What was said of a benefit when it was asked about a month. The number stands with the other months' numbers.</summary>
public sealed record BenefitStatus(YearMonth Month, ToldState State, PersonId By, Instant At)
{
    /// <summary>The number is the indicator's, and was right.</summary>
    public bool IsConfirmed { get; init; }

    /// <summary>What saved time is used for; empty where nobody said.</summary>
    public string FreedTime { get; init; } = "";

    /// <summary>Whether it is in a clinic's budget; null where nobody said.</summary>
    public BudgetEntry? Budget { get; init; }

    /// <summary>Null while it isn't behind, or nobody has said why.</summary>
    public BenefitDeviation? Deviation { get; init; }

    /// <summary>Whoever says it, and whenever.</summary>
    public bool SaysTheSameAs(BenefitStatus other) => this with { By = other.By, At = other.At } == other;
}
