using GevinstBot.Domain.Network;

namespace GevinstBot.Network;

/// <summary>
/// Region, people, organisations with contact and substitute, the lead,
/// and initiatives. Read first: the other sections name what stands here.
/// </summary>
public static class RosterSection
{
    private static readonly Dictionary<string, OrganizationKind> Kinds = new()
    {
        ["healthTrust"] = OrganizationKind.HealthTrust,
        ["privateHospital"] = OrganizationKind.PrivateHospital,
        ["serviceProvider"] = OrganizationKind.ServiceProvider,
    };

    private static readonly Dictionary<string, Language> Languages = new() { ["nb"] = Language.Bokmål, ["en"] = Language.English };

    public static Roster Read(SectionReader root)
    {
        var region = root.Text("region");
        var (keys, objectIds) = (new HashSet<string>(), new HashSet<string>());
        var named = root.List("people").Select(person => ReadPerson(person, keys, objectIds)).ToList();
        var people = named.GroupBy(person => person.Key).ToDictionary(same => same.Key, same => same.First().Person.Id);
        var members = new List<Member> { new(root.Person("lead", people), Role.NetworkLead, null) };
        var substitutes = new List<Substitute>();
        var organizationIds = new HashSet<string>();
        var organizations = root.List("organizations")
            .Select(o => ReadOrganization(o, organizationIds, people, members, substitutes)).ToList();
        if (organizations.Count == 0)
            root.Problem("file.missing", "organizations");
        var known = organizations.Select(o => o.Id).ToHashSet();
        var initiativeIds = new HashSet<string>();
        var initiatives = root.List("initiatives").Select(i => ReadInitiative(i, initiativeIds, known)).ToList();
        return new Roster(region, organizations, [.. named.Select(person => person.Person)], members, substitutes, initiatives)
        {
            Keys = people,
        };
    }

    /// <summary>A list of organisation ids; each must stand in the file.</summary>
    public static IReadOnlyList<OrganizationId> Organizations(
        this SectionReader reader, string key, IReadOnlyCollection<OrganizationId> known)
    {
        var named = reader.Texts(key);
        foreach (var unknown in named.Where(text => !known.Contains(new OrganizationId(text.Value))))
            reader.Note(unknown.Line, "file.unknown-organization", unknown.Value);
        return [.. named.Select(text => new OrganizationId(text.Value))];
    }

    /// <summary>A person named by their key in the file's list of people.</summary>
    public static PersonId Person(this SectionReader reader, string key, Roster roster) => reader.Person(key, roster.Keys);

    private static PersonId Person(this SectionReader reader, string key, IReadOnlyDictionary<string, PersonId> people)
    {
        var text = reader.Text(key);
        if (people.TryGetValue(text, out var person))
            return person;
        if (text.Length > 0)
            reader.ProblemAt(key, "file.unknown-person", text);
        return new PersonId("");
    }

    private static NamedPerson ReadPerson(SectionReader reader, HashSet<string> keys, HashSet<string> objectIds)
    {
        var key = reader.Id(keys);
        var objectId = reader.Text("aadObjectId").ToLowerInvariant();
        if (objectId.Length > 0 && !Guid.TryParseExact(objectId, "D", out _))
            reader.ProblemAt("aadObjectId", "file.not-an-object-id", objectId);
        if (objectId.Length > 0 && !objectIds.Add(objectId))
            reader.ProblemAt("aadObjectId", "file.twice", objectId);
        var person = new Person(
            new PersonId(objectId), reader.Text("name"), reader.OptionalText("title") ?? "",
            reader.Choice("language", Languages, otherwise: "nb"));
        reader.RefuseUnknownKeys();
        return new NamedPerson(key, person);
    }

    private static Organization ReadOrganization(
        SectionReader reader, HashSet<string> before, IReadOnlyDictionary<string, PersonId> people, List<Member> members,
        List<Substitute> substitutes)
    {
        var id = new OrganizationId(reader.Id(before));
        var name = reader.Text("name");
        var organization = new Organization(id, name, reader.OptionalText("shortName") ?? name, reader.Choice("kind", Kinds));
        members.Add(new Member(reader.Person("contact", people), Role.Contact, id));
        if (reader.OptionalMap("substitute") is { } substitute)
            substitutes.Add(ReadSubstitute(substitute, id, people));
        reader.RefuseUnknownKeys();
        return organization;
    }

    private static Substitute ReadSubstitute(
        SectionReader reader, OrganizationId organization, IReadOnlyDictionary<string, PersonId> people)
    {
        var substitute = new Substitute(
            reader.Person("person", people), organization, reader.OptionalDate("from"), reader.OptionalDate("to"));
        if (substitute.From > substitute.To || substitute.From is null != substitute.To is null)
            reader.Problem("file.bad-interval");
        reader.RefuseUnknownKeys();
        return substitute;
    }

    private static Initiative ReadInitiative(SectionReader reader, HashSet<string> before, HashSet<OrganizationId> known)
    {
        var organizations = reader.Organizations("organizations", known);
        var initiative = new Initiative(
            new InitiativeId(reader.Id(before)), reader.Text("name"), reader.Text("phase"),
            organizations.Count > 0 ? organizations : [.. known]);
        reader.RefuseUnknownKeys();
        return initiative;
    }

    private sealed record NamedPerson(string Key, Person Person);
}
