using FsCheck.Fluent;
using GevinstBot.Domain.Benefits;
using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Tests.Benefits;

public sealed class BenefitAsksTests
{
    private static readonly YearMonth July = new(2026, 7);
    private static readonly YearMonth August = new(2026, 8);
    private static readonly PersonId Contact = new("kontakt-ahus");
    private static readonly SendingHours Hours = new(QuietHours.Default, new WorkingCalendar([]), DateTimeZoneProviders.Tzdb["Europe/Oslo"]);

    private static readonly string[] Drawn = ["a", "b", "c"];

    private static readonly Roster Known = Plans.Roster(Plans.Owner, Plans.Manager, Contact) with
    {
        Members = [new Member(Contact, Role.Contact, Plans.Ahus)],
        Initiatives = [new Initiative(Plans.Initiative, "Hjemmeoppfølging", "Gjennomføre", [Plans.Ahus])],
    };

    [Fact]
    public void The_line_is_asked_in_the_month_and_a_contact_with_the_tertial_for_all_that_was_due_in_it()
    {
        var contacts = Plans.TenAMonth("egen") with { People = new BenefitPeople(Plans.Owner, Contact, null) };

        Assert.Equal([Plans.Manager.Value], BenefitAsks.Of(July, [Plans.Plan(Plans.TenAMonth(), contacts)], Known).Select(ask => ask.Subject));
        Assert.Equal(["ahus"], BenefitAsks.Of(new(2026, 8), [Plans.Plan(Plans.TenAMonth(), contacts)], Known).Select(ask => ask.Subject));
    }

    [Fact]
    public void Whoever_is_responsible_is_asked_and_the_contact_where_nobody_is_or_whoever_was_has_left()
    {
        var nobody = Plans.TenAMonth("ingen") with { People = new BenefitPeople(Plans.Owner, null, null) };
        var gone = Plans.TenAMonth("borte") with { People = new BenefitPeople(Plans.Owner, new PersonId("sluttet"), null) };
        var own = Plans.TenAMonth("egen") with { People = new BenefitPeople(Plans.Owner, Contact, null) };

        var asks = BenefitAsks.Of(new(2026, 8), [Plans.Plan(Plans.TenAMonth() with { Curve = [new(new(2026, 8), 70)] }, nobody, gone, own)], Known);

        Assert.Equal(["ahus", Plans.Manager.Value], asks.Select(ask => ask.Subject));
        Assert.Equal(["ingen", "borte", "egen"], asks[0].Due.Select(due => due.Benefit.Id.Value));
        Assert.Equal(["frigjort-tid"], asks[1].Due.Select(due => due.Benefit.Id.Value));
    }

    [Fact]
    public void In_most_months_nobody_is_asked_anything() =>
        Assert.Empty(BenefitAsks.Of(new(2026, 9), [Plans.Plan(Plans.TenAMonth())], Known));

    [Theory]
    [InlineData(4, 1)]
    [InlineData(5, 0)]
    [InlineData(8, 1)]
    [InlineData(12, 0)]
    [InlineData(1, 1)]
    public void With_each_tertial_the_contact_is_asked_for_owner_baseline_and_date(int month, int asked)
    {
        var bare = new Benefit(new BenefitId("ny"), "Ny") { Indicator = new("ventetid"), Target = 3 };

        var asks = BenefitAsks.Of(new(2026, month), [Plans.Plan(bare)], Known);

        Assert.Equal(asked, asks.Count);
        Assert.All(asks, ask => Assert.Equal(
            [PlanGap.NoOwner, PlanGap.NoBaseline, PlanGap.NoFullEffect], ask.Gaps.Select(gap => gap.Gap)));
    }

    [Fact]
    public void An_initiative_that_isn_t_in_the_network_any_longer_asks_nobody() =>
        Assert.Empty(BenefitAsks.Of(July, [Plans.Plan(Plans.TenAMonth())], Known with { Initiatives = [] }));

    [Fact]
    public void A_month_is_asked_about_late_in_the_next_one_and_only_the_line_is_reminded()
    {
        var (line, contacts) = (Plans.TenAMonth() with { Curve = [new(new(2026, 8), 70)] }, new BenefitPeople(Plans.Owner, Contact, null));
        var asks = BenefitAsks.Of(August, [Plans.Plan(line, line with { Id = new("to"), People = contacts })], Known);

        var round = BenefitStatusRhythm.RoundOf(August, asks, Known, Hours)!;

        Assert.Equal(Instant.FromUtc(2026, 9, 24, 6, 30), round.Opens);
        Assert.Equal([(Contact, false), (Plans.Manager, true)], round.Addressees.Select(to => (to.Person, to.IsReminded)));
        Assert.Equal(August, BenefitStatusRhythm.MonthOf(round.Id));
    }

    [Theory]
    [InlineData(2026, 6, "2026-08-03")]
    [InlineData(2026, 11, "2027-01-04")]
    [InlineData(2026, 12, "2027-01-25")]
    public void What_would_come_in_July_or_romjul_waits(int year, int month, string day) => Assert.Equal(
        day, Hours.DayOf(BenefitStatusRhythm.OpensOf(new(year, month), Hours)).ToString("uuuu-MM-dd", null));

    [Fact]
    public void Every_month_s_round_is_found_by_its_opening_and_by_no_other() => Always.Holds(
        Gen.Choose(1, 1000),
        days =>
        {
            var start = Instant.FromUtc(2026, 1, 1, 0, 0) + Duration.FromDays(days);
            var interval = new Interval(start, start + Duration.FromDays(40));
            return BenefitStatusRhythm.MonthsIn(interval, Hours).SequenceEqual(
                Enumerable.Range(0, 60).Select(later => new YearMonth(2025, 6).PlusMonths(later))
                    .Where(month => interval.Contains(BenefitStatusRhythm.OpensOf(month, Hours))));
        });

    [Fact]
    public void Every_benefit_that_is_due_is_asked_of_exactly_one() => Always.Holds(
        from plans in Plans.Drawn from month in Gen.Choose(0, 36) select (plans, month),
        drawn =>
        {
            var roster = Known with
            {
                Initiatives = [.. Drawn.Select(id => new Initiative(new(id), id, "", [Plans.Ahus]))],
            };
            var month = Plans.January.PlusMonths(drawn.month);
            var plans = drawn.plans.GroupBy(one => (one.Plan.Initiative, one.Plan.Organization))
                .Select(one => Plans.In(one.Key.Organization, one.Key.Initiative, [.. one.Select(series => series.Benefit)])).ToList();
            // All of them are a line manager's.
            var due = plans.SelectMany(plan => plan.Benefits
                .Where(benefit => BenefitOccasions.Of(benefit, month, null) is not null).Select(plan.KeyOf)).ToList();
            var asked = BenefitAsks.Of(month, plans, roster).SelectMany(ask => ask.Due.Select(one => one.Key)).ToList();
            return asked.Count == asked.Distinct().Count() && asked.ToHashSet().SetEquals(due);
        });
}
