using NodaTime;

namespace GevinstBot.Domain.Network;

/// <summary>Who is in the network: the one place that says who answers for an organisation on a day.</summary>
public sealed record Roster(
    string Region,
    IReadOnlyList<Organization> Organizations,
    IReadOnlyList<Person> People,
    IReadOnlyList<Member> Members,
    IReadOnlyList<Substitute> Substitutes,
    IReadOnlyList<Initiative> Initiatives)
{
    /// <summary>The people by the keys that the network file names them with.</summary>
    public IReadOnlyDictionary<string, PersonId> Keys { get; init; } = new Dictionary<string, PersonId>();

    /// <summary>One that has left the network is still called something in what was asked while it was in it: by its key.</summary>
    public Organization Organization(OrganizationId id) =>
        Organizations.FirstOrDefault(o => o.Id == id) ?? new Organization(id, id.Value, id.Value, OrganizationKind.HealthTrust);

    public Initiative Initiative(InitiativeId id) => Initiatives.Single(i => i.Id == id);

    public Person? Find(PersonId id) => People.FirstOrDefault(p => p.Id == id);

    public IEnumerable<PersonId> Leads => Members.Where(m => m.Role == Role.NetworkLead).Select(m => m.Person);

    public bool IsLead(PersonId person) => Leads.Contains(person);

    /// <summary>The contact, or the substitute on duty that day; null when the organisation has no contact.</summary>
    public PersonId? AnswersFor(OrganizationId organization, LocalDate day) =>
        Substitutes.FirstOrDefault(s => s.Organization == organization && s.OnDuty(day))?.Person
        ?? Members.FirstOrDefault(m => m.Role == Role.Contact && m.Organization == organization)?.Person;
}
