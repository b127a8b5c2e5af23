using GevinstBot.Domain.Benefits;
using GevinstBot.Domain.Initiatives;
using GevinstBot.Domain.Network;
using GevinstBot.Network;
using NodaTime;

namespace GevinstBot.Initiatives;

/// <summary>All initiatives, with what they are to give; looked up, never from the card.</summary>
/// <param name="Roster">The network of today.</param>
/// <param name="Phases">Those of the region.</param>
/// <param name="Book">What is known of benefits.</param>
/// <param name="Network">Which version of the network it is.</param>
/// <param name="Today">The day.</param>
public sealed record InitiativesQuestion(Roster Roster, RegionPhases Phases, BenefitBook Book, string Network, LocalDate Today)
{
    /// <summary>Numbers are of the last month that is over.</summary>
    public YearMonth Month => Today.ToYearMonth().PlusMonths(-1);

    /// <summary>The common plan: what comes first of what goes on.</summary>
    public IReadOnlyList<Initiative> Open => InOrder(isClosed: false);

    /// <summary>The portfolio of what is over, and followed by the line.</summary>
    public IReadOnlyList<Initiative> Closed => InOrder(isClosed: true);

    /// <summary>What initiatives are called already that are of one kind.</summary>
    public IReadOnlyList<string> Categories =>
        [.. Roster.Initiatives.Select(one => one.Category).Where(category => category.Length > 0).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>A key that no initiative has, and no plan of one that has left the network.</summary>
    public InitiativeId KeyFor(string name) => new(PersonKey.For(
        name, [.. Roster.Initiatives.Select(one => one.Id.Value), .. Book.Plans.Select(plan => plan.Initiative.Value)]));

    public Initiative? Find(string? id) => Roster.Initiatives.FirstOrDefault(one => one.Id.Value == id);

    /// <summary>Where the change is that it brings.</summary>
    public ChangePhase PhaseOf(Initiative initiative) => ChangePhases.Of(initiative, Phases.Names, Today);

    public BenefitOutlook OutlookOf(Initiative initiative) =>
        BenefitOutlook.Of(Book, plan => plan.Initiative == initiative.Id, Roster, Month);

    public InitiativeHandover HandoverOf(Initiative initiative) => InitiativeHandover.Of(initiative, Book, Roster, Month);

    private IReadOnlyList<Initiative> InOrder(bool isClosed) =>
        [.. Roster.Initiatives.Where(one => one.IsClosed(Today) == isClosed).OrderBy(one => one.Place)];
}
