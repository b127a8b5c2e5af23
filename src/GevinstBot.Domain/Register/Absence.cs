using GevinstBot.Domain.Forms;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Register;

/// <summary>Days when somebody stands in for an organisation's contact, both included.</summary>
public sealed record Absence(OrganizationId Organization, Person Person, LocalDate From, LocalDate To)
{
    public const string FromField = "from";
    public const string ToField = "to";

    public const string Past = "network.past";
    public const string EndsBeforeItBegins = "network.ends-before";
    public const string OwnSubstitute = "network.own-substitute";

    /// <summary>Three arguments: who stands in already, and the two days.</summary>
    public const string Taken = "network.substitute-taken";

    public Substitute Substitute => new(Person.Id, Organization, From, To);

    /// <param name="typed">What was typed.</param>
    /// <param name="organization">Whose contact is away.</param>
    /// <param name="roster">The network, with what is planned.</param>
    /// <param name="today">What is over can't be taken over.</param>
    /// <param name="instead">The absence that this one takes the place of.</param>
    /// <param name="directory">What the directory says of who stands in.</param>
    public static Checked<Absence> Read(
        IReadOnlyDictionary<string, string> typed, OrganizationId organization, Roster roster, LocalDate today, Absence? instead = null,
        DirectoryAnswer? directory = null)
    {
        var form = new TypedForm(typed);
        // One that has begun may be corrected without moving its beginning.
        var from = form.RequiredDate(FromField, LocalDate.Min(today, instead?.From ?? today), Past);
        var to = form.RequiredDate(ToField, today, Past);
        if (to < from)
            form.Refuse(ToField, EndsBeforeItBegins);
        var person = TypedPerson.Read(form, roster, directory);
        if (person is not null && person.Id == roster.ContactOf(organization))
            form.Refuse(TypedPerson.Chosen, OwnSubstitute);
        if (from is not null && to is not null && Others(roster, organization, instead)
            .FirstOrDefault(other => other.From <= to && from <= other.To) is { } other)
            form.Refuse(FromField, Taken, roster.Find(other.Person)?.Name ?? other.Person.Value, other.From!, other.To!);
        return form.Checked(() => new Absence(organization, person!, from!.Value, to!.Value));
    }

    private static IEnumerable<Substitute> Others(Roster roster, OrganizationId organization, Absence? instead) =>
        roster.Substitutes.Where(other => other.Organization == organization && other.From is not null && other != instead?.Substitute);
}
