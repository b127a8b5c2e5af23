using FsCheck;
using FsCheck.Fluent;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using static GevinstBot.Domain.Tests.Reporting.Indicators;

namespace GevinstBot.Domain.Tests.Reporting;

/// <summary>The rules of the region's numbers, whatever the organisations say.</summary>
public sealed class SummaryRulesTests
{
    private static readonly Aggregation[] Aggregations = Enum.GetValues<Aggregation>();

    /// <summary>For each organisation a value with its denominator, that it has none yet, that it isn't relevant, or nothing at all.</summary>
    private static readonly Gen<Given[]> Region =
        from count in Gen.Choose(1, 12)
        from given in (
            from value in Gen.Choose(0, 4000)
            from denominator in Gen.Choose(0, 9000)
            from what in Gen.Frequency(
                (6, Gen.Constant(IndicatorState.Reported)), (1, Gen.Constant(IndicatorState.NotYetAvailable)),
                (1, Gen.Constant(IndicatorState.NotRelevant)))
            from isMissing in Gen.Choose(0, 5)
            select new Given(what, value / 10m, denominator == 0 ? null : denominator, isMissing == 0)).ArrayOf(count)
        select given;

    [Fact]
    public void The_order_of_the_organisations_does_not_matter() => Always.Holds(Region.Zip(Gen.Elements(Aggregations)), drawn =>
    {
        var (region, aggregation) = drawn;
        var definition = Definition(region.Length, aggregation);
        var answers = Answers(region);
        return Told(IndicatorSummary.Of(definition, September, answers, Indicators.Catalog()))
            == Told(IndicatorSummary.Of(definition, September, [.. answers.Reverse()], Indicators.Catalog()));
    });

    [Fact]
    public void An_organisation_split_in_two_gives_the_region_the_same_sum_and_the_same_weighted_mean() =>
        Always.Holds(Region.Zip(Gen.Choose(1, 99)), drawn =>
        {
            Given[] whole = [.. drawn.Item1.Select(given => given with { IsMissing = false, State = IndicatorState.Reported, Denominator = given.Denominator ?? 10 })];
            var (part, first) = (drawn.Item2 / 100m, whole[0]);
            Given[] summed = [.. whole.Skip(1), first with { Value = first.Value * part }, first with { Value = first.Value * (1 - part) }];
            Given[] weighed = [.. whole.Skip(1), first with { Denominator = first.Denominator * part }, first with { Denominator = first.Denominator * (1 - part) }];
            return Number(whole, Aggregation.Sum) == Number(summed, Aggregation.Sum)
                && Near(Number(whole, Aggregation.Weighted), Number(weighed, Aggregation.Weighted));
        });

    [Fact]
    public void Two_organisations_merged_give_the_region_the_same_weighted_mean() =>
        Always.Holds(Region.Where(region => region.Length > 2), drawn =>
        {
            Given[] apart = [.. drawn.Select(given => given with { IsMissing = false, State = IndicatorState.Reported, Denominator = given.Denominator ?? 10 })];
            var (one, other) = (apart[0], apart[1]);
            var together = one.Denominator + other.Denominator;
            var merged = one with { Denominator = together, Value = ((one.Value * one.Denominator + other.Value * other.Denominator) / together)!.Value };
            return Near(Number(apart, Aggregation.Weighted), Number([merged, .. apart.Skip(2)], Aggregation.Weighted));
        });

    [Fact]
    public void What_is_missing_never_counts_as_zero() => Always.Holds(Region.Zip(Gen.Elements(Aggregations)), drawn =>
    {
        var (region, aggregation) = drawn;
        Given[] given = [.. region.Where(one => one is { IsMissing: false, State: IndicatorState.Reported })];
        var (all, only) = (Summary(region, aggregation), Summary(given, aggregation));
        // Those without a number change how complete it is, and never what it is.
        return all.Number == only.Number && (all.Lowest, all.Highest) == (only.Lowest, only.Highest);
    });

    [Fact]
    public void A_sum_is_the_region_s_only_when_everyone_expected_has_a_number() =>
        Always.Holds(Region, region => Summary(region, Aggregation.Sum) is var sum
            && sum.Kind == (sum.Given == 0 ? RegionalNumberKind.None : sum.IsComplete ? RegionalNumberKind.Sum : RegionalNumberKind.PartialSum));

