using GevinstBot.Domain.Forms;
using GevinstBot.Domain.Network;

namespace GevinstBot.Domain.Register;

/// <summary>Somebody who gets a role beside those of contacts and leads, or has it no longer.</summary>
public sealed record RoleEdit(Person Person, Role Role)
{
    public const string RoleField = "role";

    /// <summary>No argument.</summary>
    public const string NotHeld = "network.role-not-held";

    /// <summary>One argument: whose benefit owner it is already.</summary>
    public const string SameOwner = "network.same-owner";

    /// <summary>The region's roles, as a form's choice says them.</summary>
    public static readonly IReadOnlyDictionary<string, Role> Given = new Dictionary<string, Role>
    {
        ["programme-lead"] = Role.ProgrammeLead,
        ["economy-reader"] = Role.EconomyReader,
    };

    /// <summary>The same, and the role that somebody has for an organisation.</summary>
    public static readonly IReadOnlyDictionary<string, Role> Held = new Dictionary<string, Role>(Given)
    {
        ["benefit-owner"] = Role.BenefitOwner,
    };

    public static Checked<RoleEdit> Read(IReadOnlyDictionary<string, string> typed, Roster roster, DirectoryAnswer? directory = null)
    {
        var form = new TypedForm(typed);
        var (role, person) = (form.RequiredChoice(RoleField, Given), TypedPerson.Read(form, roster, directory));
        if (person is not null && !form.IsRefused(RoleField) && Has(roster, person.Id, role))
            form.Refuse(TypedPerson.Chosen, LeadEdit.SameRole);
        return form.Checked(() => new RoleEdit(person!, role));
    }

    public static Checked<RoleEdit> ReadRemoval(IReadOnlyDictionary<string, string> typed, Roster roster)
    {
        var form = new TypedForm(typed);
        var (role, person) = (form.RequiredChoice(RoleField, Held), TypedPerson.Read(form, roster));
        if (person is not null && !form.IsRefused(RoleField) && !Has(roster, person.Id, role))
            form.Refuse(TypedPerson.Chosen, NotHeld);
        return form.Checked(() => new RoleEdit(person!, role));
    }

    /// <summary>An organisation's benefit owner, in the place of the one there is.</summary>
    public static Checked<RoleEdit> ReadOwner(
        IReadOnlyDictionary<string, string> typed, OrganizationId organization, Roster roster, DirectoryAnswer? directory = null)
    {
        var form = new TypedForm(typed);
        var person = TypedPerson.Read(form, roster, directory);
        if (person is not null && roster.BenefitOwnerOf(organization) == person.Id)
            form.Refuse(TypedPerson.Chosen, SameOwner, roster.Organization(organization).ShortName);
        return form.Checked(() => new RoleEdit(person!, Role.BenefitOwner));
    }

    private static bool Has(Roster roster, PersonId person, Role role) =>
        roster.Members.Any(member => member.Person == person && member.Role == role);
}
