using GevinstBot.Domain.Reporting;
using NodaTime;

namespace GevinstBot.Domain.Benefits;

/// <summary>What effects can be added up: kroner with kroner, hours with hours. Shares and days of waiting can't be.</summary>
/// <param name="Unit">What the sum is in; null where there is none to make.</param>
public sealed record SumUnit(string? Unit)
{
    /// <summary>All money is counted in kroner.</summary>
    public static SumUnit Kroner { get; } = new("kr");

    public static SumUnit None { get; } = new(Unit: null);

    public static SumUnit Of(IndicatorUnit? unit) => unit switch
    {
        { Kind: UnitKind.Other, Text.Length: > 0 } => TypedAmount.Kroner(1, unit) is null ? new SumUnit(unit.Text) : Kroner,
        _ => None,
    };
}

/// <summary>
/// Planned against realised of several benefits in one unit, as of a month. The realised is only a sum when all have been measured; else
/// it is the sum of those that have, with how many of how many.
/// </summary>
public sealed record BenefitSum(SumUnit Unit)
{
    /// <summary>How many have a plan that something can be held against.</summary>
    public int Expected { get; init; }

    /// <summary>How many of those have been measured.</summary>
    public int Measured { get; init; }

    public decimal Planned { get; init; }

    /// <summary>What was planned of those that have been measured: the only part that the realised may be held against.</summary>
    public decimal PlannedOfMeasured { get; init; }

    /// <summary>Of those that have been measured; null when nobody has.</summary>
    public decimal? Realized { get; init; }

    /// <summary>When all of it is there.</summary>
    public decimal Full { get; init; }

    /// <summary>How many forecasts there are, and their sum at the full effect; null when there is none.</summary>
    public int Forecasts { get; init; }

    public decimal? Forecast { get; init; }

    public bool IsComplete => Expected > 0 && Measured == Expected;

    /// <summary>The sums of two groups that have no benefit in common.</summary>
    /// <exception cref="ArgumentException">They are in different units.</exception>
    public BenefitSum Plus(BenefitSum other) => Unit != other.Unit
        ? throw new ArgumentException($"{Unit} and {other.Unit} have no sum.", nameof(other))
        : new BenefitSum(Unit)
        {
            Expected = Expected + other.Expected,
            Measured = Measured + other.Measured,
            Planned = Planned + other.Planned,
            PlannedOfMeasured = PlannedOfMeasured + other.PlannedOfMeasured,
            Realized = Add(Realized, other.Realized),
            Full = Full + other.Full,
            Forecasts = Forecasts + other.Forecasts,
            Forecast = Add(Forecast, other.Forecast),
        };

    /// <summary>A sum for each unit, in the order of their names. A benefit that stands there twice counts once.</summary>
    /// <param name="benefits">Whichever are looked at: an organisation's, an initiative's, a goal's.</param>
    /// <param name="unitOf">What each is counted in.</param>
    /// <param name="month">As of when.</param>
    public static IReadOnlyList<BenefitSum> Of(
        IEnumerable<BenefitSeries> benefits, Func<Benefit, IndicatorUnit?> unitOf, YearMonth month) =>
    [
        .. benefits.DistinctBy(one => one.Key)
            .Select(one => One(one, unitOf(one.Benefit), month))
            .OfType<BenefitSum>()
            .GroupBy(sum => sum.Unit, (_, sums) => sums.Aggregate((all, sum) => all.Plus(sum)))
            .OrderBy(sum => sum.Unit.Unit, StringComparer.Ordinal),
    ];

    /// <summary>Null where there is nothing to add: no plan yet, no unit, or it won't come.</summary>
    private static BenefitSum? One(BenefitSeries series, IndicatorUnit? unit, YearMonth month)
    {
        var of = SumUnit.Of(unit);
        if (of.Unit is null || series.Benefit.Lapsed is not null || series.PlannedIn(month) is not { } planned)
            return null;
        // Thousands and millions of kroner are put together as kroner.
        var size = TypedAmount.Kroner(1, unit!) ?? 1;
        var (realized, forecast) = (series.RealizedBy(month), AtFullEffect(series, month));
        return new BenefitSum(of)
        {
            Expected = 1,
            Measured = realized is null ? 0 : 1,
            Planned = planned * size,
            PlannedOfMeasured = realized is null ? 0 : planned * size,
            Realized = realized * size,
            Full = series.FullEffect!.Value * size,
            Forecasts = forecast is null ? 0 : 1,
            Forecast = forecast * size,
        };
    }

    /// <summary>What is to be expected when all of it should be there; null where there is nothing to expect it from.</summary>
    public static decimal? AtFullEffect(BenefitSeries series, YearMonth today)
    {
        if (series.Benefit.FullEffect?.ToYearMonth() is not { } full)
            return null;
        return series.ForecastIn(full > today ? full : today, today);
    }

    private static decimal? Add(decimal? one, decimal? other) => one is null ? other : one + (other ?? 0);
}