    [Fact]
    public void A_mean_is_weighted_by_every_denominator_or_it_is_no_mean() =>
        Always.Holds(Region, region => Summary(region, Aggregation.Weighted) is var mean
            && (mean.Kind != RegionalNumberKind.Weighted || Reported(region).All(given => given.Denominator is not null)));

    [Fact]
    public void The_region_s_middle_lies_between_the_lowest_and_the_highest() =>
        Always.Holds(Region.Zip(Gen.Elements(Aggregation.Weighted, Aggregation.Median)), drawn =>
            Summary(drawn.Item1, drawn.Item2) is var middle && (middle.Number is not { } number || (middle.Lowest <= number && number <= middle.Highest)));

    [Fact]
    public void Every_number_says_of_how_many_it_is_made_and_everyone_is_counted_once() =>
        Always.Holds(Region.Zip(Gen.Elements(Aggregations)), drawn =>
        {
            var (region, aggregation) = drawn;
            var summary = Summary(region, aggregation);
            return summary.Given == Reported(region).Count()
                && summary.Expected == region.Length - summary.NotRelevant.Count
                && summary.Given + summary.Missing.Count + summary.NotYetAvailable.Count == summary.Expected;
        });

    [Fact]
    public void Units_and_versions_never_mix_a_number_of_another_indicator_or_version_changes_nothing() =>
        Always.Holds(Region.Zip(Gen.Elements(Aggregations)), drawn =>
        {
            var (region, aggregation) = drawn;
            var definition = Definition(region.Length, aggregation);
            var answers = Answers(region);
            IndicatorAnswer[] mixed =
            [
                .. answers.Select(answer => answer with
                {
                    Values = [Said(1_000_000) with { Indicator = new IndicatorId("kroner") }, .. answer.Values],
                }),
            ];
            var others = Answer(Id(region.Length), Said(9_999, denominator: 1, version: 2));
            var other = definition with { Organizations = [.. definition.Organizations, Id(region.Length)] };
            return Told(IndicatorSummary.Of(definition, September, answers, Indicators.Catalog()))
                == Told(IndicatorSummary.Of(definition, September, mixed, Indicators.Catalog()))
                && IndicatorSummary.Of(definition, September, answers, Indicators.Catalog()).Number
                == IndicatorSummary.Of(other, September, [.. answers, others], Indicators.Catalog()).Number;
        });

    private static IEnumerable<Given> Reported(Given[] region) =>
        region.Where(given => given is { IsMissing: false, State: IndicatorState.Reported });

    private static decimal? Number(Given[] region, Aggregation aggregation) => Summary(region, aggregation).Number;

    private static IndicatorSummary Summary(Given[] region, Aggregation aggregation) =>
        IndicatorSummary.Of(Definition(region.Length, aggregation), September, Answers(region), Indicators.Catalog());

    private static string Told(IndicatorSummary summary) => string.Join(
        ' ', summary.Kind, summary.Number, summary.Given, summary.Expected, summary.Lowest, summary.Highest,
        string.Join(',', summary.Missing), string.Join(',', summary.NotYetAvailable), string.Join(',', summary.NotRelevant));

    private static bool Near(decimal? one, decimal? other) => Math.Abs((one - other)!.Value) < 0.0000001m;

    private static IndicatorDefinition Definition(int organizations, Aggregation aggregation) =>
        Waiting with { Organizations = [.. Enumerable.Range(0, organizations).Select(Id)], Aggregation = aggregation };

    private static IndicatorAnswer[] Answers(Given[] region) =>
        [.. region.Index().Where(given => !given.Item.IsMissing).Select(given => Answer(Id(given.Index), given.Item.Said()))];

    private static OrganizationId Id(int number) => new($"hf-{number}");

    private sealed record Given(IndicatorState State, decimal Value, decimal? Denominator, bool IsMissing)
    {
        public IndicatorValue Said() => State == IndicatorState.Reported ? Indicators.Said(Value, Denominator) : Without(State);
    }
}
