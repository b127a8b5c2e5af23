using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Benefits;

/// <summary>Which benefit of which plan.</summary>
public readonly record struct BenefitKey(InitiativeId Initiative, OrganizationId Organization, BenefitId Benefit);

/// <summary>That a plan's owner has said yes to it as it stands.</summary>
public sealed record PlanApproval(PersonId By, Instant At);

/// <summary>
/// Gevinstrealiseringsplan: an initiative's benefits in one organisation. Each change is a version, so that the curve that was planned
/// before can still be shown, and it takes away the approval, which was of the plan as it was.
/// </summary>
public sealed record BenefitPlan(
    InitiativeId Initiative, OrganizationId Organization, IReadOnlyList<Benefit> Benefits, PersonId? By, Instant At)
    : IVersioned<BenefitPlan>
{
    /// <summary>More is a programme's worth, and no card has room for it.</summary>
    public const int MostBenefits = 12;

    /// <summary>0 is the plan as the network file has it, before anybody has changed it in Teams.</summary>
    public int Version { get; init; } = 1;

    /// <summary>Null while nobody has approved it as it stands.</summary>
    public PlanApproval? Approval { get; init; }

    /// <summary>
    /// When its owners were to be asked: since then the plan asks again after each change. Null while nobody wants it approved.
    /// </summary>
    public Instant? Proposed { get; init; }

    /// <summary>That its days were looked at when its initiative was moved last; null while it wasn't, or nobody has.</summary>
    public DatesSettled? Settled { get; init; }

    /// <summary>Which version had another content than the one before: an approval is of that, and isn't one itself.</summary>
    public int ContentVersion { get; init; } = 1;

    /// <summary>When the content became what it is.</summary>
    public Instant ContentAt { get; init; } = At;

    /// <summary>Since when its owners are to be asked about what it says now; null while nobody wants it approved.</summary>
    public Instant? AskedSince => Proposed is { } proposed ? Instant.Max(proposed, ContentAt) : null;

    public Benefit? Find(BenefitId id) => Benefits.FirstOrDefault(benefit => benefit.Id == id);

    public BenefitKey KeyOf(Benefit benefit) => new(Initiative, Organization, benefit.Id);

    /// <summary>
    /// Those who may approve it: the organisation's chief executive, where the network says who that is; else the owners that it names.
    /// </summary>
    public IReadOnlyList<PersonId> Owners(Roster roster) => roster.BenefitOwnerOf(Organization) is { } chief
        ? [chief]
        : [.. Benefits.Select(benefit => benefit.People.Owner).OfType<PersonId>().Distinct()];

    /// <summary>Whom it names; else the organisation's chief executive, where the network says who that is.</summary>
    public PersonId? OwnerOf(Benefit benefit, Roster roster) => benefit.People.Owner ?? roster.BenefitOwnerOf(Organization);

    /// <summary>The same with a benefit in its place, or last. Nobody has approved that; whoever was asked is asked again.</summary>
    public BenefitPlan With(Benefit benefit) => this with
    {
        Approval = null,
        Benefits = Find(benefit.Id) is null
            ? [.. Benefits, benefit]
            : [.. Benefits.Select(known => known.Id == benefit.Id ? benefit : known)],
    };

    /// <summary>The next version of a plan: this one's content, by somebody.</summary>
    public BenefitPlan After(BenefitPlan before, int version, PersonId by, Instant at)
    {
        var isSame = HasTheSameContent(before);
        return this with
        {
            Version = version,
            By = by,
            At = at,
            ContentVersion = isSame ? before.ContentVersion : version,
            ContentAt = isSame ? before.ContentAt : at,
        };
    }

    public bool SaysTheSameAs(BenefitPlan other) => HasTheSameContent(other)
        && (Approval, Proposed, Settled) == (other.Approval, other.Proposed, other.Settled);

    /// <summary>The same benefits, approved or not.</summary>
    public bool HasTheSameContent(BenefitPlan other) =>
        Initiative == other.Initiative
        && Organization == other.Organization
        && Benefits.Count == other.Benefits.Count
        && Benefits.Zip(other.Benefits).All(pair => pair.First.SaysTheSameAs(pair.Second));
}
