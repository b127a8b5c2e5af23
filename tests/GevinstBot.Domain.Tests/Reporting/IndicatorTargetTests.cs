using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using NodaTime;
using static GevinstBot.Domain.Tests.Reporting.Indicators;

namespace GevinstBot.Domain.Tests.Reporting;

public sealed class IndicatorTargetTests
{
    private static readonly ReportingPeriod January = ReportingPeriod.Month(2027, 1);

    [Fact]
    public void A_target_of_other_years_is_wanting_in_a_year_that_has_none()
    {
        Assert.False(Waiting.LacksTarget(September));
        Assert.True(Waiting.LacksTarget(January));
    }

    [Fact]
    public void An_indicator_that_never_has_a_target_lacks_none() =>
        Assert.False((Waiting with { Targets = new Dictionary<int, Target>() }).LacksTarget(January));

    [Fact]
    public void A_report_names_the_indicators_without_a_target()
    {
        var round = new Round(new RoundId(IndicatorRhythm.Kind, "2027-02"), default, default, [new Addressee("ahus", new PersonId("a"))])
        {
            About = new LocalDate(2027, 2, 16),
        };

        var report = IndicatorReport.Of(round, [(Waiting, January)], [], Indicators.Catalog(), answeredBefore: []);

        Assert.Equal([Waiting], report.WithoutTarget.Select(summary => summary.Definition));
    }
}
