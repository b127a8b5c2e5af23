using GevinstBot.Domain.Benefits;
using GevinstBot.Domain.Insights;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Pulse;
using GevinstBot.Domain.Reporting;
using GevinstBot.Domain.Tests.Benefits;
using NodaTime;
using static GevinstBot.Domain.Tests.Reporting.Indicators;

namespace GevinstBot.Domain.Tests.Insights;

/// <summary>Three organisations have the initiative, and each a benefit that ventetid measures.</summary>
public sealed class AdkarReadingTests
{
    private static readonly LocalDate Day = new(2026, 11, 17);
    private static readonly AdkarScores WeakReinforcement = new(5, 5, 4, 4, 2);
    private static readonly AdkarScores WeakKnowledge = new(5, 4, 2, 1, 1);
    private static readonly Initiative Followed = new(Plans.Initiative, "Digital hjemmeoppfølging", "Realisere", [Ahus, Ous, Sunnaas]);

    private static IndicatorValue Missing => Without(IndicatorState.NotYetAvailable);

    [Fact]
    public void What_is_reached_and_weakly_reinforced_may_slip_back() => Assert.Equal(
        [(AdkarReadingKind.Relapse, "ahus ous")],
        Read([Said(50), Said(58), Said(70)], (Ahus, WeakReinforcement), (Ous, WeakReinforcement), (Sunnaas, WeakReinforcement)));

    [Fact]
    public void What_is_not_reached_where_knowledge_is_the_barrier_wants_training() => Assert.Equal(
        [(AdkarReadingKind.Training, "sunnaas")],
        Read([Said(50), Said(58), Said(70)], (Ahus, WeakKnowledge), (Sunnaas, WeakKnowledge)));

    [Fact]
    public void Each_says_what_is_true_of_its_own_organisations() => Assert.Equal(
        [(AdkarReadingKind.Relapse, "ahus"), (AdkarReadingKind.Training, "ous")],
        Read([Said(50), Said(61), Said(70)], (Ahus, WeakReinforcement), (Ous, WeakKnowledge), (Sunnaas, WeakReinforcement)));

    [Fact]
    public void A_figure_without_a_number_or_a_target_says_nothing()
    {
        Assert.Empty(Read([Missing, Missing, Missing], (Ahus, WeakReinforcement), (Ous, WeakKnowledge)));
        Assert.Empty(AdkarReading.In(Report(
            Waiting with { Targets = new Dictionary<int, Target>() }, [Said(50), Said(61), Said(70)], (Ahus, WeakReinforcement))));
    }

    [Fact]
    public void An_organisation_whose_plan_names_no_indicator_is_not_read() => Assert.Empty(AdkarReading.In(
        Report(Waiting, [Said(50), Said(50), Said(50)], (Ahus, WeakReinforcement)) with { Benefits = Outlook(Plans.TenAMonth()) }));

    [Fact]
    public void A_pulse_names_who_has_the_barrier_where_and_what_stands_in_the_way_most_of_all_first()
    {
        var pulse = Pulse((Ahus, WeakKnowledge), (Ous, WeakKnowledge), (Sunnaas, new AdkarScores(5, 5, 5, 5, 4))) with
        {
            Answers =
            [
                Judged(Ahus, WeakKnowledge) with { Reasons = ["unclear-procedure"] },
                Judged(Ous, WeakKnowledge) with { Reasons = ["unclear-procedure", "no-training"] },
                Judged(Sunnaas, new AdkarScores(5, 5, 5, 5, 4)),
            ],
        };

        Assert.Equal([Ahus, Ous], pulse.At(AdkarElement.Knowledge));
        Assert.Equal([Sunnaas], pulse.At(null));
        Assert.Empty(pulse.At(AdkarElement.Desire));
        Assert.Equal([("unclear-procedure", 2), ("no-training", 1)], pulse.HindrancesAt(AdkarElement.Knowledge));
    }

    private static IEnumerable<(AdkarReadingKind, string)> Read(
        IReadOnlyList<IndicatorValue> values, params IReadOnlyList<(OrganizationId, AdkarScores)> said) =>
        AdkarReading.In(Report(Waiting, values, said)).Select(reading => (reading.Kind, string.Join(' ', reading.Organizations)));

    private static RegionalReport Report(
        IndicatorDefinition definition, IReadOnlyList<IndicatorValue> values, params IReadOnlyList<(OrganizationId, AdkarScores)> said)
    {
        OrganizationId[] all = [Ahus, Ous, Sunnaas];
        IReadOnlyList<IndicatorAnswer> answers = [.. all.Zip(values, (organization, value) => Answer(organization, value))];
        var deviations = answers.Where(answer => answer.Values[0].Value > 58)
            .Select(answer => new IndicatorDeviation(
                answer.Organization, definition, September, answer.Values[0].Value!.Value, Target.AtMost(58), Explanation: null));
        var summary = IndicatorSummary.Of(definition, September, answers, Catalog());
        return new RegionalReport(
            Day, new IndicatorReport(new(IndicatorRhythm.Kind, "2026-11"), Day, [summary], [.. deviations], [], Answered: 3, Expected: 3),
            [Pulse(said)], CheckIns: [], Overdue: [], IsLocked: true)
        {
            Benefits = Outlook(Plans.TenAMonth() with { Indicator = definition.Id }),
        };
    }

    private static PulseReport Pulse(params IReadOnlyList<(OrganizationId Of, AdkarScores Scores)> said) => new(
        new YearMonth(2026, 10), Followed, PulseSummary.Of(said.Select(one => one.Scores), expected: 3),
        [.. said.Select(one => Judged(one.Of, one.Scores))], Followed.Organizations, IsClosed: true);

    private static PulseAnswer Judged(OrganizationId organization, AdkarScores scores) =>
        new(Followed.Id, organization, scores, [], new PersonId("kontakt"), Instant.FromUtc(2026, 10, 22, 9, 0));

    private static BenefitOutlook Outlook(Benefit benefit) => new(
        new BenefitPortfolio(
            [.. Followed.Organizations.Select(id => new BenefitSeries(Plans.In(id, Followed.Id, benefit), benefit, []))], _ => null,
            new YearMonth(2026, 10)),
        AtRisk: [], new BenefitBudgets(Expected: 0, Whole: 0, Partly: 0, Kroner: 0));
}
