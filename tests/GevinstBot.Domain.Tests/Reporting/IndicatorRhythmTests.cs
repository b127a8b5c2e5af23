using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using NodaTime;

namespace GevinstBot.Domain.Tests.Reporting;

public sealed class IndicatorRhythmTests
{
    private static readonly DateTimeZone Oslo = DateTimeZoneProviders.Tzdb["Europe/Oslo"];
    private static readonly MeetingBeat November = Beat(2026, 11, 17);
    private static readonly MeetingBeat December = Beat(2026, 12, 15);
    private static readonly PersonId Contact = new("contact");
    private static readonly PersonId StandIn = new("stand-in");

    private static readonly IndicatorDefinition Tertial =
        Indicators.Waiting with { Id = new IndicatorId("avtaler"), Frequency = Frequency.Tertial, ReportingLagDays = 75 };

    [Fact]
    public void The_round_opens_twelve_working_days_before_the_meeting_reminds_after_three_and_locks_after_five()
    {
        var round = IndicatorRhythm.RoundFor(November, before: null, Catalog(Indicators.Waiting), Roster())!;

        Assert.Equal("indicators_2026-11", round.Id.ToString());
        Assert.Equal(OsloMorning(2026, 10, 30), round.Opens);
        Assert.Equal([OsloMorning(2026, 11, 4)], round.Reminders);
        Assert.Equal(OsloMorning(2026, 11, 6), round.Closes);
        Assert.Equal(new LocalDate(2026, 11, 17), round.About);
    }

    [Fact]
    public void Those_with_something_to_report_are_asked_the_stand_in_when_on_duty_that_day()
    {
        var onlyTwo = Indicators.Waiting with { Organizations = [Indicators.Ahus, Indicators.Ous] };

        var round = IndicatorRhythm.RoundFor(November, before: null, Catalog(onlyTwo), Roster())!;

        Assert.Equal([new Addressee("ahus", Contact), new Addressee("ous", StandIn)], round.Addressees);
    }

    [Fact]
    public void Without_indicators_there_is_no_round() =>
        Assert.Null(IndicatorRhythm.RoundFor(November, before: null, Catalog(), Roster()));

    [Theory]
    [InlineData(15, "2026-09")] // 30 October: September and fifteen days are over
    [InlineData(31, "2026-08")] // a month's lag: sick leave
    public void A_monthly_indicator_is_asked_for_its_latest_complete_month(int lag, string period) =>
        Assert.Equal(period, IndicatorRhythm.PeriodOf(Indicators.Waiting with { ReportingLagDays = lag }, November, before: null)?.Text);

    [Fact]
    public void A_tertial_indicator_waits_for_the_first_round_after_its_numbers_are_there()
    {
        Assert.Null(IndicatorRhythm.PeriodOf(Tertial, November, before: null));
        Assert.Equal("2026-T2", IndicatorRhythm.PeriodOf(Tertial, December, November)?.Text);
        Assert.Null(IndicatorRhythm.PeriodOf(Tertial, Beat(2027, 1, 19), December));
    }

    [Fact]
    public void A_question_carries_what_was_fetched_for_that_organisation_and_period()
    {
        var fetched = new ImportedValue(Indicators.Waiting.Id, Indicators.Ahus, Indicators.September, 57, null, "NPR", new LocalDate(2026, 10, 22));
        var catalog = new IndicatorCatalog([Indicators.Waiting], [fetched]);

        Assert.Equal(fetched, IndicatorRhythm.AskedOf(November, null, catalog, Indicators.Ahus).Single().Imported);
        Assert.Null(IndicatorRhythm.AskedOf(November, null, catalog, Indicators.Ous).Single().Imported);
        Assert.Null(IndicatorRhythm.AskedOf(December, November, catalog, Indicators.Ahus).Single().Imported);
    }

    private static IndicatorCatalog Catalog(params IndicatorDefinition[] definitions) => new(definitions, []);

    private static MeetingBeat Beat(int year, int month, int day) =>
        new(Meeting.OfMonth(new LocalDate(year, month, day), LocalTime.Noon), new WorkingCalendar([]), QuietHours.Default, Oslo);

    private static Instant OsloMorning(int year, int month, int day) =>
        OsloTime.At(new LocalDate(year, month, day), new LocalTime(8, 30), Oslo);

    private static Roster Roster() => new(
        "Helse Sør-Øst",
        [.. new[] { Indicators.Ahus, Indicators.Ous, Indicators.Sunnaas }.Select(id => new Organization(id, id.Value, id.Value, OrganizationKind.HealthTrust))],
        [],
        [new Member(Contact, Role.Contact, Indicators.Ahus), new Member(Contact, Role.Contact, Indicators.Ous)],
        [new Substitute(StandIn, Indicators.Ous, new LocalDate(2026, 10, 30), new LocalDate(2026, 10, 30))],
        []);
}
