using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.NewIndicators;
using GevinstBot.Domain.Reporting;
using NodaTime;

namespace GevinstBot.Domain.Tests.NewIndicators;

public sealed class NewIndicatorTests
{
    private static readonly OrganizationId Ahus = new("ahus");
    private static readonly OrganizationId Ous = new("ous");
    private static readonly LocalDate Today = new(2026, 11, 20);
    private static readonly ReportingPeriod October = ReportingPeriod.Month(2026, 10);
    private static readonly ReportingPeriod November = ReportingPeriod.Month(2026, 11);
    private static readonly ReportingPeriod December = ReportingPeriod.Month(2026, 12);

    private static readonly Roster Roster = new(
        "Helse Sør-Øst",
        [new(Ahus, "Akershus universitetssykehus HF", "Ahus", OrganizationKind.HealthTrust), new(Ous, "Oslo universitetssykehus HF", "OUS", OrganizationKind.HealthTrust)],
        [], [], [], []);

    private static readonly IndicatorDefinition Written = Read(Fields).Match(definition => definition, problems => throw new InvalidOperationException(problems[0].TextKey));

    private static Dictionary<string, string> Fields => new()
    {
        ["definition-name"] = "Frigjort tid",
        ["definition-why"] = "Gevinsten",
        ["definition-area"] = "tasksharing",
        ["definition-numerator"] = "timer frigjort",
        ["definition-unit"] = "other",
        ["definition-unit-other"] = "timer",
        ["definition-direction"] = "higher",
        ["definition-frequency"] = "monthly",
        ["definition-aggregation"] = "sum",
        ["definition-source"] = "GAT",
        ["definition-lag"] = "15",
    };

    [Theory]
    [InlineData(IndicatorStage.Proposed, StepTaker.Lead, "Define Decline")]
    [InlineData(IndicatorStage.Proposed, StepTaker.Proposer, "Withdraw")]
    [InlineData(IndicatorStage.Defined, StepTaker.Lead, "Try Define Decline")]
    [InlineData(IndicatorStage.Defined, StepTaker.Proposer, "")]
    [InlineData(IndicatorStage.Trial, StepTaker.Lead, "Use Describe Retire")]
    [InlineData(IndicatorStage.TrialOver, StepTaker.Lead, "Use Describe Retire")]
    [InlineData(IndicatorStage.InUse, StepTaker.Lead, "Widen Describe Retire")]
    [InlineData(IndicatorStage.Retired, StepTaker.Lead, "")]
    [InlineData(IndicatorStage.Declined, StepTaker.Lead, "")]
    public void From_each_stage_only_some_steps_may_be_taken_and_only_by_some(IndicatorStage stage, StepTaker by, string steps) =>
        Assert.Equal(steps, string.Join(' ', IndicatorSteps.From(stage, by)));

    [Fact]
    public void Nothing_is_in_use_that_was_not_defined_and_tried_first() => Assert.DoesNotContain(
        IndicatorStep.Use, IndicatorSteps.From(IndicatorStage.Proposed, StepTaker.Lead).Concat(IndicatorSteps.From(IndicatorStage.Defined, StepTaker.Lead)));

    [Fact]
    public void A_trial_asks_those_who_were_chosen_from_the_period_that_is_going_on_and_ends_by_itself()
    {
        var tried = Accepted(RolloutEdit.Try(Typed(("rollout-organizations", "ahus"), ("rollout-periods", "2")), Written, Roster, Today));

        Assert.Equal([Ahus], tried.Organizations);
        Assert.Equal(
            [false, true, true, false],
            new[] { October, November, December, December.Next() }.Select(period => tried.IsAskedOf(Ahus, period)));
        Assert.False(tried.IsAskedOf(Ous, November));
        Assert.Equal(IndicatorStage.Trial, IndicatorStages.Of(tried, Today));
        Assert.Equal(IndicatorStage.Trial, IndicatorStages.Of(tried, new LocalDate(2027, 1, 15)));
        Assert.Equal(IndicatorStage.TrialOver, IndicatorStages.Of(tried, new LocalDate(2027, 1, 16)));
    }

