using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Insights;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using GevinstBot.Domain.Reporting.ControlChart;
using NodaTime;
using static GevinstBot.Domain.Tests.Reporting.Indicators;

namespace GevinstBot.Domain.Tests.Insights;

public sealed class PeerMatchTests
{
    private static readonly LocalDate Day = new(2026, 11, 17);

    [Fact]
    public void One_that_got_better_tells_the_one_that_is_farthest_from_the_target_what_it_said_that_it_did()
    {
        var match = Assert.Single(PeerMatch.In(Report([Red(Ahus, 65), Red(Sunnaas, 80)], Change(Ous, VariationKind.Improvement))));
        var said = Answer(Ous, Said(70) with { Explanation = new Explanation("Bemanning", "Ta tiden tilbake", Day) });

        Assert.Equal((Sunnaas, Ous), (match.Red.Organization, match.Peer.Organization));
        Assert.Equal("Ta tiden tilbake", match.MeasureIn([said, Answer(Ous, Said(50)), Answer(Ahus, Said(65))]));
        Assert.Null(match.MeasureIn([Answer(Ous, Said(50))]));
    }

    [Fact]
    public void Nobody_tells_who_is_outside_the_target_got_worse_or_got_better_at_something_else()
    {
        Assert.Empty(PeerMatch.In(Report([Red(Ahus, 65), Red(Ous, 60)], Change(Ous, VariationKind.Improvement))));
        Assert.Empty(PeerMatch.In(Report([Red(Ahus, 65)], Change(Ous, VariationKind.Worsening))));
        Assert.Empty(PeerMatch.In(Report(
            [Red(Ahus, 65)], Change(Ous, VariationKind.Improvement) with { Indicator = Waiting with { Id = new("innleie") } })));
        Assert.Empty(PeerMatch.In(Report([], Change(Ous, VariationKind.Improvement))));
    }

    [Fact]
    public void Once_a_quarter_one_initiative_is_reflected_on_and_they_take_turns()
    {
        Initiative[] all =
        [
            new(new("a"), "A", "Planlegge", []),
            new(new("b"), "B", "Realisere", []) { Closed = new LocalDate(2026, 12, 31) },
        ];

        Assert.Null(ReflectionRhythm.OfMeeting(Day, all));
        Assert.NotEqual(
            ReflectionRhythm.OfMeeting(new LocalDate(2026, 9, 15), all)!.Id,
            ReflectionRhythm.OfMeeting(new LocalDate(2026, 12, 15), all)!.Id);
        Assert.Equal("A", ReflectionRhythm.OfMeeting(new LocalDate(2027, 3, 16), all)!.Name);
        Assert.Equal("A", ReflectionRhythm.OfMeeting(new LocalDate(2027, 6, 15), all)!.Name);
        Assert.Null(ReflectionRhythm.OfMeeting(new LocalDate(2027, 6, 15), [all[1]]));
    }

    private static IndicatorDeviation Red(OrganizationId organization, decimal value) =>
        new(organization, Waiting, September, value, Target.AtMost(58), new Explanation("Bemanning", "Ekstra poliklinikk", Day));

    private static IndicatorChange Change(OrganizationId organization, VariationKind kind) => new(
        organization, Waiting, September, 50, new IndicatorVariation(kind, new Signal(SignalRule.Shift, IsUp: false), Points: 13));

    private static RegionalReport Report(
        IReadOnlyList<IndicatorDeviation> deviations, params IReadOnlyList<IndicatorChange> changes) => new(
        Day,
        new IndicatorReport(new RoundId(IndicatorRhythm.Kind, "2026-11"), Day, [], deviations, Missing: [], Answered: 3, Expected: 3)
        {
            Changes = changes,
        },
        Pulses: [], CheckIns: [], Overdue: [], IsLocked: true);
}
