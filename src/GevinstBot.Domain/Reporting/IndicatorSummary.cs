using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Network;

namespace GevinstBot.Domain.Reporting;

/// <summary>What the region's number is; the words on the screen follow from it.</summary>
public enum RegionalNumberKind
{
    /// <summary>Nobody has given a number.</summary>
    None,

    /// <summary>There is a number for everyone expected: the sum is the region's.</summary>
    Sum,

    /// <summary>«Sum av 9 av 11»: not the region's, and never shown without saying so.</summary>
    PartialSum,

    /// <summary>One organisation's own value: nothing to weigh it by, and no middle.</summary>
    OneValue,

    /// <summary>Weighted by the denominator.</summary>
    Weighted,

    /// <summary>
    /// The middle of the organisations' values; with <see cref="IndicatorSummary.Lowest"/> and <see cref="IndicatorSummary.Highest"/>.
    /// </summary>
    Median,
}

/// <summary>
/// One indicator for the region in one period. Always with its n: <see cref="Given"/> of <see cref="Expected"/>. Missing is
/// not zero, and there is no mean of means. What was fetched counts also before its organisation has confirmed it, and is
/// always said to be so: <see cref="Unconfirmed"/>.
/// </summary>
public sealed record IndicatorSummary(IndicatorDefinition Definition, ReportingPeriod Period, RegionalNumberKind Kind, decimal? Number)
{
    /// <summary>How many numbers the region's number is made of.</summary>
    public int Given { get; private init; }

    /// <summary>Those it applies to, less those who said that it isn't relevant to them.</summary>
    public int Expected { get; private init; }

    public decimal? Lowest { get; private init; }

    public decimal? Highest { get; private init; }

    /// <summary>The middle and the ends of the organisations' own values; null where they are too few to stand beside.</summary>
    public RegionalSpread? Spread { get; private init; }

    /// <summary>Those without a number: they haven't answered, and nothing was fetched for them.</summary>
    public IReadOnlyList<OrganizationId> Missing { get; private init; } = [];

    /// <summary>Hentet, ikke bekreftet: their number was fetched, and they haven't said anything. They are among those given.</summary>
    public IReadOnlyList<OrganizationId> Unconfirmed { get; private init; } = [];

    public IReadOnlyList<OrganizationId> NotYetAvailable { get; private init; } = [];

    public IReadOnlyList<OrganizationId> NotRelevant { get; private init; } = [];

    /// <summary>Those who answered under another version of the definition; their numbers mean something else and are left out.</summary>
    public IReadOnlyList<OrganizationId> OtherVersion { get; private init; } = [];

    public bool IsComplete => Given == Expected;

    /// <summary>Whether an organisation's number, reported or fetched, is one of those that are counted.</summary>
    public bool HasNumberOf(OrganizationId organization) =>
        Definition.Organizations.Contains(organization)
        && !Missing.Concat(NotYetAvailable).Concat(NotRelevant).Concat(OtherVersion).Contains(organization);

    public static IndicatorSummary Of(
        IndicatorDefinition definition, ReportingPeriod period, IReadOnlyList<IndicatorAnswer> answers, IndicatorCatalog catalog)
    {
        var said = definition.Organizations.ToDictionary(
            organization => organization, organization => Said(definition, period, organization, answers));
        var fetched = UnconfirmedOf(definition, period, answers, catalog);
        List<Figure> numbers =
        [
            .. said.Values.OfType<IndicatorValue>().Where(value => value.Value is not null && value.Version == definition.Version)
                .Select(value => new Figure(value.Value!.Value, value.Denominator)),
            .. fetched.Select(import => new Figure(import.Value, import.Denominator)),
        ];
        var notRelevant = Those(said, value => value is { State: IndicatorState.NotRelevant });
        var expected = definition.Organizations.Count - notRelevant.Count;
        var (kind, number) = Put(numbers, definition.Aggregation, isComplete: numbers.Count == expected);
        return new IndicatorSummary(definition, period, kind, number)
        {
            Given = numbers.Count,
            Expected = expected,
            Lowest = numbers.Count == 0 ? null : numbers.Min(number => number.Value),
            Highest = numbers.Count == 0 ? null : numbers.Max(number => number.Value),
            Spread = RegionalSpread.Of([.. numbers.Select(number => number.Value)]),
            Missing = [.. Those(said, value => value is null).Except(fetched.Select(import => import.Organization))],
            Unconfirmed = [.. fetched.Select(import => import.Organization)],
            NotYetAvailable = Those(said, value => value is { State: IndicatorState.NotYetAvailable }),
            NotRelevant = notRelevant,
            OtherVersion = Those(said, value => value is { State: IndicatorState.Reported } && value.Version != definition.Version),
        };
    }

    /// <summary>The fetched values of those who have said nothing about the indicator: whoever has answered, has the last word.</summary>
    internal static IReadOnlyList<ImportedValue> UnconfirmedOf(
        IndicatorDefinition definition, ReportingPeriod period, IReadOnlyList<IndicatorAnswer> answers, IndicatorCatalog catalog) =>
        [.. definition.Organizations
            .Where(organization => Said(definition, period, organization, answers) is null)
            .Select(organization => catalog.Imported(definition.Id, organization, period))
            .OfType<ImportedValue>()];

    private static IndicatorValue? Said(
        IndicatorDefinition definition, ReportingPeriod period, OrganizationId organization, IReadOnlyList<IndicatorAnswer> answers) =>
        answers.FirstOrDefault(answer => answer.Organization == organization)?.Values
            .FirstOrDefault(value => value.Indicator == definition.Id && value.Period == period);

    private static IReadOnlyList<OrganizationId> Those(
        IReadOnlyDictionary<OrganizationId, IndicatorValue?> said, Func<IndicatorValue?, bool> wanted) =>
        [.. said.Where(pair => wanted(pair.Value)).Select(pair => pair.Key)];

    private static (RegionalNumberKind Kind, decimal? Number) Put(List<Figure> values, Aggregation aggregation, bool isComplete) =>
        (values.Count, aggregation) switch
        {
            (0, _) => (RegionalNumberKind.None, null),
            (_, Aggregation.Sum) => (isComplete ? RegionalNumberKind.Sum : RegionalNumberKind.PartialSum, values.Sum(value => value.Value)),
            (1, _) => (RegionalNumberKind.OneValue, values[0].Value),
            (_, Aggregation.Weighted) when values.All(value => value.Denominator is > 0) => (RegionalNumberKind.Weighted, Weighted(values)),
            (_, Aggregation.Weighted or Aggregation.Median) =>
                (RegionalNumberKind.Median, RegionalSpread.MedianOf([.. values.Select(value => value.Value).Order()])),
        };

    private static decimal Weighted(List<Figure> values)
    {
        var whole = values.Sum(value => value.Denominator!.Value);
        // Each share first: the product of two fifteen-digit numbers would not fit. Shares repeat, so the last digits are noise.
        return Math.Round(values.Sum(value => value.Value * (value.Denominator!.Value / whole)), decimals: 10);
    }

    /// <summary>What the region's number is made of, said or fetched.</summary>
    private readonly record struct Figure(decimal Value, decimal? Denominator);
}
