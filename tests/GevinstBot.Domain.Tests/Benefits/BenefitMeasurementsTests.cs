using GevinstBot.Domain.Benefits;
using GevinstBot.Domain.Forms;
using NodaTime;

namespace GevinstBot.Domain.Tests.Benefits;

public sealed class BenefitMeasurementsTests
{
    private static readonly LocalDate Today = new(2026, 11, 2);

    [Fact]
    public void A_month_is_told_once_and_the_last_word_counts()
    {
        var key = Plans.Plan().KeyOf(Plans.TenAMonth());
        var told = new BenefitMeasurements(key, [new(new(2026, 9), 70)], Plans.Manager, Instant.FromUtc(2026, 10, 1, 9, 0))
            .With(new(new(2026, 8), 65)).With(new(new(2026, 9), 75));

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
