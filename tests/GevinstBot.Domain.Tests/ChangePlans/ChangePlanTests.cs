using GevinstBot.Domain.ChangePlans;
using GevinstBot.Domain.Initiatives;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Pulse;
using NodaTime;

namespace GevinstBot.Domain.Tests.ChangePlans;

public sealed class ChangePlanTests
{
    private static readonly LocalDate Today = new(2026, 11, 2);
    private static readonly OrganizationId Ahus = new("ahus");
    private static readonly OrganizationId Ous = new("ous");
    private static readonly OrganizationId Sunnaas = new("sunnaas");
    private static readonly Initiative Initiative = new(new("a"), "A", "Gjennomføre", [Ahus, Ous, Sunnaas]);

    [Theory]
    [InlineData("Idé", ChangePhase.Prepare)]
    [InlineData("Planlegge", ChangePhase.Prepare)]
    [InlineData("Gjennomføre", ChangePhase.Manage)]
    [InlineData("Avslutte", ChangePhase.Manage)]
    [InlineData("Realisere", ChangePhase.Reinforce)]
    [InlineData("Noe annet", ChangePhase.Manage)]
    public void The_first_half_of_a_project_s_phases_prepares_and_the_last_reinforces(string phase, ChangePhase expected) => Assert.Equal(
        expected, ChangePhases.Of(Initiative with { Phase = phase }, RegionPhases.Usual.Names, Today));

    [Fact]
    public void When_the_project_is_over_the_line_reinforces() => Assert.Equal(
        ChangePhase.Reinforce, ChangePhases.Of(Initiative with { Closed = Today.PlusDays(-1) }, RegionPhases.Usual.Names, Today));

    [Fact]
    public void What_is_missing_is_of_this_phase_or_an_earlier_one_and_what_is_late_is_of_an_earlier_one_that_somebody_began()
    {
        var begun = new ChangeCourse(ChangePhase.Manage, Plan(
            (ChangePart.Readiness, ChangeState.Done), (ChangePart.Communication, ChangeState.NotRelevant),
            (ChangePart.Training, ChangeState.UnderWay), (ChangePart.Feedback, ChangeState.UnderWay)));

        Assert.Equal(
            [ChangePart.ExpectedResistance, ChangePart.Sponsorship, ChangePart.Coaching, ChangePart.Training, ChangePart.Resistance],
            begun.Missing);
        Assert.Equal(
            [ChangePart.Readiness, ChangePart.Communication, ChangePart.Feedback, ChangePart.Reinforcement], begun.Others);
        Assert.Equal([ChangePart.ExpectedResistance], begun.Late);
        Assert.Equal((2, 7), (begun.InPlace, begun.Needed.Count));
        Assert.Empty((begun with { Plan = null }).Late);
    }

    [Fact]
    public void What_is_under_way_is_seen_to_by_somebody_and_what_a_client_left_out_stays()
    {
        var before = Plan((ChangePart.Readiness, ChangeState.Done));
        var wrong = Read(before, ("training-state", "under-way"), ("resistance-state", "nearly"));
        var right = Read(before, ("training-state", "under-way"), ("training-who", "change-lead"));

        Assert.Equal(["training-who", "resistance-state"], wrong.Match(_ => [], problems => problems.Select(one => one.Field)));
        var said = right.Match(one => one, _ => null!);
        Assert.Equal(new PartSaid(ChangeState.UnderWay, ChangeRole.ChangeLead), said[ChangePart.Training]);
        Assert.Equal((ChangeState.Done, ChangeState.NotBegun), (said[ChangePart.Readiness].State, said[ChangePart.Coaching].State));
    }

    [Fact]
    public void What_the_form_holds_is_read_as_it_stands()
    {
        var plan = Plan((ChangePart.Readiness, ChangeState.Done), (ChangePart.Training, ChangeState.UnderWay));

        var again = ChangePlan.Read(ChangePlan.FieldsOf(plan), plan).Match(said => plan with { Said = said }, _ => null!);

        Assert.True(again.SaysTheSameAs(plan));
    }

    [Fact]
    public void A_sponsor_is_asked_three_things_one_of_each_kind_before_a_second_of_any()
    {
        var course = new ChangeCourse(ChangePhase.Prepare, Plan: null);
        var pulse = Pulse((Ahus, new AdkarScores(5, 5, 2, 1, 1)), (Ous, new AdkarScores(5, 5, 3, 1, 1)), (Sunnaas, new AdkarScores(3, 1, 1, 1, 1)));

        var asks = SponsorAsk.Of(pulse, course, behind: []);
        var alone = SponsorAsk.Of(pulse: null, course, behind: []);

        Assert.Equal(
            [(AdkarElement.Knowledge, null), (AdkarElement.Awareness, null), (null, ChangePart.Readiness)],
            asks.Select(ask => (ask.Barrier, ask.Part)));
        Assert.Equal([Ahus, Ous], asks[0].Organizations);
        Assert.Equal([ChangePart.Readiness, ChangePart.ExpectedResistance], alone.Select(ask => ask.Part!.Value));
    }

    [Theory]
    [InlineData("a", "a")]
    [InlineData("Oppgavedeling", "b")]
    [InlineData("oppgave", null)]
    [InlineData("riktig", "c")]
    [InlineData("", null)]
    public void An_initiative_is_meant_by_its_key_its_name_or_a_part_that_no_other_has(string typed, string? expected)
    {
        IReadOnlyList<Initiative> all =
            [Initiative, Initiative with { Id = new("b"), Name = "Oppgavedeling" }, Initiative with { Id = new("c"), Name = "Riktig oppgavedeling" }];

        Assert.Equal(expected, TypedInitiative.Read(typed, all)?.Id.Value);
    }

    private static ChangePlan Plan(params IEnumerable<(ChangePart Part, ChangeState State)> said) => new(
        Initiative.Id,
        said.ToDictionary(
            one => one.Part, one => new PartSaid(one.State, one.State is ChangeState.UnderWay ? ChangeRole.Sponsor : null)),
        new PersonId("leder"), NodaConstants.UnixEpoch);

    private static Checked<IReadOnlyDictionary<ChangePart, PartSaid>> Read(
        ChangePlan before, params IEnumerable<(string Field, string Value)> typed) =>
        ChangePlan.Read(typed.ToDictionary(one => one.Field, one => one.Value), before);

    private static PulseReport Pulse(params IReadOnlyList<(OrganizationId Of, AdkarScores Scores)> said) => new(
        new YearMonth(2026, 11), Initiative, PulseSummary.Of(said.Select(one => one.Scores), expected: 3),
        [.. said.Select(one => new PulseAnswer(Initiative.Id, one.Of, one.Scores, [], new PersonId("x"), NodaConstants.UnixEpoch))],
        Initiative.Organizations, IsClosed: true);
}