    [Fact]
    public void What_is_only_tried_is_never_a_deviation()
    {
        var tried = Written with
        {
            Organizations = [Ahus],
            Targets = new Dictionary<int, Target> { [2026] = Target.AtLeast(100) },
            Life = new IndicatorLife { TrialUntil = December },
        };

        Assert.False(tried.Deviates(1, November, Ahus));
        Assert.True((tried with { Life = IndicatorLife.Always }).Deviates(1, November, Ahus));
    }

    [Fact]
    public void In_use_those_who_tried_it_go_on_and_the_others_begin_with_the_period_that_is_going_on()
    {
        var tried = Accepted(RolloutEdit.Try(Typed(("rollout-organizations", "ahus"), ("rollout-periods", "2")), Written, Roster, Today));
        var early = Accepted(RolloutEdit.Use(Typed(("rollout-organizations", "ous")), tried, Roster, new LocalDate(2026, 12, 10)));
        var late = Accepted(RolloutEdit.Use(Typed(), tried, Roster, new LocalDate(2027, 2, 20)));

        Assert.Equal((November, December), (early.Life.From[Ahus], early.Life.From[Ous]));
        Assert.Null(early.Life.TrialUntil);
        Assert.True(early.IsAskedOf(Ahus, December.Next()));
        // While nobody had decided, nobody was asked for January: it isn't asked for afterwards.
        Assert.False(late.IsAskedOf(Ahus, ReportingPeriod.Month(2027, 1)));
        Assert.True(late.IsAskedOf(Ahus, ReportingPeriod.Month(2027, 2)));
    }

    [Fact]
    public void What_is_retired_is_asked_for_of_no_period_that_is_not_over()
    {
        var inUse = Written with { Organizations = [Ahus, Ous] };
        var retired = Accepted(RolloutEdit.Retire(Typed(("rollout-reason", "Ingen bruker den")), inUse, Today));

        Assert.Equal(new IndicatorEnd(October, "Ingen bruker den"), retired.Life.End);
        Assert.True(retired.IsAskedOf(Ahus, October));
        Assert.False(retired.IsAskedOf(Ahus, November));
        Assert.Equal(IndicatorStage.Retired, IndicatorStages.Of(retired, Today));
    }

    [Fact]
    public void What_is_said_about_an_indicator_can_be_changed_and_its_numbers_mean_the_same()
    {
        var inUse = Written with { Area = ActionArea.SickLeave, Version = 3, Owner = "RHF-økonomi" };
        var same = Accepted(DescriptionEdit.Read(DescriptionEdit.Of(inUse), inUse));
        var changed = Accepted(DescriptionEdit.Read(
            Typed(("definition-area", "tasksharing"), ("definition-why", "Ny grunn"), ("definition-source", "GAT")), inUse));
        var without = Accepted(DescriptionEdit.Read(Typed(("definition-area", DefinitionEdit.NoArea)), inUse));

        Assert.Equal(inUse, same);
        Assert.Equal((ActionArea.TaskSharing, "Ny grunn", null, 3), (changed.Area, changed.Why, changed.Owner, changed.Version));
        Assert.Null(without.Area);
        Assert.Equal(
            ["definition-area"],
            DescriptionEdit.Read(Typed(("definition-area", "noe")), inUse).Problems.Select(problem => problem.Field));
    }

