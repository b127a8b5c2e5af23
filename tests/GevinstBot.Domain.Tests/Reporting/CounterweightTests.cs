using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using GevinstBot.Domain.Reporting.ControlChart;
using NodaTime;
using static GevinstBot.Domain.Tests.Reporting.Indicators;

namespace GevinstBot.Domain.Tests.Reporting;

public sealed class CounterweightTests
{
    private static readonly IndicatorDefinition Rejected = Waiting with
    {
        Id = new IndicatorId("avviste"),
        Name = "Avviste henvisninger",
        Unit = new IndicatorUnit(UnitKind.Percent, ""),
        Targets = new Dictionary<int, Target>(),
    };

    private static readonly IndicatorDefinition Weighed = Waiting with { Counterweights = [Rejected.Id] };

    [Fact]
    public void Green_with_a_worsening_counterweight_is_found_with_the_rule_that_says_so()
    {
        var found = Assert.Single(Report(waiting: 55, rejected: 30).Counterweights);

        Assert.Equal((Weighed, Rejected, Ahus), (found.Indicator, found.Counterweight.Indicator, found.Counterweight.Organization));
        Assert.Equal(
            (VariationKind.Worsening, new Signal(SignalRule.OutsideLimits, IsUp: true)),
            (found.Counterweight.Variation.Kind, found.Counterweight.Variation.Signal));
    }

    [Fact]
    public void A_counterweight_that_is_only_higher_than_last_month_is_ordinary_and_not_found() =>
        Assert.Empty(Report(waiting: 55, rejected: 11.5m).Counterweights);

    [Fact]
    public void What_has_not_reached_its_target_has_no_green_to_weigh() => Assert.Empty(Report(waiting: 60, rejected: 30).Counterweights);

    [Fact]
    public void A_counterweight_that_gets_better_is_no_item() => Assert.Empty(Report(waiting: 55, rejected: 1).Counterweights);

    [Fact]
    public void A_counterweight_whose_numbers_come_later_is_judged_by_the_period_before() =>
        Assert.Equal(
            September.Previous(), Assert.Single(Report(waiting: 55, rejected: null, rejectedBefore: 30).Counterweights).Counterweight.Period);

    [Fact]
    public void What_has_changed_is_told_once_and_by_its_rule() =>
        Assert.Equal(["avviste Worsening"], Report(waiting: 55, rejected: 30).Changes.Select(change => $"{change.Indicator.Id} {change.Variation.Kind}"));

    private static IndicatorReport Report(decimal waiting, decimal? rejected, decimal rejectedBefore = 10)
    {
        var round = new Round(new RoundId(IndicatorRhythm.Kind, "2026-11"), default, default, [new Addressee("ahus", new PersonId("a"))])
        {
            About = new LocalDate(2026, 11, 17),
        };
        decimal[] before = [10, 11, 9, 10, 11, 9, 10, 11, 9, 10, 11, 9, 10, 11, rejectedBefore];
        var period = September.Previous();
        List<ImportedValue> fetched = [];
        foreach (var value in before.Reverse())
        {
            fetched.Add(Of(Rejected, period, value));
            period = period.Previous();
        }
        fetched.Add(Of(Weighed, September, waiting));
        if (rejected is { } now)
            fetched.Add(Of(Rejected, September, now));
        return IndicatorReport.Of(
            round, [(Weighed, September), (Rejected, September)], [], new IndicatorCatalog([Weighed, Rejected], fetched), answeredBefore: []);
    }

    private static ImportedValue Of(IndicatorDefinition definition, ReportingPeriod period, decimal value) =>
        new(definition.Id, Ahus, period, value, Denominator: null, "NPR", new LocalDate(2026, 10, 22));
}
