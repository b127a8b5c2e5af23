using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting.ControlChart;
using NodaTime;

namespace GevinstBot.Domain.Reporting;

/// <summary>One indicator, asked of one organisation, for one period; with what is already known.</summary>
public sealed record AskedIndicator(
    IndicatorDefinition Definition, OrganizationId Organization, ReportingPeriod Period, ImportedValue? Imported)
{
    public IndicatorId Id => Definition.Id;

    public Target? Target => Definition.TargetIn(Period, Organization);

    /// <summary>The organisation's values of the periods before.</summary>
    public IReadOnlyList<SeriesPoint> Before { get; init; } = [];

    /// <summary>True when the fetched value needs a cause before it can be confirmed.</summary>
    public bool ImportDeviates => Imported is { } import && Deviates(import.Value);

    /// <summary>False when confirming is enough.</summary>
    public bool NeedsAnswer => Imported is null || ImportDeviates;

    /// <summary>About how long it takes to answer: to look at a number, to find one, or to explain one.</summary>
    public Duration TimeToAnswer => Duration.FromSeconds(!NeedsAnswer ? 5 : ImportDeviates ? 60 : 20);

    /// <summary>The values up to now, for a picture of their course; too few for one below three.</summary>
    public IReadOnlyList<SeriesPoint> Course(decimal value, int most) =>
        Before.Count < 2 ? [] : [.. Before.Append(new SeriesPoint(Period, value)).TakeLast(most)];

    public bool Deviates(decimal value) => Definition.Deviates(value, Period, Organization);

    /// <summary>The same, with the values of the periods before it.</summary>
    public AskedIndicator After(IndicatorHistory history) => this with { Before = history.Before(Definition, Organization, Period) };

    /// <summary>The value of the same time last year, of an indicator that has seasons.</summary>
    public decimal? LastYear(decimal value) =>
        Definition.IsSeasonal ? SeriesPoint.YearBefore([.. Before, new SeriesPoint(Period, value)]) : null;

    /// <summary>What a value would be, after those before it.</summary>
    public IndicatorVariation Variation(decimal value) =>
        IndicatorVariation.Of(Definition, Organization, [.. Before, new SeriesPoint(Period, value)]);

    /// <summary>
    /// False for a deviation that is ordinary variation: nothing happened this month that could be its cause, and what is asked is
    /// what will change the process.
    /// </summary>
    public bool HasCause(decimal value) => Variation(value).Kind != VariationKind.Ordinary;
}
