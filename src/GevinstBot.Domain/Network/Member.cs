using NodaTime;

namespace GevinstBot.Domain.Network;

public enum Role
{
    /// <summary>Nettverkskontakt: one for each organisation. What a contact reports belongs to the organisation.</summary>
    Contact,

    /// <summary>Nettverksleder, at the regional portfolio office.</summary>
    NetworkLead,

    /// <summary>Nestleder: may do what a lead may.</summary>
    DeputyLead,
}

/// <summary>A person's place in the network. Leads belong to the region, so <see cref="Organization"/> is null.</summary>
public sealed record Member(PersonId Person, Role Role, OrganizationId? Organization);

/// <summary>
/// Stands in for an organisation's contact from <see cref="From"/> to <see cref="To"/>,
/// both days included; without dates the person is named but not on duty.
/// </summary>
public sealed record Substitute(PersonId Person, OrganizationId Organization, LocalDate? From, LocalDate? To)
{
    public bool OnDuty(LocalDate day) => From is { } from && To is { } to && from <= day && day <= to;
}
