using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Network;

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

/// <summary>Which way is better; it says how a target's number is meant.</summary>
public enum Direction
{
    Lower,
    Higher,
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
/// were reported under, and are never put together across versions.
/// </summary>
public sealed record IndicatorDefinition(IndicatorId Id, string Name, IndicatorUnit Unit, Frequency Frequency)
{
    /// <summary>How many days after a period's end its numbers are there.</summary>
    public int ReportingLagDays { get; init; }

    public Aggregation Aggregation { get; init; } = Aggregation.Median;

    public int Decimals { get; init; }

    public decimal? Min { get; init; }

    public decimal? Max { get; init; }

    /// <summary>Who reports it; a service provider without patients has no waiting times.</summary>
    public required IReadOnlyList<OrganizationId> Organizations { get; init; }

    /// <summary>By year. A year without a target has none: last year's is not this year's.</summary>
    public IReadOnlyDictionary<int, Target> Targets { get; init; } = new Dictionary<int, Target>();

    /// <summary>How far outside the target a value may be, in the indicator's own unit, before a cause is asked for.</summary>
    public decimal Tolerance { get; init; }

    /// <summary>What a percentage or a mean is of, e.g. «påbegynte pasientforløp»; null when it isn't asked for.</summary>
    public string? Denominator { get; init; }

    public int Version { get; init; } = 1;

    /// <summary>What files of figures call it, besides its key and its name.</summary>
    public IReadOnlyList<string> AlsoCalled { get; init; } = [];

    public Target? TargetIn(ReportingPeriod period) => Targets.GetValueOrDefault(period.CalendarYear);

    /// <summary>It is measured against a target in other years, and nobody has set the period's: then no deviation can be found.</summary>
    public bool LacksTarget(ReportingPeriod period) => Targets.Count > 0 && TargetIn(period) is null;

    public bool Accepts(decimal value) => !(value < Min) && !(value > Max);

    /// <summary>True when a value is so far outside the period's target that cause and measure are asked for.</summary>
    public bool Deviates(decimal value, ReportingPeriod period) =>
        TargetIn(period) is { } target && Math.Abs(target.Distance(value)) > Tolerance;
}
