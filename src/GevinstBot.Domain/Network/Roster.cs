using NodaTime;

namespace GevinstBot.Domain.Network;

/// <summary>
/// Who is in the network: the one place that says who answers for an organisation on a day. What begins or ends on a day is in it for
/// every day; <see cref="On"/> gives the network of one.
/// </summary>
public sealed record Roster(
    string Region,
    IReadOnlyList<Organization> Organizations,
    IReadOnlyList<Person> People,
    IReadOnlyList<Member> Members,
    IReadOnlyList<Substitute> Substitutes,
    IReadOnlyList<Initiative> Initiatives)
{
    private Lookups? _lookups;

    /// <summary>The people by the keys that the network file names them with.</summary>
    public IReadOnlyDictionary<string, PersonId> Keys { get; init; } = new Dictionary<string, PersonId>();

    // A copy may have other people, and looks them up anew.
    private Lookups Known => _lookups is { } made && ReferenceEquals(made.Of, this) ? made : _lookups = new Lookups(this);

    /// <summary>What organisations are called from a day on, where they were called otherwise before; in the order of the days.</summary>
    public IReadOnlyList<OrganizationName> Names { get; init; } = [];

    /// <summary>The first day in the network of those that have come to it later than the others.</summary>
    public IReadOnlyDictionary<OrganizationId, LocalDate> FirstDays { get; init; } = new Dictionary<OrganizationId, LocalDate>();

    /// <summary>The last day in the network of those that leave it.</summary>
    public IReadOnlyDictionary<OrganizationId, LocalDate> LastDays { get; init; } = new Dictionary<OrganizationId, LocalDate>();

    /// <summary>Which organisation goes on in the place of one that was merged with it, after its last day.</summary>
    public IReadOnlyDictionary<OrganizationId, OrganizationId> Successors { get; init; } =
        new Dictionary<OrganizationId, OrganizationId>();

    /// <summary>Those that have left: they are asked nothing, and still have their names in what was asked before.</summary>
    public IReadOnlyList<Organization> Former { get; private init; } = [];

    /// <summary>Those that come later: they are asked nothing yet, and their names and keys are taken.</summary>
    public IReadOnlyList<Organization> Coming { get; private init; } = [];

    /// <summary>The day whose network this is; null for that of every day.</summary>
    public LocalDate? Day { get; private init; }

    /// <summary>The network of a day: organisations by the names they have then, and nobody who answers for one that has left.</summary>
    public Roster On(LocalDate day)
    {
        if (Names.Count == 0 && LastDays.Count == 0 && FirstDays.Count == 0)
            return this with { Day = day };
        var named = Organizations.Select(organization => Named(organization, day)).ToList();
        return this with
        {
            Day = day,
            Organizations = [.. named.Where(organization => IsIn(organization.Id, day))],
            Former = [.. named.Where(organization => HasLeft(organization.Id, day))],
            Coming = [.. named.Where(organization => BeginsAfter(organization.Id, day))],
            Members = [.. Members.Where(member => member.Organization is not { } of || IsIn(of, day))],
            Substitutes = [.. Substitutes.Where(substitute => IsIn(substitute.Organization, day))],
            Initiatives = [.. Initiatives.Select(initiative => initiative with
            {
                Organizations = [.. initiative.Organizations.Where(of => IsIn(of, day))],
            })],
        };
    }

    /// <summary>One that has left is still called something in what was asked while it was in the network; at least by its key.</summary>
    public Organization Organization(OrganizationId id) =>
        Find(id) ?? Former.Concat(Coming).FirstOrDefault(o => o.Id == id)
        ?? new Organization(id, id.Value, id.Value, OrganizationKind.HealthTrust);

    public Initiative Initiative(InitiativeId id) => Initiatives.Single(i => i.Id == id);

    /// <summary>Null for one that is no longer in the network.</summary>
    public Initiative? Find(InitiativeId id) => Initiatives.FirstOrDefault(known => known.Id == id);

    /// <summary>Null when it isn't in the network.</summary>
    public Organization? Find(OrganizationId id) => Known.Organizations[id].FirstOrDefault();

    public Person? Find(PersonId id) => Known.People[id].FirstOrDefault();

    /// <summary>Those who get the lead's cards.</summary>
    public IEnumerable<PersonId> Leads => Members.Where(m => m.Role == Role.NetworkLead).Select(m => m.Person);

    /// <summary>Whom people are told to ask.</summary>
    public IReadOnlyList<string> LeadNames => [.. Leads.Select(lead => Find(lead)?.Name).OfType<string>()];

    /// <summary>Those who may do what a lead may, and get none of the lead's cards.</summary>
    public IEnumerable<PersonId> Deputies => Members.Where(m => m.Role == Role.DeputyLead).Select(m => m.Person);

    /// <summary>Those who lead the learning network's programme.</summary>
    public IEnumerable<PersonId> ProgrammeLeads => Of(Role.ProgrammeLead);

    /// <summary>RHF-økonomi: those who get the report to read.</summary>
    public IEnumerable<PersonId> EconomyReaders => Of(Role.EconomyReader);

    /// <summary>The chief executives who are the organisations' benefit owners.</summary>
    public IEnumerable<PersonId> BenefitOwners => Of(Role.BenefitOwner);

    /// <summary>Whether somebody may do what a lead may.</summary>
    public bool IsLead(PersonId person) => Leads.Concat(Deputies).Contains(person);

    /// <summary>Null when nobody has said who it is.</summary>
    public PersonId? BenefitOwnerOf(OrganizationId organization) => Members
        .FirstOrDefault(member => member.Role == Role.BenefitOwner && member.Organization == organization)?.Person;

    /// <summary>Null when the organisation has none.</summary>
    public PersonId? ContactOf(OrganizationId organization) =>
        Known.Contacts[organization].FirstOrDefault()?.Person;

    /// <summary>The organisations whose contact a person is.</summary>
    public IEnumerable<OrganizationId> ContactFor(PersonId person) =>
        Members.Where(m => m.Role == Role.Contact && m.Person == person).Select(m => m.Organization!.Value);

    /// <summary>The contact, or the substitute on duty that day; null when the organisation has no contact.</summary>
    public PersonId? AnswersFor(OrganizationId organization, LocalDate day) =>
        Known.Substitutes[organization].FirstOrDefault(substitute => substitute.OnDuty(day))?.Person ?? ContactOf(organization);

    /// <summary>The organisations that a person answers for on a day.</summary>
    public IEnumerable<Organization> AnsweredForBy(PersonId person, LocalDate day) =>
        Organizations.Where(organization => AnswersFor(organization.Id, day) == person);

    /// <summary>Those, and those whose contact the person is while a substitute answers.</summary>
    public IEnumerable<Organization> OwnOf(PersonId person, LocalDate day) => Organizations.Where(
        organization => AnswersFor(organization.Id, day) == person || ContactOf(organization.Id) == person);

    /// <summary>
    /// The next day from which somebody else answers, or on which an organisation is called otherwise, comes to the network or is no longer
    /// in it; null when nothing of that is planned. Asked of the network of every day.
    /// </summary>
    public LocalDate? NextChangeAfter(LocalDate day) => Substitutes
        .SelectMany(substitute => (LocalDate?[])[substitute.From, substitute.To?.PlusDays(1)])
        .Concat(Names.Select(name => (LocalDate?)name.From))
        .Concat(FirstDays.Values.Select(first => (LocalDate?)first))
        .Concat(LastDays.Values.Select(last => (LocalDate?)last.PlusDays(1)))
        .Where(change => change > day).Min();

    private IEnumerable<PersonId> Of(Role role) =>
        Members.Where(member => member.Role == role).Select(member => member.Person).Distinct();

    /// <summary>
    /// The organisation that a team, or whatever else belonged to it, is with on a day: itself, or whichever goes on in its place.
    /// </summary>
    public OrganizationId InPlaceOf(OrganizationId organization, LocalDate day)
    {
        // A file may lead in a circle: no way is longer than all of them.
        for (var at = 0; at < Successors.Count && HasLeft(organization, day); at++)
            organization = Successors.GetValueOrDefault(organization, organization);
        return organization;
    }

    /// <summary>Whether an organisation wasn't in the network yet on a day: what was asked by then isn't asked of it.</summary>
    public bool BeginsAfter(OrganizationId organization, LocalDate day) =>
        FirstDays.TryGetValue(organization, out var first) && day < first;

    private bool IsIn(OrganizationId organization, LocalDate day) => !HasLeft(organization, day) && !BeginsAfter(organization, day);

    private bool HasLeft(OrganizationId organization, LocalDate day) => LastDays.TryGetValue(organization, out var last) && day > last;

    private Organization Named(Organization organization, LocalDate day) =>
        Names.LastOrDefault(name => name.Organization == organization.Id && name.From <= day) is { } name
            ? organization with { Name = name.Name, ShortName = name.ShortName }
            : organization;

    /// <summary>Made once: they are asked for every message, and a network may have thousands.</summary>
    private sealed class Lookups(Roster roster)
    {
        public Roster Of => roster;

        public ILookup<OrganizationId, Organization> Organizations { get; } = roster.Organizations.ToLookup(o => o.Id);

        public ILookup<PersonId, Person> People { get; } = roster.People.ToLookup(p => p.Id);

        public ILookup<OrganizationId?, Member> Contacts { get; } =
            roster.Members.Where(member => member.Role == Role.Contact).ToLookup(member => member.Organization);

        public ILookup<OrganizationId, Substitute> Substitutes { get; } = roster.Substitutes.ToLookup(s => s.Organization);
    }
}
