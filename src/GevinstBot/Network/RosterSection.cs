using GevinstBot.Domain.Network;

namespace GevinstBot.Network;

/// <summary>Region, people, organisations with contact and substitute, the lead, and initiatives. Read first: the other sections name what stands here.</summary>
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
        var people = new List<NamedPerson>();
        foreach (var person in root.List("people"))
            people.Add(ReadPerson(person, people));
        var members = new List<Member> { new(root.Person("lead", people), Role.NetworkLead, null) };
        var substitutes = new List<Substitute>();
        var organizations = root.List("organizations").Select(o => ReadOrganization(o, people, members, substitutes)).ToList();
        if (organizations.Count == 0)
            root.Problem("file.missing", "organizations");
        var known = organizations.Select(o => o.Id).ToHashSet();
        var initiatives = root.List("initiatives").Select(i => ReadInitiative(i, known)).ToList();
        return new Roster(region, organizations, [.. people.Select(p => p.Person)], members, substitutes, initiatives)
        {
            Keys = people.ToDictionary(p => p.Key, p => p.Person.Id),
        };
    }

    /// <summary>A list of organisation ids; each must stand in the file.</summary>
    public static IReadOnlyList<OrganizationId> Organizations(this SectionReader reader, string key, IReadOnlyCollection<OrganizationId> known)
    {
        var named = reader.Texts(key).Select(text => new OrganizationId(text)).ToList();
        foreach (var unknown in named.Where(id => !known.Contains(id)))
            reader.ProblemAt(key, "file.unknown-organization", unknown.Value);
        return named;
    }

    /// <summary>A person named by their key in the file's list of people.</summary>
    public static PersonId Person(this SectionReader reader, string key, Roster roster) =>
        reader.Person(key, [.. roster.Keys.Select(pair => new NamedPerson(pair.Key, roster.Find(pair.Value)!))]);

    private static PersonId Person(this SectionReader reader, string key, List<NamedPerson> people)
    {
        var text = reader.Text(key);
        if (people.FirstOrDefault(p => p.Key == text) is { } named)
            return named.Person.Id;
        if (text.Length > 0)
            reader.ProblemAt(key, "file.unknown-person", text);
        return new PersonId("");
    }

    private static NamedPerson ReadPerson(SectionReader reader, List<NamedPerson> before)
    {
        var key = reader.Id();
        var objectId = reader.Text("aadObjectId").ToLowerInvariant();
        if (objectId.Length > 0 && !Guid.TryParseExact(objectId, "D", out _))
            reader.ProblemAt("aadObjectId", "file.not-an-object-id", objectId);
        if (before.Any(p => p.Key == key))
            reader.ProblemAt("id", "file.twice", key);
        if (before.Any(p => p.Person.Id.Value == objectId))
            reader.ProblemAt("aadObjectId", "file.twice", objectId);
        var person = new Person(
            new PersonId(objectId), reader.Text("name"), reader.OptionalText("title") ?? "",
            reader.Choice("language", Languages, otherwise: "nb"));
        reader.RefuseUnknownKeys();
        return new NamedPerson(key, person);
    }

    private static Organization ReadOrganization(
        SectionReader reader, List<NamedPerson> people, List<Member> members, List<Substitute> substitutes)
    {
        var id = new OrganizationId(reader.Id());
        if (members.Any(member => member.Organization == id))
            reader.ProblemAt("id", "file.twice", id.Value);
        var name = reader.Text("name");
        var organization = new Organization(id, name, reader.OptionalText("shortName") ?? name, reader.Choice("kind", Kinds));
        members.Add(new Member(reader.Person("contact", people), Role.Contact, id));
        if (reader.OptionalMap("substitute") is { } substitute)
            substitutes.Add(ReadSubstitute(substitute, id, people));
        reader.RefuseUnknownKeys();
        return organization;
    }

    private static Substitute ReadSubstitute(SectionReader reader, OrganizationId organization, List<NamedPerson> people)
    {
        var substitute = new Substitute(reader.Person("person", people), organization, reader.OptionalDate("from"), reader.OptionalDate("to"));
        if (substitute.From > substitute.To || substitute.From is null != substitute.To is null)
            reader.Problem("file.bad-interval");
        reader.RefuseUnknownKeys();
        return substitute;
    }

    private static Initiative ReadInitiative(SectionReader reader, HashSet<OrganizationId> known)
    {
        var organizations = reader.Organizations("organizations", known);
        var initiative = new Initiative(
            new InitiativeId(reader.Id()), reader.Text("name"), reader.Text("phase"),
            organizations.Count > 0 ? organizations : [.. known]);
        reader.RefuseUnknownKeys();
        return initiative;
    }

    private sealed record NamedPerson(string Key, Person Person);
}
