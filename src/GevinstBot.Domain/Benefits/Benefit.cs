using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using NodaTime;

namespace GevinstBot.Domain.Benefits;

/// <summary>A benefit's short key within its plan: lower-case letters, digits and hyphens.</summary>
public readonly record struct BenefitId(string Value)
{
    public override string ToString() => Value;
}

public enum Measurability
{
    Quantitative,
    Qualitative,
}

/// <summary>What kind of effect it is: saved time is not yet a smaller budget, and the two are never counted as one.</summary>
public enum EffectType
{
    /// <summary>Budsjettvirkning: money that the own organisation doesn't spend.</summary>
    Budget,

    /// <summary>Alternativ anvendelse: time or room that is used for something else.</summary>
    AlternativeUse,

    /// <summary>Prissatt virkning i øvrig offentlig sektor.</summary>
    PricedElsewhere,

    /// <summary>Ikke-prissatt: quality, patient safety, working conditions.</summary>
    Unpriced,
}

/// <summary>Whether a benefit is in a clinic's budget.</summary>
public enum BudgetState
{
    No,
    Partly,
    Yes,
}

/// <summary>Which clinic's budget is smaller for it, by how many kroner, and in which year.</summary>
public sealed record BudgetEntry(BudgetState State, string Clinic, decimal? Kroner, int? Year);

/// <summary>
/// A benefit as a plan has it. What nobody has said yet is null or empty, and is listed by <see cref="PlanGaps"/>; what can't be right
/// is refused by <see cref="BenefitRules"/>.
/// </summary>
public sealed record Benefit(BenefitId Id, string Name)
{
    public const int WholeShare = 100;

    public Measurability Measurability { get; init; }

    public EffectType Effect { get; init; } = EffectType.Unpriced;

    /// <summary>Which goal of the network's it serves.</summary>
    public GoalId? Goal { get; init; }

    public BenefitPeople People { get; init; } = new(Owner: null, Responsible: null, Coordinator: null);

    /// <summary>The indicator that tells it; null where it has a measure of its own.</summary>
    public IndicatorId? Indicator { get; init; }

    /// <summary>How much of the indicator's change is this benefit's, in percent: several may share one, to 100 at most.</summary>
    public decimal Share { get; init; } = WholeShare;

    /// <summary>What is counted. With an indicator it is the indicator's.</summary>
    public IndicatorUnit? Unit { get; init; }

    public Baseline? Baseline { get; init; }

    /// <summary>What the baseline was at each decision, the first first. They never change.</summary>
    public IReadOnlyList<FrozenBaseline> Frozen { get; init; } = [];

    public decimal? Target { get; init; }

    /// <summary>When the target is to be reached.</summary>
    public LocalDate? FullEffect { get; init; }

    /// <summary>How long the line follows it; null where nobody has said, and then for two years after the full effect.</summary>
    public LocalDate? FollowedUntil { get; init; }

    /// <summary>The levels planned on the way, in the order of their months.</summary>
    public IReadOnlyList<CurvePoint> Curve { get; init; } = [];

    public BenefitStory Story { get; init; } = BenefitStory.Nothing;

    public BudgetEntry? Budget { get; init; }

    /// <summary>Why it won't come; null while it may.</summary>
    public string? Lapsed { get; init; }

    /// <summary>What it is counted from: what was frozen last, which nothing that is measured later moves.</summary>
    public Baseline? CountedFrom => Frozen.Count > 0 ? Frozen[^1].Baseline : Baseline;

    /// <summary>Records compare lists by where they are; two benefits are the same when they say the same.</summary>
    public bool SaysTheSameAs(Benefit other) =>
        this with { Frozen = other.Frozen, Curve = other.Curve } == other
        && Frozen.SequenceEqual(other.Frozen)
        && Curve.SequenceEqual(other.Curve);
}

/// <summary>Gevinsteier (AD), gevinstansvarlig (the line manager) and gevinstkoordinator; null where nobody is named.</summary>
public sealed record BenefitPeople(PersonId? Owner, PersonId? Responsible, PersonId? Coordinator)
{
    public IEnumerable<PersonId> All => ((PersonId?[])[Owner, Responsible, Coordinator]).OfType<PersonId>();
}

/// <summary>Nullpunkt: what it was before, when that was measured, and where the number is from.</summary>
public sealed record Baseline(decimal Value, LocalDate Measured, string Source);

/// <summary>The baseline that a decision was made on (BP2, or whatever the region calls it).</summary>
public sealed record FrozenBaseline(string DecisionPoint, LocalDate On, Baseline Baseline);

/// <summary>What is planned to be measured in a month.</summary>
public sealed record CurvePoint(YearMonth Month, decimal Level);

/// <summary>What stands in a plan in words.</summary>
/// <param name="Assumptions">Forutsetninger.</param>
/// <param name="Drawbacks">Ulemper, for whoever has them.</param>
/// <param name="Measures">What is to be done, and who must change what.</param>
/// <param name="FreedTime">What saved time is used for.</param>
public sealed record BenefitStory(string Assumptions, string Drawbacks, string Measures, string FreedTime)
{
    public static BenefitStory Nothing { get; } = new("", "", "", "");
}
