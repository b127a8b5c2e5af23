using GevinstBot.Domain.Network;
using GevinstBot.Domain.Scopes;
using GevinstBot.Network;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Chat;

/// <summary>Lead, contact, substitute, reader of the report, benefit owner.</summary>
public sealed class NetworkRoleReader(CurrentNetwork network) : RoleReader
{
    public override IEnumerable<string> RolesOf(PersonId person, LocalTexts texts, Instant now)
    {
        var roster = network.Roster;
        if (roster.IsLead(person))
            yield return texts[roster.Leads.Contains(person) ? "role.lead" : "role.deputy-lead"];
        var own = roster.ContactFor(person).ToList();
        if (own.Count > 0)
            yield return texts["role.contact", Names(own, texts)];
        if (roster.EconomyReaders.Contains(person))
            yield return texts["role.economy-reader"];
        if (OwnedBy(person) is { Count: > 0 } owned)
            yield return texts["role.benefit-owner", Names(owned, texts)];
        var standsIn = roster.Substitutes.Where(substitute => substitute.Person == person).ToList();
        var onDuty = standsIn.Where(substitute => substitute.OnDuty(network.DayOf(now))).ToList();
        if (onDuty.Count > 0)
            yield return texts["role.substitute-now", Names(onDuty.Select(substitute => substitute.Organization), texts)];
        else if (standsIn.Count > 0)
            yield return texts["role.substitute", Names(standsIn.Select(substitute => substitute.Organization), texts)];
    }

    /// <summary>A substitute who isn't on duty is one all the same, and answers for nobody.</summary>
    public override IEnumerable<HeldRole> HeldBy(PersonId person, Instant now)
    {
        var (roster, today) = (network.Roster, network.DayOf(now));
        var members = roster.Members.Where(member => member.Person == person)
            .ToLookup(member => member.Role, member => member.Organization);
        var standsIn = roster.Substitutes.Where(substitute => substitute.Person == person).ToList();
        if (members[Role.NetworkLead].Any())
            yield return HeldRole.Of(ScopeRole.Lead);
        if (members[Role.DeputyLead].Any())
            yield return HeldRole.Of(ScopeRole.DeputyLead);
        if (members[Role.Contact].Any())
            yield return HeldRole.Of(ScopeRole.Contact, members[Role.Contact].Select(own => own!.Value.Value));
        if (members[Role.EconomyReader].Any())
            yield return HeldRole.Of(ScopeRole.EconomyReader);
        if (OwnedBy(person) is { Count: > 0 } owned)
            yield return HeldRole.Of(ScopeRole.Approver, owned.Select(own => own.Value));
        if (standsIn.Count > 0)
            yield return HeldRole.Of(
                ScopeRole.Substitute, standsIn.Where(one => one.OnDuty(today)).Select(one => one.Organization.Value));
    }

    private List<OrganizationId> OwnedBy(PersonId person) =>
    [
        .. network.Roster.Members.Where(member => member.Role == Role.BenefitOwner && member.Person == person)
            .Select(own => own.Organization!.Value),
    ];

    private string Names(IEnumerable<OrganizationId> organizations, LocalTexts texts) =>
        texts.List([.. organizations.Select(id => network.Roster.Organization(id).ShortName).Distinct()]);
}
