using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting.ControlChart;

namespace GevinstBot.Domain.Reporting;

/// <summary>An indicator's short key in the network file.</summary>
public readonly record struct IndicatorId(string Value)
{
    public override string ToString() => Value;
}

public enum UnitKind
{
    Days,
    Percent,

    /// <summary>Money, counts, hours: called what the file calls it.</summary>
    Other,
}

/// <summary>
/// What is counted. Days and percent are said in the reader's language; others by <see cref="Text"/>, as it stands in the file.
/// </summary>
public sealed record IndicatorUnit(UnitKind Kind, string Text);

/// <summary>Which way is better; it says how a target's number is meant, and what a signal means.</summary>
public enum Direction
{
    Lower,
    Higher,

    /// <summary>Neither way is better of itself.</summary>
    Band,
}

/// <summary>How the organisations' values become the region's.</summary>
public enum Aggregation
{
    Sum,

    /// <summary>By denominator when everyone gave it, else median and range.</summary>
    Weighted,
    Median,
}

/// <summary>
/// Måleindikator as the catalogue defines it. A change of meaning is a new <see cref="Version"/>: values keep the version they
/// were reported under, and are never put together across versions. What of it nobody has said is null.
/// </summary>
public sealed record IndicatorDefinition(IndicatorId Id, string Name, IndicatorUnit Unit, Frequency Frequency)
{
    /// <summary>Why it is measured, in a sentence.</summary>
    public string? Why { get; init; }

    public ActionArea? Area { get; init; }

    /// <summary>The system that its numbers come from.</summary>
    public string? Source { get; init; }

    /// <summary>The office or role that answers for the definition; no person.</summary>
    public string? Owner { get; init; }

    public Direction Direction { get; init; }

    /// <summary>The same time last year says more than last month: no direction is said against it.</summary>
    public bool IsSeasonal { get; init; }

    /// <summary>What must not get worse while this one gets better.</summary>
    public IReadOnlyList<IndicatorId> Counterweights { get; init; } = [];

    /// <summary>How many days after a period's end its numbers are there.</summary>
    public int ReportingLagDays { get; init; }

    public Aggregation Aggregation { get; init; } = Aggregation.Median;

    public int Decimals { get; init; }

    public decimal? Min { get; init; }

    public decimal? Max { get; init; }

    /// <summary>Who reports it; a service provider without patients has no waiting times.</summary>
    public required IReadOnlyList<OrganizationId> Organizations { get; init; }

    /// <summary>The region's, by year. A year without a target has none: last year's is not this year's.</summary>
    public IReadOnlyDictionary<int, Target> Targets { get; init; } = new Dictionary<int, Target>();

    /// <summary>An organisation's own, by year, which count for it before the region's.</summary>
    public IReadOnlyDictionary<OrganizationId, IReadOnlyDictionary<int, Target>> LocalTargets { get; init; } =
        new Dictionary<OrganizationId, IReadOnlyDictionary<int, Target>>();

    /// <summary>
    /// How far outside the target a value may be, in the indicator's own unit, before a cause is asked for: up to the target it is green,
    /// up to here yellow, and beyond it red.
    /// </summary>
    public decimal Tolerance { get; init; }

    /// <summary>What is counted in a percentage or a mean, e.g. «fristbrudd».</summary>
    public string? Numerator { get; init; }

    /// <summary>What a percentage or a mean is of, e.g. «påbegynte pasientforløp»; null when it isn't asked for.</summary>
    public string? Denominator { get; init; }

    public int Version { get; init; } = 1;

    /// <summary>What files of figures call it, besides its key and its name.</summary>
    public IReadOnlyList<string> AlsoCalled { get; init; } = [];

    /// <summary>Of which periods it is asked for.</summary>
    public IndicatorLife Life { get; init; } = IndicatorLife.Always;

    /// <summary>Where its meaning changed, the first first.</summary>
    public IReadOnlyList<DefinitionChange> Changes { get; init; } = [];

    /// <summary>Where somebody let another process begin, the first first.</summary>
    public IReadOnlyList<ProcessStart> ProcessStarts { get; init; } = [];

    public bool IsAskedOf(OrganizationId organization, ReportingPeriod period) =>
        Organizations.Contains(organization) && Life.Holds(organization, period);

    public Target? TargetIn(ReportingPeriod period, OrganizationId organization) =>
        LocalTargets.GetValueOrDefault(organization)?.GetValueOrDefault(period.CalendarYear)
        ?? Targets.GetValueOrDefault(period.CalendarYear);

    /// <summary>
    /// An organisation is measured against a target in other years, and nobody has set the period's: then no deviation can be found.
    /// </summary>
    public bool LacksTarget(ReportingPeriod period, OrganizationId organization) =>
        (Targets.Count > 0 || LocalTargets.ContainsKey(organization)) && TargetIn(period, organization) is null;

    public bool LacksTarget(ReportingPeriod period) => Organizations.Any(organization => LacksTarget(period, organization));

    public bool Accepts(decimal value) => !(value < Min) && !(value > Max);

    /// <summary>
    /// True when a value is so far outside the period's target that cause and measure are asked for; never of what is only tried.
    /// </summary>
    public bool Deviates(decimal value, ReportingPeriod period, OrganizationId organization) =>
        Life.TrialUntil is null && TargetIn(period, organization) is { } target && Math.Abs(target.Distance(value)) > Tolerance;

    /// <summary>What is different from a period on, in that period; null where its meaning is as in the one before.</summary>
    public DefinitionChange? NewIn(ReportingPeriod period) =>
        Changes.LastOrDefault(change => change.Version == Version && change.From == period);

    /// <summary>The version that a period's fetched value is of: whoever answers says theirs.</summary>
    public int VersionIn(ReportingPeriod period) =>
        Changes.LastOrDefault(change => change.From.FirstDay <= period.FirstDay)?.Version
        ?? (Changes.Count > 0 ? Changes[0].Version - 1 : Version);
}