    [Fact]
    public void A_step_needs_its_organisations_and_its_reason()
    {
        Assert.Equal(RolloutEdit.NobodyChosen, Refused(RolloutEdit.Try(Typed(("rollout-periods", "2")), Written, Roster, Today)));
        Assert.Equal("form.not-a-choice", Refused(RolloutEdit.Try(Typed(("rollout-organizations", "ahus"), ("rollout-periods", "99")), Written, Roster, Today)));
        Assert.Equal(RolloutEdit.NobodyChosen, Refused(RolloutEdit.Widen(Typed(("rollout-organizations", "nobody")), Written, Roster, Today)));
        Assert.Equal("form.required", Refused(RolloutEdit.Retire(Typed(), Written, Today)));
        Assert.Equal("form.required", Refused(RolloutEdit.Decline(Typed(("rollout-reason", "  ")))));
    }

    [Theory]
    [InlineData("definition-unit-other", "", "definition-unit-other new-indicators.unit-missing")]
    [InlineData("definition-unit", "percent", "definition-aggregation new-indicators.no-sum")]
    [InlineData("definition-aggregation", "weighted", "definition-denominator new-indicators.denominator-missing")]
    [InlineData("definition-aggregation", "mean", "definition-aggregation form.not-a-choice")]
    [InlineData("definition-lag", "to uker", "definition-lag new-indicators.not-whole")]
    [InlineData("definition-decimals", "9", "definition-decimals new-indicators.not-whole")]
    [InlineData("definition-min", "abc", "definition-min number.unreadable")]
    [InlineData("definition-max", "-1", "definition-max new-indicators.limits-turned")]
    [InlineData("definition-name", "13097248022", "definition-name form.person-number")]
    [InlineData("definition-source", "", "definition-source form.required")]
    public void A_definition_that_can_not_be_used_is_told_beside_its_field(string field, string typed, string problem)
    {
        var fields = Fields;
        fields["definition-min"] = "0";
        fields[field] = typed;

        Assert.Equal([problem], Read(fields).Problems.Select(one => $"{one.Field} {one.TextKey}"));
    }

    [Fact]
    public void Whoever_proposes_is_asked_whether_health_personnel_recognise_their_work()
    {
        var said = new Dictionary<string, string> { ["proposal-name"] = "Frigjort tid", ["proposal-what"] = "Timer", ["proposal-why"] = "Fordi" };

        Assert.Equal(["proposal-recognised"], ProposalAnswer.Read(said).Problems.Select(problem => problem.Field));
        said["proposal-recognised"] = "partly";
        var read = Accepted(ProposalAnswer.Read(said));
        Assert.Equal(Recognition.Partly, read.Recognised);
        Assert.Equal(read, Accepted(ProposalAnswer.Read(read.Fields)));
    }

    [Fact]
    public void What_the_network_holds_says_how_far_a_proposal_has_come()
    {
        var proposal = new IndicatorProposal(Ahus, "2026-11-02-01", new("Frigjort tid", "Timer", "Fordi", Recognition.Yes), new("p"), default, default)
        {
            Stage = IndicatorStage.Defined,
            Definition = new WrittenDefinition(Written.Id, Fields),
        };
        var tried = Written with { Organizations = [Ahus], Life = new IndicatorLife { TrialUntil = December } };

        Assert.Equal(IndicatorStage.Defined, proposal.StageIn(new IndicatorCatalog([], []), Today));
        Assert.Equal(IndicatorStage.Trial, proposal.StageIn(new IndicatorCatalog([tried], []), Today));
        Assert.Equal(IndicatorStage.InUse, proposal.StageIn(new IndicatorCatalog([tried with { Life = IndicatorLife.Always }], []), Today));
    }

    private static Checked<IndicatorDefinition> Read(IReadOnlyDictionary<string, string> typed) => DefinitionEdit.Read(typed, new("frigjort-tid"));

    private static Dictionary<string, string> Typed(params (string Field, string Value)[] typed) =>
        typed.ToDictionary(field => field.Field, field => field.Value.Trim());

    private static T Accepted<T>(Checked<T> read) =>
        read.Match(value => value, problems => throw new InvalidOperationException($"{problems[0].Field} {problems[0].TextKey}"));

    private static string Refused<T>(Checked<T> read) => Assert.Single(read.Problems).TextKey;
}
