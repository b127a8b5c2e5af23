using GevinstBot.Domain.Benefits;
using GevinstBot.Domain.Initiatives;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using GevinstBot.Domain.Tests.Benefits;
using NodaTime;

namespace GevinstBot.Domain.Tests.Initiatives;

public sealed class InitiativeEditTests
{
    private static readonly LocalDate Today = new(2026, 10, 26);
    private static readonly Initiative Before = new(Plans.Initiative, "Digital hjemmeoppfølging", "Avslutte", [Plans.Ahus]);
    private static readonly IndicatorCatalog Catalog = new([], []);
    private static readonly Benefit Unready = new(new BenefitId("uferdig"), "Uferdig");

    [Fact]
    public void A_phase_that_the_region_has_is_taken_and_another_is_refused_beside_its_field()
    {
        var taken = Read([], ("phase", "Realisere"), ("stage", "new-ways-of-working"), ("priority", "high"), ("category", " Bemanning "));
        var refused = Read([], ("phase", "Ferdig"));

        Assert.Equal(
            Before with { Phase = "Realisere", Stage = ImplementationStage.NewWaysOfWorking, Priority = InitiativePriority.High, Category = "Bemanning" },
            taken.Match(read => read, _ => Before));
        Assert.Equal(["phase"], Fields(refused));
    }

    [Fact]
    public void The_phase_that_it_has_can_be_kept_though_the_region_s_list_has_it_no_longer() =>
        Assert.Contains("Pilot", RegionPhases.Usual.ChoosableFor(Before with { Phase = "Pilot" }));

    [Theory]
    [InlineData("2026-10-31", true)]
    [InlineData("", false)]
    public void One_isn_t_ended_while_nobody_in_the_line_could_follow_a_benefit_of_it(string closed, bool isRefused)
    {
        Benefit[] benefits = [Plans.TenAMonth(), Unready, Plans.TenAMonth("alene") with { People = new(Plans.Owner, new("sluttet"), null) }];

        var read = Read(benefits, ("phase", "Avslutte"), ("closed", closed));

        Assert.Equal(isRefused ? ["closed"] : [], Fields(read));
        Assert.Equal(["Frigjort tid alene", "Uferdig"], Handover(benefits).Alone.Select(one => one.Benefit.Benefit.Name).Order());
    }

    [Fact]
    public void What_the_line_can_follow_or_won_t_come_is_no_hindrance()
    {
        var read = Read([Plans.TenAMonth(), Unready with { Lapsed = "Avlyst" }], ("phase", "Avslutte"), ("closed", "2026-10-31"));

        Assert.Equal(new LocalDate(2026, 10, 31), read.Match(one => one.Closed, _ => null));
    }

    [Fact]
    public void What_has_ended_already_can_be_changed_in_all_else()
    {
        var over = Before with { Closed = new LocalDate(2026, 6, 30) };

        var read = InitiativeEdit.Read(
            new Dictionary<string, string> { ["phase"] = "Realisere", ["closed"] = "2026-06-30" }, over, RegionPhases.Usual, Handover(Unready), Today);

        Assert.Equal("Realisere", read.Match(one => one.Phase, _ => ""));
    }

    private static Checked<Initiative> Read(Benefit[] benefits, params (string Field, string Value)[] typed) => InitiativeEdit.Read(
        typed.ToDictionary(one => one.Field, one => one.Value), Before, RegionPhases.Usual, Handover(benefits), Today);

    private static InitiativeHandover Handover(params Benefit[] benefits) => InitiativeHandover.Of(
        Before,
        new BenefitBook(
            [Plans.Plan(benefits)], Catalog, new IndicatorHistory(Catalog, []), ToldOfBenefits.Nothing,
            new GoalHierarchy([])),
        Plans.Roster(Plans.Owner, Plans.Manager), new YearMonth(2026, 9));

    private static IEnumerable<string> Fields(Checked<Initiative> read) =>
        read.Match(_ => [], problems => problems.Select(problem => problem.Field));
}
