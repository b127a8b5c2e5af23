using GevinstBot.Domain.Benefits;
using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using NodaTime;

namespace GevinstBot.Domain.Tests.Benefits;

public sealed class BenefitTertialTests
{
    private static readonly DateTimeZone Oslo = DateTimeZoneProviders.Tzdb["Europe/Oslo"];
    private static readonly SendingHours Sending = new(QuietHours.Default, new WorkingCalendar([]), Oslo);
    private static readonly LocalDate November = new(2026, 11, 6);

    [Theory]
    [InlineData("", "2026-T2")]
    [InlineData("1", "2026-T1")]
    [InlineData("3", "2025-T3")]
    [InlineData("1 2026", "2026-T1")]
    [InlineData("2026 1", "2026-T1")]
    [InlineData("1. tertial 2026", "2026-T1")]
    [InlineData("2026-T1", "2026-T1")]
    [InlineData("t1/2026", "2026-T1")]
    [InlineData("første tertial", "2026-T1")]
    [InlineData("the third tertial of 2025", "2025-T3")]
    [InlineData("2025", "2025-T3")]
    [InlineData("2026", "2026-T2")]
    [InlineData("3 2026", "2026-T3")]
    [InlineData("4 2026", null)]
    [InlineData("0000", null)]
    [InlineData("i går", null)]
    public void A_tertial_is_called_by_its_number_and_year_in_either_language(string typed, string? period) =>
        Assert.Equal(period, TypedTertial.Read(typed, November)?.Period.Text);

    [Theory]
    [InlineData("2026-T1", "2026-06-09", "2026-06-10")]
    [InlineData("2026-T2", "2026-10-08", "2026-10-09")]
    [InlineData("2026-T3", "2027-03-10", "2027-03-11")]
    public void It_settles_when_those_asked_with_it_have_had_their_time_and_is_told_the_next_morning(string text, string settles, string told)
    {
        Assert.True(ReportingPeriod.TryParse(text, out var period));
        var tertial = new BenefitTertial(period);
        var round = TertialRhythm.RoundOf(tertial, [new PersonId("leder")], Sending);

        Assert.Equal(settles, Written(tertial.SettlesAt(Sending)));
        Assert.Equal(told, Written(round.Opens));
        Assert.Equal(tertial, TertialRhythm.TertialOf(round.Id));
        Assert.False(round.ExpectsAnswer);
    }

    [Fact]
    public void Each_is_told_of_once_however_time_is_divided()
    {
        var begins = Instant.FromUtc(2026, 1, 1, 0, 0);
        var whole = TertialRhythm.TertialsIn(new Interval(begins, begins + Duration.FromDays(1096)), Sending).ToList();
        var weekly = Enumerable.Range(0, 1096 / 8).Select(week => begins + Duration.FromDays(week * 8))
            .SelectMany(from => TertialRhythm.TertialsIn(new Interval(from, from + Duration.FromDays(8)), Sending)).ToList();

        Assert.Equal(9, whole.Count);
        Assert.Equal(whole, weekly);
    }

    [Fact]
    public void What_is_behind_stands_with_what_was_said_last_or_as_not_explained_and_no_indicator_twice()
    {
        var waiting = new IndicatorDefinition(new("ventetid"), "Ventetid", new IndicatorUnit(UnitKind.Days, ""), Frequency.Monthly)
        {
            Organizations = [Plans.Ahus],
        };
        var days = Plans.TenAMonth("dager") with { Indicator = waiting.Id, Unit = null, Share = 50 };
        var plan = Plans.Plan(Plans.TenAMonth("sagt"), Plans.TenAMonth("taus"), Plans.TenAMonth("i-rute"), days, days with { Id = new("andre") });
        var august = new YearMonth(2026, 8);
        var why = new BenefitDeviation("training", "Kurs", new LocalDate(2027, 6, 30));
        BenefitStatus[] said =
        [
            new(new YearMonth(2026, 7), ToldState.Measured, Plans.Manager, Instant.FromUtc(2026, 8, 24, 8, 0)) { Deviation = why with { Cause = "late" } },
            new(august, ToldState.Measured, Plans.Manager, Instant.FromUtc(2026, 9, 24, 8, 0)) { Deviation = why },
        ];
        var told = new ToldOfBenefits(
            new[] { ("sagt", 20m), ("taus", 10m), ("i-rute", 70m) }.ToLookup(one => plan.KeyOf(plan.Find(new(one.Item1))!), one => new Measurement(august, one.Item2)),
            said.ToLookup(_ => plan.KeyOf(plan.Find(new("sagt"))!)));
        var catalog = new IndicatorCatalog([waiting], []);
        var book = new BenefitBook([plan], catalog, new IndicatorHistory(catalog, []), told, new GoalHierarchy([]));

        var package = TertialPackage.Of(new BenefitTertial(ReportingPeriod.Tertial(2026, 2)), book, Plans.Roster(Plans.Owner, Plans.Manager));

        Assert.Equal(["taus: ", "sagt: training"], package.Deviations.Select(one => $"{one.Benefit.Benefit.Id}: {one.Said?.Deviation?.Cause}"));
        Assert.Equal(1, package.Unexplained);
        Assert.Same(waiting, Assert.Single(package.Definitions));
    }

    private static string Written(Instant at) => at.InZone(Oslo).Date.ToString("uuuu-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
