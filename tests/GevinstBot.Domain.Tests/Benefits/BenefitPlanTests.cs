using GevinstBot.Domain.Benefits;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Tests.Benefits;

public sealed class BenefitPlanTests
{
    [Fact]
    public void Moved_with_its_initiative_all_that_is_to_come_is_moved_as_much_and_what_is_over_or_lapsed_stays()
    {
        var day = new LocalDate(2026, 9, 1);
        var one = Plans.TenAMonth() with { Curve = [new(new YearMonth(2026, 7), 60), new(new YearMonth(2026, 9), 80)], FollowedUntil = new LocalDate(2028, 1, 1) };
        var over = one with { Id = new("over"), FullEffect = day };
        var lapsed = one with { Id = new("lapsed"), Lapsed = "Avlyst" };
        var plan = Plans.Plan(one, over, lapsed) with { Approval = new(Plans.Owner, Instant.MinValue) };

        var moved = PlanDates.Moved(plan, 6, day)!;

        Assert.Equal((new LocalDate(2027, 7, 1), new LocalDate(2028, 7, 1)), (moved.Benefits[0].FullEffect, moved.Benefits[0].FollowedUntil));
        Assert.Equal([new YearMonth(2026, 7), new YearMonth(2027, 3)], moved.Benefits[0].Curve.Select(point => point.Month));
        Assert.Equal([over, lapsed], moved.Benefits.Skip(1));
        Assert.Null(moved.Approval);
        Assert.Null(PlanDates.Moved(plan, -12, day));
        Assert.Null(PlanDates.Moved(plan, -2, day));
    }

    [Fact]
    public void A_change_takes_the_approval_away()
    {
        var approved = Plans.Plan(Plans.TenAMonth()) with { Approval = new PlanApproval(Plans.Owner, Instant.FromUtc(2026, 2, 1, 9, 0)) };

        Assert.Null(approved.With(Plans.TenAMonth() with { Target = 130 }).Approval);
    }

    [Fact]
    public void A_benefit_is_put_in_its_place_or_last()
    {
        var (one, other, changed) = (Plans.TenAMonth("en"), Plans.TenAMonth("to"), Plans.TenAMonth("en") with { Target = 150 });

        Assert.Equal([changed, other], Plans.Plan(one, other).With(changed).Benefits);
        Assert.Equal([one, other], Plans.Plan(one).With(other).Benefits);
    }

    [Fact]
    public void The_same_content_in_other_lists_is_the_same()
    {
        var plan = Plans.Plan(Plans.TenAMonth());

        Assert.True(plan.SaysTheSameAs(Plans.Plan(Plans.TenAMonth() with { Curve = [.. Plans.TenAMonth().Curve] })));
        Assert.False(plan.SaysTheSameAs(Plans.Plan(Plans.TenAMonth() with { Curve = [new(new(2026, 7), 61)] })));
        Assert.False(plan.SaysTheSameAs(plan with { Approval = new PlanApproval(Plans.Owner, plan.At) }));
    }

    [Fact]
    public void An_approval_is_a_version_of_the_same_content_and_a_change_is_a_new_content()
    {
        var (plan, later) = (Plans.Plan(Plans.TenAMonth()), Instant.FromUtc(2026, 3, 1, 9, 0));
        var approved = (plan with { Approval = new PlanApproval(Plans.Owner, later) }).After(plan, version: 2, Plans.Owner, later);
        var changed = approved.With(Plans.TenAMonth() with { Target = 130 }).After(approved, version: 3, Plans.Manager, later);

        Assert.Equal((2, 1, plan.At), (approved.Version, approved.ContentVersion, approved.ContentAt));
        Assert.Equal((3, 3, later), (changed.Version, changed.ContentVersion, changed.ContentAt));
    }

    [Fact]
    public void The_organisation_s_chief_executive_approves_its_plans_and_where_nobody_knows_who_that_is_whom_the_plan_names()
    {
        var (plan, nameless) = (Plans.Plan(Plans.TenAMonth()), Plans.TenAMonth() with { People = new BenefitPeople(null, Plans.Manager, null) });
        var chief = new PersonId("direktør");
        var roster = Plans.Roster(Plans.Owner, Plans.Manager, chief);
        var known = roster with { Members = [new Member(chief, Role.BenefitOwner, Plans.Ahus)] };

        Assert.Equal([Plans.Owner], plan.Owners(roster));
        Assert.Equal([chief], plan.Owners(known));
        Assert.Equal(chief, plan.OwnerOf(nameless, known));
        Assert.Equal([PlanGap.NoOwner], PlanGaps.In(Plans.Plan(nameless), roster).Select(part => part.Gap));
        Assert.Empty(PlanGaps.In(Plans.Plan(nameless), known));
    }
}
