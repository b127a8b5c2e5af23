using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Pulse;
using NodaTime;

namespace GevinstBot.Domain.Tests.Pulse;

public sealed class PulseCadenceTests
{
    private static readonly LocalDate Today = new(2026, 11, 6);
    private static readonly OrganizationId Ahus = new("ahus");
    private static readonly Initiative Followed = new(new("a"), "A", "Gjennomføre", [Ahus]);

    private static readonly AvoidPeriod Survey =
        new(AvoidPeriods.EmployeeSurvey, new LocalDate(2027, 2, 22), new LocalDate(2027, 3, 5), OrganizationId: null, AvoidStrength.Soft);

    [Fact]
    public void Every_third_month_keeps_away_from_the_survey_and_july_and_the_rhythm_goes_on_as_it_was() => Assert.Equal(
        ["2026-12", "2027-04 2027-03", "2027-06", "2027-09"], Said(every: 3, new YearMonth(2026, 12), Survey));

    [Fact]
    public void What_is_moved_onto_the_next_one_is_that_one() => Assert.Equal(
        ["2027-01", "2027-04 2027-02", "2027-05", "2027-06", "2027-08 2027-07", "2027-09", "2027-10", "2027-11"],
        Said(every: 1, new YearMonth(2027, 1), Survey));

    [Fact]
    public void A_survey_of_others_moves_nothing() =>
        Assert.Equal(["2027-03"], Said(every: 12, new YearMonth(2027, 3), Survey with { OrganizationId = "ous" }));

    [Fact]
    public void No_more_is_no_pulse() => Assert.Empty(Said(PulseCadence.Never, new YearMonth(2026, 12)));

    [Fact]
    public void It_is_read_from_next_month_on()
    {
        var right = PulseCadence.Read(new Dictionary<string, string> { ["every"] = "6", ["first"] = "2026-12" }, Followed, _ => 3, [], Today);
        var wrong = PulseCadence.Read(new Dictionary<string, string> { ["every"] = "5", ["first"] = "2026-11" }, Followed, _ => 3, [], Today);

        Assert.Equal(
            [new YearMonth(2026, 12), new YearMonth(2027, 6)], right.Match(pulses => pulses.Select(pulse => pulse.Month), _ => []));
        Assert.Equal(["every", "first"], wrong.Match(_ => [], problems => problems.Select(problem => problem.Field)));
    }

    [Fact]
    public void What_follows_the_phase_comes_as_often_as_is_usual_there_and_is_planned_anew_from_next_month_when_the_phase_changes()
    {
        IReadOnlyList<string> phases = ["Idé", "Planlegge", "Gjennomføre", "Realisere"];
        var usual = UsualCadence.Product;
        var planning = Followed with { Phase = "Planlegge" };
        var read = PulseCadence.Read(
            new Dictionary<string, string> { ["every"] = "phase", ["first"] = "2026-12" }, planning, usual.Of(planning, phases), [], Today);
        var plan = new PulsePlan([new PlannedPulse(new(2026, 11), Followed.Id), .. read.Match(pulses => pulses, _ => [])]);
        var ending = Followed with { Closed = new LocalDate(2027, 4, 30) };

        Assert.Equal(["2026-11", "2026-12", "2027-06"], plan.Pulses.Select(pulse => PulseCadence.Key(pulse.Month)));
        // Carried out every third month, and by the line every fourth once the project is over.
        Assert.Equal(["2027-02", "2027-05", "2027-09"], Anew(ending, plan));
        Assert.Equal(["2027-02", "2027-05", "2027-08", "2027-11"], Anew(Followed, plan));
        Assert.Null(PulseCadence.Anew(
            Followed, new PulsePlan([.. plan.Pulses.Select(pulse => pulse with { FollowsPhase = false })]), usual.Of(Followed, phases), [], Today));

        IEnumerable<string> Anew(Initiative initiative, PulsePlan before) =>
            PulseCadence.Anew(initiative, before, usual.Of(initiative, phases), [], Today)!.Select(pulse => PulseCadence.Key(pulse.Month));
    }

    private static IEnumerable<string> Said(int every, YearMonth first, params IReadOnlyList<AvoidPeriod> avoid) =>
        from pulse in PulseCadence.Of(Followed, every, first, Today.ToYearMonth().PlusMonths(PulseCadence.Ahead), avoid)
        select pulse.MovedFrom is { } was ? $"{PulseCadence.Key(pulse.Month)} {PulseCadence.Key(was)}" : PulseCadence.Key(pulse.Month);
}
