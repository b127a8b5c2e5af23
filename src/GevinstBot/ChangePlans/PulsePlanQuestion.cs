using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Initiatives;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Pulse;
using GevinstBot.Network;
using NodaTime;

namespace GevinstBot.ChangePlans;

/// <summary>The pulses to come, and what they are planned from; looked up, never from the card.</summary>
/// <param name="Roster">The network of today.</param>
/// <param name="Plan">All that are planned.</param>
/// <param name="Usual">The network's usual rhythm.</param>
/// <param name="Phases">The region's.</param>
/// <param name="Avoid">What they keep away from.</param>
/// <param name="Network">Which version of the network it is.</param>
/// <param name="Today">The day.</param>
public sealed record PulsePlanQuestion(
    Roster Roster, PulsePlan Plan, UsualCadence Usual, RegionPhases Phases, IReadOnlyList<AvoidPeriod> Avoid, string Network,
    LocalDate Today)
{
    public static PulsePlanQuestion Of(CurrentNetwork network, Instant now) => new(
        network.Roster, network.Section<PulsePlan>(), network.Section<UsualCadence>(), network.Section<RegionPhases>(),
        network.Section<AvoidPeriodList>().Periods, network.Version, network.DayOf(now));

    /// <summary>What goes on first.</summary>
    public IReadOnlyList<Initiative> Initiatives =>
        [.. Roster.Initiatives.OrderBy(one => one.IsClosed(Today)).ThenBy(one => one.Place)];

    /// <summary>The first month that can still be planned.</summary>
    public YearMonth From => Today.ToYearMonth().PlusMonths(1);

    /// <summary>Those of this month and a year ahead, by month.</summary>
    public IReadOnlyList<IGrouping<YearMonth, PlannedPulse>> Coming =>
    [
        .. Plan.Pulses.Where(pulse => Today.ToYearMonth() <= pulse.Month && pulse.Month <= From.PlusMonths(PulseCadence.Ahead - 1))
            .GroupBy(pulse => pulse.Month).OrderBy(month => month.Key),
    ];

    public Initiative? Find(string? id) => Roster.Initiatives.FirstOrDefault(one => one.Id.Value == id);

    /// <summary>What is usual in a month, by the phase that a change is in then.</summary>
    public Func<YearMonth, int> UsualOf(Initiative initiative) => Usual.Of(initiative, Phases.Names);

    public ChangePhase PhaseOf(Initiative initiative) => ChangePhases.Of(initiative, Phases.Names, Today);
}
