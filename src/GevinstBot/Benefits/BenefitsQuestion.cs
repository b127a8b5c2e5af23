using GevinstBot.Domain.Benefits;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Benefits;

/// <summary>What somebody sees of benefits: looked up from who they are, never from the card.</summary>
/// <param name="Roster">The network of today.</param>
/// <param name="Book">All plans, with what was measured.</param>
/// <param name="Own">The organisations whose plans they see and change.</param>
/// <param name="Today">The day.</param>
/// <param name="Zone">In which moments are told.</param>
public sealed record BenefitsQuestion(
    Roster Roster, BenefitBook Book, IReadOnlyList<OrganizationId> Own, LocalDate Today, DateTimeZone Zone)
{
    /// <summary>True for whoever leads the network.</summary>
    public bool IsRegion { get; init; }

    /// <summary>Somebody new may be named by name or e-mail alone; else their object id is asked for.</summary>
    public bool HasDirectory { get; init; } = true;

    /// <summary>What people have told of benefits, each as it stands.</summary>
    public IReadOnlyList<BenefitMeasurements> Told { get; init; } = [];

    /// <summary>Numbers are of the last month that is over.</summary>
    public YearMonth Month => Today.ToYearMonth().PlusMonths(-1);

    /// <summary>Set where one initiative is looked at, in all one's own organisations.</summary>
    public InitiativeId? Only { get; init; }

    public BenefitPortfolio Portfolio => Book.Portfolio(IsLookedAt, Month);

    /// <summary>Every plan that there may be: each initiative in each of its organisations that is one's own.</summary>
    public IReadOnlyList<(Initiative Initiative, Organization Organization)> Possible =>
    [
        .. from initiative in Roster.Initiatives
           from organization in initiative.Organizations.Where(Own.Contains)
           select (initiative, Roster.Organization(organization)),
    ];

    /// <summary>What a card calls a plan by; null when it is none of one's own.</summary>
    public BenefitPlan? Find(string? key) => Possible
        .Where(plan => BenefitPlanTable.IdOf(plan.Initiative.Id, plan.Organization.Id) == key)
        .Select(plan => Book.PlanOf(plan.Initiative.Id, plan.Organization.Id)).FirstOrDefault();

    /// <summary>Null when nobody has told anything of it.</summary>
    public BenefitMeasurements? ToldOf(BenefitKey benefit) => Told.FirstOrDefault(one => one.Benefit == benefit);

    /// <summary>What one's own plans lack.</summary>
    public IReadOnlyList<MissingPart> Missing =>
    [
        .. Book.Plans.Where(IsLookedAt).SelectMany(plan => PlanGaps.In(plan, Roster)).OrderBy(missing => missing.Gap),
    ];

    private bool IsLookedAt(BenefitPlan plan) => Own.Contains(plan.Organization) && (Only is null || plan.Initiative == Only);
}
