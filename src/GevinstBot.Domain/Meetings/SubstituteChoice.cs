using GevinstBot.Domain.Forms;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Register;
using NodaTime;

namespace GevinstBot.Domain.Meetings;

/// <summary>Who comes to a meeting in a contact's stead: whoever usually stands in, unless the organisation says somebody else.</summary>
/// <param name="Organization">Whose place it is.</param>
/// <param name="By">Who answers for it.</param>
/// <param name="Meeting">The meeting's day.</param>
/// <param name="Roster">The network.</param>
/// <param name="Directory">What the directory says of somebody who isn't in the network; null when it wasn't asked.</param>
public sealed record SubstituteChoice(
    OrganizationId Organization, PersonId By, LocalDate Meeting, Roster Roster, DirectoryAnswer? Directory = null)
{
    /// <summary>The choice of saying it later.</summary>
    public const string NotYet = "not-yet";

    public const string Missing = "agenda.substitute-missing";

    /// <summary>Whom the organisation has named, those on duty and all others.</summary>
    public IReadOnlyList<Person> Known =>
        [.. Named.Select(substitute => substitute.Person).Distinct().Select(Roster.Find).OfType<Person>()];

    /// <summary>
    /// Who comes where nobody is named on the card: a substitute who answers, the one on duty that day, or the only one there is. Null when
    /// it has to be asked.
    /// </summary>
    public Person? Usual =>
        Known.FirstOrDefault(person => person.Id == By)
        ?? Known.FirstOrDefault(person => Named.Any(one => one.Person == person.Id && one.OnDuty(Meeting)))
        ?? (Known is [var only] ? only : null);

    private IEnumerable<Substitute> Named => Roster.Substitutes.Where(substitute => substitute.Organization == Organization);

    /// <summary>Null when it is said later, or when there is a problem, which is noted.</summary>
    public Person? Read(TypedForm form)
    {
        var isNew = !form.IsEmpty(TypedPerson.New.Name, TypedPerson.New.ObjectId);
        if (form[TypedPerson.Chosen] == NotYet && !isNew)
            return null;
        if (form.IsEmpty(TypedPerson.Chosen) && !isNew)
        {
            if (Usual is null)
                form.Refuse(TypedPerson.Chosen, Missing);
            return Usual;
        }
        var person = TypedPerson.Read(form, Roster, Directory);
        var field = isNew ? TypedPerson.New.Name : TypedPerson.Chosen;
        if (person is not null && person.Id == Roster.ContactOf(Organization))
            form.Refuse(field, Absence.OwnSubstitute);
        else if (person is not null && HandoverTo.OtherOf(person.Id, Organization, Roster) is { } other)
            form.Refuse(field, HandoverTo.OfAnother, Roster.Organization(other).ShortName);
        return person;
    }
}
