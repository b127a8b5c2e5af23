using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using NodaTime;
using static GevinstBot.Domain.Tests.Reporting.Indicators;

namespace GevinstBot.Domain.Tests.Reporting;

public sealed class IndicatorSummaryTests
{
    private static readonly IndicatorDefinition Summed = Waiting with { Aggregation = Aggregation.Sum };
    private static readonly IndicatorDefinition Weighted = Waiting with { Aggregation = Aggregation.Weighted };

    [Fact]
    public void A_sum_is_the_region_s_only_when_all_have_answered()
    {
        var all = Of(Summed, Answer(Ahus, Said(10)), Answer(Ous, Said(20)), Answer(Sunnaas, Said(3)));

        Assert.Equal((RegionalNumberKind.Sum, 33m, 3, 3), (all.Kind, all.Number, all.Given, all.Expected));
    }

    [Fact]
    public void A_sum_of_some_says_so_and_missing_is_not_zero()
    {
        var some = Of(Summed, Answer(Ahus, Said(10)), Answer(Ous, Without(IndicatorState.NotYetAvailable)));

        Assert.Equal((RegionalNumberKind.PartialSum, 10m, 1, 3), (some.Kind, some.Number, some.Given, some.Expected));
        Assert.Equal([Sunnaas], some.Missing);
        Assert.Equal([Ous], some.NotYetAvailable);
    }

    [Fact]
    public void Those_it_is_not_relevant_to_are_not_expected()
    {
        var sum = Of(Summed, Answer(Ahus, Said(10)), Answer(Ous, Said(20)), Answer(Sunnaas, Without(IndicatorState.NotRelevant)));

        Assert.Equal((RegionalNumberKind.Sum, 30m, 2, 2), (sum.Kind, sum.Number, sum.Given, sum.Expected));
        Assert.Equal([Sunnaas], sum.NotRelevant);
    }

    [Fact]
    public void Days_are_weighted_by_their_denominator_and_never_a_mean_of_means()
    {
        var weighted = Of(Weighted, Answer(Ahus, Said(50, denominator: 9000)), Answer(Ous, Said(70, denominator: 1000)));

        Assert.Equal((RegionalNumberKind.Weighted, 52m), (weighted.Kind, weighted.Number));
    }

    [Fact]
    public void One_missing_denominator_makes_it_median_and_range()
    {
        var median = Of(Weighted, Answer(Ahus, Said(50, denominator: 9000)), Answer(Ous, Said(70)), Answer(Sunnaas, Said(38, denominator: 400)));

        Assert.Equal((RegionalNumberKind.Median, 50m, 38m, 70m), (median.Kind, median.Number, median.Lowest, median.Highest));
    }

    [Fact]
    public void One_value_is_that_value_and_no_median_and_not_weighted()
    {
        var median = Of(Waiting, Answer(Ahus, Said(54)));
        var weighted = Of(Weighted, Answer(Ahus, Said(54, denominator: 9000)));

        Assert.Equal((RegionalNumberKind.OneValue, 54m, 1, 3), (median.Kind, median.Number, median.Given, median.Expected));
        Assert.Equal((RegionalNumberKind.OneValue, 54m), (weighted.Kind, weighted.Number));
    }

    [Fact]
    public void The_median_of_two_lies_between_them() =>
        Assert.Equal(60, Of(Waiting, Answer(Ahus, Said(50)), Answer(Ous, Said(70))).Number);

    [Fact]
    public void With_no_answers_there_is_no_number()
    {
        var none = Of(Summed);

        Assert.Equal((RegionalNumberKind.None, null, 0, 3), (none.Kind, none.Number, none.Given, none.Expected));
        Assert.Equal([Ahus, Ous, Sunnaas], none.Missing);
    }

    [Fact]
    public void Numbers_of_another_version_of_the_definition_are_left_out_and_named()
    {
        var mixed = Of(Summed with { Version = 2 }, Answer(Ahus, Said(10, version: 2)), Answer(Ous, Said(20, version: 1)));

        Assert.Equal((RegionalNumberKind.PartialSum, 10m, 1), (mixed.Kind, mixed.Number, mixed.Given));
        Assert.Equal([Ous], mixed.OtherVersion);
    }

    [Fact]
    public void The_weight_of_large_numbers_does_not_overflow() =>
        Assert.Equal(
            400m,
            Of(Weighted, Answer(Ahus, Said(400, 999_999_999_999_999)), Answer(Ous, Said(400, 999_999_999_999_999))).Number);

