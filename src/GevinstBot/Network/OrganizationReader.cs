using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Network;

/// <summary>
/// Reads the organisations one by one, and gathers who answers for them, what they are called from a day on, and when they leave:
/// <c>{ id, name, shortName?, kind, organizationNumber?, alsoCalled?, contact, benefitOwner?, substitute?, substitutes?, names?, firstDay?,
/// lastDay?, into? }</c>.
/// </summary>
public sealed class OrganizationReader(IReadOnlyDictionary<string, PersonId> people)
{
    public static readonly IReadOnlyDictionary<string, OrganizationKind> Kinds = new Dictionary<string, OrganizationKind>
    {
        ["healthTrust"] = OrganizationKind.HealthTrust,
        ["privateHospital"] = OrganizationKind.PrivateHospital,
        ["serviceProvider"] = OrganizationKind.ServiceProvider,
    };

    private readonly HashSet<string> _ids = [];
    private readonly HashSet<string> _numbers = [];

    public List<Member> Contacts { get; } = [];

    public List<Member> BenefitOwners { get; } = [];

    public List<Substitute> Substitutes { get; } = [];

    public List<OrganizationName> Names { get; } = [];

    public Dictionary<OrganizationId, LocalDate> FirstDays { get; } = [];

    public Dictionary<OrganizationId, LocalDate> LastDays { get; } = [];

    /// <summary>Which goes on in the place of which, with where that stands: it is checked when all are known.</summary>
    public Dictionary<OrganizationId, (OrganizationId Into, SectionReader Reader)> Successors { get; } = [];

    public Organization Read(SectionReader reader)
    {
        var id = new OrganizationId(reader.Id(_ids));
        var name = reader.Text("name");
        var organization = new Organization(id, name, reader.OptionalText("shortName") ?? name, reader.Choice("kind", Kinds))
        {
            Number = ReadNumber(reader),
            AlsoCalled = [.. reader.Texts("alsoCalled").Select(text => text.Value)],
        };
        Contacts.Add(new Member(reader.Person("contact", people), Role.Contact, id));
        if (reader.OptionalText("benefitOwner") is not null)
            BenefitOwners.Add(new Member(reader.Person("benefitOwner", people), Role.BenefitOwner, id));
        if (reader.OptionalMap("substitute") is { } substitute)
            Substitutes.Add(ReadSubstitute(substitute, id));
        Substitutes.AddRange(reader.List("substitutes").Select(one => ReadSubstitute(one, id)));
        Names.AddRange(reader.List("names").Select(later => ReadName(later, id)));
        if (reader.OptionalDate("firstDay") is { } firstDay)
            FirstDays[id] = firstDay;
        if (reader.OptionalDate("lastDay") is { } lastDay)
            LastDays[id] = lastDay;
        if (FirstDays.TryGetValue(id, out var first) && LastDays.TryGetValue(id, out var last) && last < first)
            reader.Problem("file.bad-interval");
        if (reader.OptionalText("into") is { } into)
            Successors[id] = (new OrganizationId(into), reader);
        reader.RefuseUnknownKeys();
        return organization;
    }

    private string? ReadNumber(SectionReader reader)
    {
        if (reader.OptionalText("organizationNumber") is not { } number)
            return null;
        if (!OrganizationNumber.Is(number))
            reader.ProblemAt("organizationNumber", "file.not-an-organization-number", number);
        else if (!_numbers.Add(number))
            reader.ProblemAt("organizationNumber", "file.twice", number);
        return number;
    }

    private Substitute ReadSubstitute(SectionReader reader, OrganizationId organization)
    {
        var substitute = new Substitute(
            reader.Person("person", people), organization, reader.OptionalDate("from"), reader.OptionalDate("to"));
        if (substitute.From > substitute.To || substitute.From is null != substitute.To is null)
            reader.Problem("file.bad-interval");
        reader.RefuseUnknownKeys();
        return substitute;
    }

    private static OrganizationName ReadName(SectionReader reader, OrganizationId organization)
    {
        var (from, name) = (reader.Date("from"), reader.Text("name"));
        var read = new OrganizationName(organization, from, name, reader.OptionalText("shortName") ?? name);
        reader.RefuseUnknownKeys();
        return read;
    }
}
