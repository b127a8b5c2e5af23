using GevinstBot.Domain.Reporting;
using NodaTime;

namespace GevinstBot.Domain.Tests.Reporting;

/// <summary>Numerator and denominator, where a definition names them.</summary>
public sealed class TypedRatioTests
{
    private static readonly LocalDate Today = new(2026, 10, 30);

    private static readonly IndicatorDefinition Share = Indicators.Waiting with
    {
        Unit = new IndicatorUnit(UnitKind.Percent, ""),
        Numerator = "fristbrudd",
        Denominator = "pasientforløp",
        Aggregation = Aggregation.Weighted,
        Decimals = 1,
        Min = 0,
        Max = 100,
        Targets = new Dictionary<int, Target>(),
    };

    private static readonly IndicatorDefinition Mean = Share with { Unit = new IndicatorUnit(UnitKind.Days, ""), Decimals = 0, Max = null };

    [Fact]
    public void Of_both_a_share_is_computed_in_per_cent_and_a_mean_is_not()
    {
        Assert.Equal((0.6m, 31m, 5210m), Accepted(Share, "", "31", "5 210"));
        Assert.Equal((57m, 296_970m, 5210m), Accepted(Mean, "", "296 970", "5 210"));
    }

    [Theory]
    [InlineData("0,6")]
    [InlineData("0,60")]
    [InlineData("1")]
    public void A_number_that_they_give_rounded_as_it_is_written_is_taken_as_it_is_written(string typed) =>
        Assert.Equal(31m, Accepted(Share, typed, "31", "5210").Numerator);

    [Theory]
    [InlineData("6")]
    [InlineData("0,7")]
    [InlineData("0,006")]
    public void A_number_that_they_do_not_give_is_told_beside_its_field_with_what_they_give(string typed)
    {
        var problem = Assert.Single(Problems(Share, typed, "31", "5210"));

        Assert.Equal(("value-ventetid", TypedIndicators.Disagrees), (problem.Field, problem.TextKey));
        Assert.Equal("0,6", Assert.Single(problem.Arguments));
    }

    [Fact]
    public void A_number_alone_and_a_number_with_what_it_is_of_are_taken_as_before()
    {
        Assert.Equal((57m, null, null), Accepted(Mean, "57", "", ""));
        Assert.Equal((57m, null, 5210m), Accepted(Mean, "57", "", "5210"));
    }

    [Theory]
    [InlineData("31", "", "denominator-ventetid", TypedIndicators.DenominatorMissing)]
    [InlineData("31", "0", "denominator-ventetid", TypedIndicators.DenominatorNotPositive)]
    [InlineData("9000", "5210", "numerator-ventetid", TypedIndicators.Outside)]
    [InlineData("-1", "5210", "numerator-ventetid", TypedIndicators.NumeratorNegative)]
    public void What_can_not_be_right_is_told_beside_the_field_it_is_in(string above, string below, string field, string key) =>
        Assert.Contains((field, key), Problems(Share, "", above, below).Select(problem => (problem.Field, problem.TextKey)));

    [Theory]
    [InlineData("abc")]
    [InlineData("12,5,3")]
    [InlineData("1e9")]
    [InlineData("=1+1")]
    [InlineData("31 %")]
    public void What_is_no_count_is_refused(string typed)
    {
        Assert.Contains(Problems(Share, "", typed, "5210"), problem => problem.Field == "numerator-ventetid");
        Assert.Contains(Problems(Share, "", "31", typed), problem => problem.Field == "denominator-ventetid");
    }

    [Theory]
    [InlineData("999999999999999999999999999", "0,0000001")]
    [InlineData("-999999999999999999999999999", "1")]
    [InlineData("1", "999999999999999999999999999")]
    public void Numbers_too_large_to_divide_end_in_words_and_never_in_an_error(string above, string below) =>
        Assert.NotNull(Read(Share, "", above, below));

    private static (decimal? Value, decimal? Numerator, decimal? Denominator) Accepted(
        IndicatorDefinition definition, string value, string above, string below) => Read(definition, value, above, below).Match(
        values => (values[0].Value, values[0].Numerator, values[0].Denominator),
        problems => throw new InvalidOperationException(string.Join(", ", problems)));

    private static IReadOnlyList<Problem> Problems(IndicatorDefinition definition, string value, string above, string below) =>
        Read(definition, value, above, below).Problems;

    private static Checked<IReadOnlyList<IndicatorValue>> Read(IndicatorDefinition definition, string value, string above, string below) =>
        TypedIndicators.Read(
            new Dictionary<string, string> { ["value-ventetid"] = value, ["numerator-ventetid"] = above, ["denominator-ventetid"] = below },
            [definition.Asked()], Today, new IndicatorDoubts(_ => UsualValues.None, (_, _) => false));
}
