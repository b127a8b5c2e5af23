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

    /// <summary>Programleder, of the learning network.</summary>
    ProgrammeLead,

    /// <summary>RHF-økonomi: gets the report, and changes nothing.</summary>
    EconomyReader,

    /// <summary>Gevinsteier, an organisation's chief executive: approves.</summary>
    BenefitOwner,
}

/// <summary>A person's place in the network. Where it belongs to the region, <see cref="Organization"/> is null.</summary>
public sealed record Member(PersonId Person, Role Role, OrganizationId? Organization);

/// <summary>
/// Stands in for an organisation's contact from <see cref="From"/> to <see cref="To"/>,
/// both days included; without dates the person is named but not on duty.
/// </summary>
public sealed record Substitute(PersonId Person, OrganizationId Organization, LocalDate? From, LocalDate? To)
{
    public bool OnDuty(LocalDate day) => From is { } from && To is { } to && from <= day && day <= to;
}