    [Fact]
    public void A_report_has_the_deviations_as_explained_and_who_is_missing()
    {
        var explained = Said(64) with { Explanation = new Explanation("Sommer", "Kveldspoliklinikk", new LocalDate(2026, 12, 31)) };
        var round = new Round(
            IndicatorRhythm.IdFor(new LocalDate(2026, 11, 17)), default, default,
            [new Addressee("ahus", new PersonId("a")), new Addressee("ous", new PersonId("b"))])
        { About = new LocalDate(2026, 11, 17) };

        var report = IndicatorReport.Of(round, [(Waiting, September)], [Answer(Ahus, explained)], Indicators.Catalog(), answeredBefore: []);

        Assert.Equal(
            [new IndicatorDeviation(Ahus, Waiting, September, 64, Target.AtMost(58), new Explanation("Sommer", "Kveldspoliklinikk", new LocalDate(2026, 12, 31)))],
            report.Deviations);
        Assert.Equal([Ous], report.Missing);
        Assert.Equal((1, 2), (report.Answered, report.Expected));
    }

    [Fact]
    public void What_was_fetched_and_not_confirmed_counts_in_the_region_s_number_and_is_named()
    {
        var weighted = IndicatorSummary.Of(Weighted, September, [Answer(Ahus, Said(50, denominator: 9000))], Indicators.Catalog(Fetched(Ous, 70, denominator: 1000)));
        var summed = IndicatorSummary.Of(
            Summed, September, [Answer(Ahus, Said(10)), Answer(Sunnaas, Said(1))], Indicators.Catalog(Fetched(Ous, 20), Fetched(Ahus, 9)));

        Assert.Equal((RegionalNumberKind.Weighted, 52m, 2, 3), (weighted.Kind, weighted.Number, weighted.Given, weighted.Expected));
        Assert.Equal([Ous], weighted.Unconfirmed);
        Assert.Equal([Sunnaas], weighted.Missing);
        Assert.Equal((RegionalNumberKind.Sum, 31m, 3), (summed.Kind, summed.Number, summed.Given));
        Assert.Equal([Ous], summed.Unconfirmed);
    }

    [Fact]
    public void Whoever_has_said_that_there_is_no_number_yet_has_the_last_word_over_what_was_fetched()
    {
        var none = IndicatorSummary.Of(Summed, September, [Answer(Ous, Without(IndicatorState.NotYetAvailable))], Indicators.Catalog(Fetched(Ous, 20)));

        Assert.Equal((RegionalNumberKind.None, 0), (none.Kind, none.Given));
        Assert.Empty(none.Unconfirmed);
    }

    [Fact]
    public void A_fetched_value_outside_the_target_is_a_deviation_of_an_organisation_that_has_not_answered()
    {
        var report = IndicatorReport.Of(Asking(Ahus, Ous), [(Waiting, September)], [Answer(Ahus, Said(58))], Indicators.Catalog(Fetched(Ahus, 70), Fetched(Ous, 64)), answeredBefore: []);

        Assert.Equal(
            [new IndicatorDeviation(Ous, Waiting, September, 64, Target.AtMost(58), Explanation: null) { Unconfirmed = Fetched(Ous, 64) }],
            report.Deviations);
        Assert.Equal((1, 2), (report.Answered, report.Expected));
        Assert.Equal([Ous], report.Missing);
        Assert.Equal([Ous], report.Unconfirmed);
    }

    [Fact]
    public void Whoever_answers_after_the_lock_is_named()
    {
        var (intime, late) = (Answer(Ahus, Said(58)), Answer(Ous, Said(58)));
        var round = Asking(Ahus, Ous) with { Closes = late.At };

        var report = IndicatorReport.Of(
            round, [(Waiting, September)], [intime with { At = late.At - Duration.Epsilon }, late], Indicators.Catalog(), answeredBefore: []);

        Assert.Equal([Ous], report.Late);
    }

    private static Round Asking(params OrganizationId[] organizations) => new(
        IndicatorRhythm.IdFor(new LocalDate(2026, 11, 17)), default, default,
        [.. organizations.Select(organization => new Addressee(organization.Value, new PersonId("p")))])
    { About = new LocalDate(2026, 11, 17) };

    private static ImportedValue Fetched(OrganizationId organization, decimal value, decimal? denominator = null) =>
        new(Waiting.Id, organization, September, value, denominator, "NPR", new LocalDate(2026, 10, 22));

    private static IndicatorSummary Of(IndicatorDefinition definition, params IndicatorAnswer[] answers) =>
        IndicatorSummary.Of(definition, September, answers, Indicators.Catalog());
}
