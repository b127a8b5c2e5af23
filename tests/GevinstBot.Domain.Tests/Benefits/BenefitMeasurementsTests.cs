using GevinstBot.Domain.Benefits;
using GevinstBot.Domain.Forms;
using NodaTime;

namespace GevinstBot.Domain.Tests.Benefits;

public sealed class BenefitMeasurementsTests
{
    [Fact]
    public void What_the_line_has_changed_stands_by_its_month_and_is_taken_away_where_nothing_is_said()
    {
        var none = new BenefitMeasurements(Plans.Plan(Plans.TenAMonth()).KeyOf(Plans.TenAMonth()), [], Plans.Manager, Instant.FromUtc(2026, 10, 1, 8, 0));
        CarriedOut Change(int month, string what) => new(new YearMonth(2026, month), what, Plans.Manager);

        var told = none.With(Change(9, "Ny turnus")).With(Change(6, "Triage")).With(Change(9, "Ny turnus på alle vakter"));

        Assert.Equal([Change(6, "Triage"), Change(9, "Ny turnus på alle vakter")], told.Changes);
        Assert.False(told.SaysTheSameAs(none));
        Assert.Equal([Change(6, "Triage")], told.With(Change(9, "")).Changes);
    }

    [Theory]
    [InlineData("2026-09", "Ny turnus", "")]
    [InlineData("2026-09", "", "carried-out")]
    [InlineData("2026-10", "Ny turnus", "month")]
    public void A_change_is_of_a_month_that_is_over_and_says_what(string month, string what, string refused)
    {
        var read = BenefitMeasurements.ReadChange(
            new Dictionary<string, string> { ["month"] = month, ["carried-out"] = what }, Plans.Manager, new LocalDate(2026, 10, 26));

        Assert.Equal(refused, read.Match(_ => "", problems => problems[0].Field));
    }

    private static readonly LocalDate Today = new(2026, 11, 2);

    [Fact]
    public void A_month_is_told_once_and_the_last_word_counts()
    {
        var key = Plans.Plan().KeyOf(Plans.TenAMonth());
        var told = new BenefitMeasurements(key, [new(new(2026, 9), 70)], Plans.Manager, Instant.FromUtc(2026, 10, 1, 9, 0))
            .With(new Measurement(new(2026, 8), 65)).With(new Measurement(new(2026, 9), 75));

        Assert.Equal([new(new(2026, 8), 65), new(new(2026, 9), 75)], told.Months);
    }

    [Fact]
    public void A_level_is_read_with_its_unit_and_with_when_the_full_effect_is_expected() => Assert.Equal(
        new Measurement(new YearMonth(2026, 10), 84.5m) { Expected = new YearMonth(2027, 3) },
        Read(("month", "2026-10"), ("level", "84,5 timer"), ("expected", "2027-03-15")).Match(
            measured => measured, problems => throw new InvalidOperationException(string.Join(", ", problems))));

    [Theory]
    [InlineData("2026-11", "84", "", BenefitField.Month, TypedForm.NotAChoice)]
    [InlineData("2025-12", "84", "", BenefitField.Month, BenefitMeasurements.BeforeBaseline)]
    [InlineData("2026-10", "", "", BenefitField.Level, TypedForm.Required)]
    [InlineData("2026-10", "mange", "", BenefitField.Level, TypedNumber.Unreadable)]
    [InlineData("2026-10", "84", "2026-09-30", BenefitField.Expected, BenefitMeasurements.ExpectedBeforeMonth)]
    public void What_can_t_be_meant_so_is_told_at_its_field(string month, string level, string expected, string field, string problem) =>
        Assert.Equal(
            [(field, problem)],
            Read(("month", month), ("level", level), ("expected", expected)).Problems.Select(one => (one.Field, one.TextKey)));

    private static Checked<Measurement> Read(params (string Field, string Value)[] typed) => BenefitMeasurements.Read(
        typed.ToDictionary(field => field.Field, field => field.Value), Plans.TenAMonth(),
        new BenefitLimits(Plans.Plan(), [], [], new GoalHierarchy([]), Today));
}
