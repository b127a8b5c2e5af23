using FsCheck.Fluent;
using GevinstBot.Domain.Benefits;
using NodaTime;

namespace GevinstBot.Domain.Tests.Benefits;

public sealed class BenefitOccasionsTests
{
    private static readonly YearMonth Full = new(2027, 1);

    [Fact]
    public void A_benefit_is_asked_about_at_its_first_level_each_next_one_and_its_full_effect()
    {
        var benefit = Plans.TenAMonth() with { Curve = [new(new(2026, 4), 30), new(new(2026, 7), 60), new(new(2026, 10), 90)] };

        Assert.Equal(
            [
                (new(2026, 4), BenefitOccasion.FirstMeasurement), (new(2026, 7), BenefitOccasion.Milestone),
                (new(2026, 10), BenefitOccasion.Milestone), (Full, BenefitOccasion.FullEffect),
            ],
            Asked(benefit, closed: null).TakeWhile(asked => asked.Month <= Full));
    }

    [Fact]
    public void After_its_full_effect_it_is_asked_about_every_half_year_for_two_years() => Assert.Equal(
        [new(2027, 7), new(2028, 1), new(2028, 7), new YearMonth(2029, 1)],
        Asked(Plans.TenAMonth(), closed: null).Where(asked => asked.Month > Full).Select(asked => asked.Month));

    [Fact]
    public void A_plan_that_says_until_when_is_followed_until_then() => Assert.Equal(
        new(2027, 7), Asked(Plans.TenAMonth() with { FollowedUntil = new LocalDate(2027, 12, 31) }, closed: null)[^1].Month);

    [Fact]
    public void When_the_initiative_is_over_the_line_is_asked_every_half_year_and_no_longer_at_each_level() => Assert.Equal(
        [
            (new(2026, 11), BenefitOccasion.HalfYear), (Full, BenefitOccasion.FullEffect), (new YearMonth(2027, 7), BenefitOccasion.HalfYear),
        ],
        Asked(Plans.TenAMonth(), closed: new LocalDate(2026, 5, 31)).Take(3));

    [Fact]
    public void What_lacks_a_baseline_a_target_or_a_day_and_what_won_t_come_is_never_due() => Assert.All(
        [
            Plans.TenAMonth() with { Baseline = null }, Plans.TenAMonth() with { Target = null }, Plans.TenAMonth() with { FullEffect = null },
            Plans.TenAMonth() with { Lapsed = "Nei" },
        ],
        benefit => Assert.Empty(Asked(benefit, closed: null)));

    [Fact]
    public void What_is_followed_in_words_needs_only_its_day() => Assert.Equal(
        Full,
        Asked(new Benefit(new("ord"), "Tryggere") { Measurability = Measurability.Qualitative, FullEffect = new LocalDate(2027, 1, 1) }, null)[0].Month);

    [Fact]
    public void Nothing_is_asked_after_the_end_of_the_plan_nor_more_often_than_the_plan_says() => Always.Holds(
        from until in Gen.Choose(0, 60) from closedAfter in Gen.Choose(-1, 18) select (until, closedAfter),
        drawn =>
        {
            var benefit = Plans.TenAMonth() with { FollowedUntil = new LocalDate(2027, 1, 31).PlusMonths(drawn.until) };
            LocalDate? closed = drawn.closedAfter < 0 ? null : new LocalDate(2026, 1, 31).PlusMonths(drawn.closedAfter);
            var asked = Asked(benefit, closed);
            return asked.All(one => one.Month <= BenefitOccasions.LastMonth(benefit))
                && asked.Count(one => one.Occasion == BenefitOccasion.FullEffect) == 1
                && asked.Zip(asked.Skip(1)).Skip(2).All(pair => pair.First.Month.PlusMonths(6) <= pair.Second.Month || pair.Second.Month <= Full);
        });

    private static List<(YearMonth Month, BenefitOccasion Occasion)> Asked(Benefit benefit, LocalDate? closed) =>
    [
        .. Enumerable.Range(0, 120).Select(later => Plans.January.PlusMonths(later))
            .Select(month => (Month: month, Occasion: BenefitOccasions.Of(benefit, month, closed)))
            .Where(one => one.Occasion is not null).Select(one => (one.Month, one.Occasion!.Value)),
    ];
}
