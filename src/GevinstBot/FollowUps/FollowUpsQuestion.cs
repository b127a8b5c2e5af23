using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using NodaTime;

namespace GevinstBot.FollowUps;

/// <summary>All closer follow-ups, as a lead sees them; looked up, never from the card.</summary>
/// <param name="All">Those that go on, and those that are over.</param>
/// <param name="Catalog">The indicators.</param>
/// <param name="Roster">Who is in the network.</param>
/// <param name="Today">The day.</param>
/// <param name="First">The first day on which one that begins now can be asked about.</param>
public sealed record FollowUpsQuestion(
    IReadOnlyList<FollowedIndicator> All, IndicatorCatalog Catalog, Roster Roster, LocalDate Today, LocalDate First)
{
    /// <summary>Those that are over are shown for so long.</summary>
    private const int MonthsShown = 3;

    public IReadOnlyList<FollowedIndicator> Open => [.. All.Where(one => one.FollowUp.IsOn(Today))];

    /// <summary>The last that ended first.</summary>
    public IReadOnlyList<FollowedIndicator> Over =>
    [
        .. All.Where(one => !one.FollowUp.IsOn(Today) && one.FollowUp.LastDay.PlusMonths(MonthsShown) >= Today)
            .OrderByDescending(one => one.FollowUp.LastDay),
    ];

    public FollowedIndicator? FindOpen(string? id) => Open.FirstOrDefault(one => one.FollowUp.Id == id);

    public IndicatorDefinition? Definition(IndicatorId id) => Catalog.Definitions.FirstOrDefault(one => one.Id == id);
}
