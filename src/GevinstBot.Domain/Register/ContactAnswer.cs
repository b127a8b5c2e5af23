using GevinstBot.Domain.Forms;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Register;

/// <summary>What a contact says is no longer so.</summary>
public enum ContactChange
{
    None,

    /// <summary>Somebody else stands in: that counts at once.</summary>
    Substitute,

    /// <summary>Somebody else should be the contact: that counts when a lead has approved it.</summary>
    Contact,
}

/// <summary>What was said of who is an organisation's contact, and who stands in.</summary>
/// <param name="Organization">The organisation.</param>
/// <param name="Contact">Who was asked.</param>
/// <param name="Change">What is otherwise.</param>
/// <param name="Person">Who stands in, or should be the contact; null when nothing is otherwise.</param>
/// <param name="At">When.</param>
public sealed record ContactAnswer(OrganizationId Organization, PersonId Contact, ContactChange Change, Person? Person, Instant At)
    : IVersioned<ContactAnswer>
{
    public const string ChangeField = "change";

    /// <summary>What a form's choice says.</summary>
    public static readonly IReadOnlyDictionary<string, ContactChange> Changes = new Dictionary<string, ContactChange>
    {
        ["none"] = ContactChange.None,
        ["substitute"] = ContactChange.Substitute,
        ["contact"] = ContactChange.Contact,
    };

    public int Version { get; init; } = 1;

    /// <summary>Which training the contact says that they have had; null where it wasn't asked.</summary>
    public IReadOnlyList<string>? Trainings { get; init; }

    PersonId? IVersioned<ContactAnswer>.By => Contact;

    public bool SaysTheSameAs(ContactAnswer other) =>
        (Contact, Change, Person?.Id) == (other.Contact, other.Change, other.Person?.Id)
        && (Trainings ?? []).SequenceEqual(other.Trainings ?? []);

    /// <summary>Whether it is an answer as long as somebody is the contact: the one who gave it, or the one who was proposed.</summary>
    public bool HoldsFor(PersonId? contact) => Contact == contact || (Change is ContactChange.Contact && Person!.Id == contact);

    /// <param name="typed">What was typed.</param>
    /// <param name="organization">Whose contact is asked.</param>
    /// <param name="roster">The network.</param>
    /// <param name="directory">What the directory says of somebody new.</param>
    public static Checked<(ContactChange Change, Person? Person)> Read(
        IReadOnlyDictionary<string, string> typed, OrganizationId organization, Roster roster, DirectoryAnswer? directory)
    {
        var form = new TypedForm(typed);
        var change = form.RequiredChoice(ChangeField, Changes);
        if (change is not ContactChange.Contact)
            Training.Require(form);
        if (form.IsRefused(ChangeField) || change is ContactChange.None)
            return form.Checked<(ContactChange, Person?)>(() => (ContactChange.None, null));
        var person = TypedPerson.Read(form, roster, directory);
        if (person is not null && person.Id == roster.ContactOf(organization))
            form.Refuse(TypedPerson.Chosen, change is ContactChange.Contact ? NewContact.Same : Absence.OwnSubstitute);
        return form.Checked<(ContactChange, Person?)>(() => (change, person));
    }
}
