using GevinstBot.Domain.Forms;
using GevinstBot.Domain.Network;

namespace GevinstBot.Domain.Meetings;

/// <summary>
/// Who can be given an action: an organisation or the network's lead, and of either somebody by name. Whoever has it by name has it on a
/// card of their own; it is their organisation's all the same, so that it doesn't go with them when they do.
/// </summary>
/// <param name="Organizations">All of them, and <see cref="ActionItem.Lead"/>.</param>
/// <param name="Roster">Who is known by name.</param>
public sealed record ActionOwners(IReadOnlyList<OrganizationId> Organizations, Roster? Roster = null)
{
    public const int LongestName = 100;

    /// <summary>No argument. Nobody is called so, or more than one.</summary>
    public const string Unknown = "minutes.person-unknown";

    /// <summary>One argument: whose they are.</summary>
    public const string Elsewhere = "minutes.person-elsewhere";

    /// <summary>Null where something isn't right, and is refused. An organisation needn't be chosen where the person's is known.</summary>
    public (OrganizationId Of, PersonId? Person)? Read(TypedForm form, string ofField, string personField)
    {
        var name = form.Line(personField, LongestName);
        var person = name.Length == 0 ? null : Find(name);
        if (name.Length > 0 && person is null && !form.IsRefused(personField))
            form.Refuse(personField, Unknown);
        var homes = person is null ? [] : HomesOf(person.Id);
        if (form.IsEmpty(ofField) && homes is [var only])
            return (only, person!.Id);
        var of = new OrganizationId(form.RequiredChoice(
            ofField, [.. Organizations.Select(one => one.Value)], "minutes.action-needs-organization"));
        if (homes.Count > 0 && Organizations.Contains(of) && !homes.Contains(of))
            form.Refuse(personField, Elsewhere, NameOf(homes[0]));
        return form.IsRefused(ofField, personField) ? null : (of, person?.Id);
    }

    /// <summary>By their whole name, or the beginning of it where nobody else is called so.</summary>
    public Person? Find(string name)
    {
        var people = Roster?.People ?? [];
        return Only(people.Where(person => person.Name.Equals(name, StringComparison.OrdinalIgnoreCase)))
            ?? Only(people.Where(person => person.Name.StartsWith($"{name} ", StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>Null for somebody who isn't in the network any more.</summary>
    public string? NameOf(PersonId? person) => person is { } id ? Roster?.Find(id)?.Name : null;

    /// <summary>Whose they are; empty for somebody who belongs to no organisation of the network's.</summary>
    public IReadOnlyList<OrganizationId> HomesOf(PersonId person) => Roster is null ? [] :
    [
        .. Roster.Members.Where(member => member.Person == person)
            .Select(member => member.Organization ?? (Roster.IsLead(person) ? ActionItem.Lead : null)).OfType<OrganizationId>()
            .Concat(Roster.Substitutes.Where(one => one.Person == person).Select(one => one.Organization))
            .Where(Organizations.Contains).Distinct(),
    ];

    private static Person? Only(IEnumerable<Person> called) => called.Take(2).ToList() is [var only] ? only : null;

    private string NameOf(OrganizationId organization) => Roster?.Find(organization)?.ShortName ?? organization.Value;
}
