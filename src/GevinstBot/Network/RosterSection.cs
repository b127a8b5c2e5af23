using GevinstBot.Domain.Network;

namespace GevinstBot.Network;

/// <summary>
/// Region, people, organisations with contact and substitute, the lead,
/// and initiatives. Read first: the other sections name what stands here.
/// </summary>
public static class RosterSection
{
    private static readonly Dictionary<string, Language> Languages = new() { ["nb"] = Language.Bokmål, ["en"] = Language.English };

    internal static readonly Dictionary<string, InitiativeKind> InitiativeKinds = new()
    {
        ["project"] = InitiativeKind.Project,
        ["programme"] = InitiativeKind.Programme,
        ["productDevelopment"] = InitiativeKind.ProductDevelopment,
    };

    /// <summary>As they are called in a file.</summary>
    internal static readonly Dictionary<string, InitiativePriority> Priorities = new()
    {
        ["high"] = InitiativePriority.High,
        ["medium"] = InitiativePriority.Medium,
        ["low"] = InitiativePriority.Low,
    };

    /// <inheritdoc cref="Priorities"/>
    internal static readonly Dictionary<string, ImplementationStage> Stages = new()
    {
        ["rollout"] = ImplementationStage.Rollout,
        ["training"] = ImplementationStage.Training,
        ["gettingUsed"] = ImplementationStage.GettingUsed,
        ["seeingThePotential"] = ImplementationStage.SeeingThePotential,
        ["newWaysOfWorking"] = ImplementationStage.NewWaysOfWorking,
        ["organisationalDevelopment"] = ImplementationStage.OrganisationalDevelopment,
    };

    public static Roster Read(SectionReader root)
    {
        var region = root.Text("region");
        var (keys, objectIds) = (new HashSet<string>(), new HashSet<string>());
        var named = root.List("people").Select(person => ReadPerson(person, keys, objectIds)).ToList();
        var people = named.GroupBy(person => person.Key).ToDictionary(same => same.Key, same => same.First().Person.Id);
        var members = ReadLeads(root, people);
        var reading = new OrganizationReader(people);
        var organizations = root.List("organizations").Select(reading.Read).ToList();
        if (organizations.Count == 0)
            root.Problem("file.missing", "organizations");
        var known = organizations.Select(o => o.Id).ToHashSet();
        foreach (var (into, reader) in reading.Successors.Values.Where(one => !known.Contains(one.Into)))
            reader.ProblemAt("into", "file.unknown-organization", into.Value);
        var initiativeIds = new HashSet<string>();
        var initiatives = root.List("initiatives").Select(i => ReadInitiative(i, initiativeIds, known)).ToList();
        return new Roster(
            region, organizations, [.. named.Select(person => person.Person)],
            [.. members, .. reading.Contacts, .. reading.BenefitOwners], reading.Substitutes, initiatives)
        {
            Keys = people,
            Names = [.. reading.Names.OrderBy(name => name.From)],
            FirstDays = reading.FirstDays,
            LastDays = reading.LastDays,
            Successors = reading.Successors.ToDictionary(one => one.Key, one => one.Value.Into),
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

    internal static PersonId Person(this SectionReader reader, string key, IReadOnlyDictionary<string, PersonId> people)
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
        if (objectId.Length > 0 && !PersonId.IsOne(objectId))
            reader.ProblemAt("aadObjectId", "file.not-an-object-id", objectId);
        if (objectId.Length > 0 && !objectIds.Add(objectId))
            reader.ProblemAt("aadObjectId", "file.twice", objectId);
        // Whoever is named by it got the object id from it before the file was read.
        reader.OptionalText("email");
        var person = new Person(
            new PersonId(objectId), reader.Text("name"), reader.OptionalText("title") ?? "",
            reader.Choice("language", Languages, otherwise: "nb"));
        reader.RefuseUnknownKeys();
        return new NamedPerson(key, person);
    }

    /// <summary>
    /// <c>lead: kari</c>, or several as <c>leads: [kari, ola]</c>; and <c>deputies</c>, <c>programmeLeads</c> and <c>economyReaders</c>.
    /// </summary>
    private static List<Member> ReadLeads(SectionReader root, IReadOnlyDictionary<string, PersonId> people)
    {
        var leads = root.People("leads", people);
        if (leads.Count == 0)
            leads = [root.Person("lead", people)];
        return
        [
            .. leads.Select(lead => new Member(lead, Role.NetworkLead, null)),
            .. Of("deputies", Role.DeputyLead),
            .. Of("programmeLeads", Role.ProgrammeLead),
            .. Of("economyReaders", Role.EconomyReader),
        ];

        IEnumerable<Member> Of(string key, Role role) => root.People(key, people).Select(person => new Member(person, role, null));
    }

    private static IReadOnlyList<PersonId> People(this SectionReader reader, string key, IReadOnlyDictionary<string, PersonId> people)
    {
        var named = reader.Texts(key);
        foreach (var unknown in named.Where(text => !people.ContainsKey(text.Value)))
            reader.Note(unknown.Line, "file.unknown-person", unknown.Value);
        return [.. named.Select(text => people.GetValueOrDefault(text.Value))];
    }

    private static Initiative ReadInitiative(SectionReader reader, HashSet<string> before, HashSet<OrganizationId> known)
    {
        var organizations = reader.Organizations("organizations", known);
        var initiative = new Initiative(
            new InitiativeId(reader.Id(before)), reader.Text("name"), reader.Text("phase"),
            organizations.Count > 0 ? organizations : [.. known])
        {
            Kind = reader.Choice("kind", InitiativeKinds, otherwise: "project"),
            Stage = reader.OptionalText("stage") is null ? null : reader.Choice("stage", Stages),
            Closed = reader.OptionalDate("closed"),
            Priority = reader.OptionalText("priority") is null ? null : reader.Choice("priority", Priorities),
            Category = reader.OptionalText("category") ?? "",
        };
        reader.RefuseUnknownKeys();
        return initiative;
    }

    private sealed record NamedPerson(string Key, Person Person);
}
