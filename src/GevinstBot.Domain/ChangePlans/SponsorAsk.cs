using GevinstBot.Domain.Benefits;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Pulse;

namespace GevinstBot.Domain.ChangePlans;

/// <summary>
/// One thing that a sponsor is asked to do: about a barrier, a part of the change plan, or a benefit. One of the three is set.
/// </summary>
public sealed record SponsorAsk
{
    /// <summary>What a sponsor finds time for.</summary>
    public const int Most = 3;

    public AdkarElement? Barrier { get; private init; }

    /// <summary>Those that have their barrier there.</summary>
    public IReadOnlyList<OrganizationId> Organizations { get; private init; } = [];

    public ChangePart? Part { get; private init; }

    public BenefitSeries? Benefit { get; private init; }

    /// <summary>
    /// The three that weigh most, one of each kind first, as no one of them is enough alone; where a kind has nothing to ask, more of the
    /// others.
    /// </summary>
    /// <param name="pulse">What was said last of the initiative; null where nothing was.</param>
    /// <param name="course">Its change plan.</param>
    /// <param name="behind">Its benefits that are behind their plans or may be, the worst first.</param>
    public static IReadOnlyList<SponsorAsk> Of(PulseReport? pulse, ChangeCourse course, IReadOnlyList<BenefitSeries> behind)
    {
        IReadOnlyList<SponsorAsk>[] kinds =
        [
            pulse is null ? [] : [.. BarriersOf(pulse)],
            [.. course.Missing.Select(part => new SponsorAsk { Part = part })],
            [.. behind.Select(one => new SponsorAsk { Benefit = one })],
        ];
        var chosen = kinds.SelectMany((asks, kind) => asks.Select((ask, place) => (ask, place, kind)))
            .OrderBy(one => one.place).ThenBy(one => one.kind).Take(Most).OrderBy(one => one.kind).ThenBy(one => one.place);
        return [.. chosen.Select(one => one.ask)];
    }

    /// <summary>Where most have their barrier first, and of those alike whichever comes first in order: help begins there.</summary>
    private static IEnumerable<SponsorAsk> BarriersOf(PulseReport pulse) =>
        from element in AdkarElements.InOrder
        let at = pulse.At(element)
        where at.Count > 0
        orderby at.Count descending
        select new SponsorAsk { Barrier = element, Organizations = at };
}
