using GevinstBot.Chat;
using GevinstBot.Domain.Benefits;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Scopes;
using GevinstBot.Network;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Benefits;

/// <summary>
/// Whom plans name: they are asked as themselves, and have no role in the network for it. What somebody may do doesn't follow from it.
/// </summary>
public sealed class BenefitRoleReader(BenefitsReader reader, CurrentNetwork network) : RoleReader
{
    public override IEnumerable<string> RolesOf(PersonId person, LocalTexts texts, Instant now) => [];

    public override IEnumerable<HeldRole> HeldBy(PersonId person, Instant now) => [];

    public override async Task<IReadOnlyList<string>> NamedInAsync(PersonId person, LocalTexts texts, CancellationToken ct)
    {
        var plans = await reader.PlansAsync(ct);
        return
        [
            .. Lines("benefits.named.owner", plans, people => people.Owner == person, texts),
            .. Lines("benefits.named.responsible", plans, people => people.Responsible == person, texts),
            .. Lines("benefits.named.coordinator", plans, people => people.Coordinator == person, texts),
        ];
    }

    /// <summary>A sentence for each organisation. What won't come is nobody's any more.</summary>
    private IEnumerable<string> Lines(
        string key, IReadOnlyList<BenefitPlan> plans, Func<BenefitPeople, bool> isNamed, LocalTexts texts) =>
        from organization in network.Roster.Organizations
        let count = plans.Where(plan => plan.Organization == organization.Id).SelectMany(plan => plan.Benefits)
            .Count(benefit => benefit.Lapsed is null && isNamed(benefit.People))
        where count > 0
        select texts[key, texts.Counted("benefits.count", count), organization.ShortName];
}
