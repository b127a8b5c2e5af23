using GevinstBot.Domain.Forms;
using GevinstBot.Domain.Network;

namespace GevinstBot.Domain.Register;

/// <summary>Another contact of an organisation, in the place of the one there is: an organisation has one.</summary>
public sealed record NewContact(OrganizationId Organization, Person Person)
{
    public const string Same = "network.same-contact";

    public static Checked<NewContact> Read(
        IReadOnlyDictionary<string, string> typed, OrganizationId organization, Roster roster, DirectoryAnswer? directory = null)
    {
        var form = new TypedForm(typed);
        var person = TypedPerson.Read(form, roster, directory);
        if (person is not null && roster.ContactOf(organization) == person.Id)
            form.Refuse(TypedPerson.Chosen, Same);
        return form.Checked(() => new NewContact(organization, person!));
    }
}
