using GevinstBot.Domain.Forms;
using GevinstBot.Domain.Network;

namespace GevinstBot.Domain.Register;

/// <summary>Somebody who becomes a lead or a deputy, or is none any more (<see cref="Role"/> is null).</summary>
public sealed record LeadEdit(Person Person, Role? Role)
{
    public const string RoleField = "role";

    public const string LastLead = "network.last-lead";
    public const string NoLead = "network.no-lead";
    public const string SameRole = "network.same-role";

    /// <summary>What a form's choice says.</summary>
    public static readonly IReadOnlyDictionary<string, Role> Roles =
        new Dictionary<string, Role> { ["lead"] = Network.Role.NetworkLead, ["deputy"] = Network.Role.DeputyLead };

    public static Checked<LeadEdit> Read(
        IReadOnlyDictionary<string, string> typed, Roster roster, DirectoryAnswer? directory = null)
    {
        var form = new TypedForm(typed);
        var (role, person) = (form.RequiredChoice(RoleField, Roles), TypedPerson.Read(form, roster, directory));
        if (person is not null && !form.IsRefused(RoleField))
        {
            if (roster.Members.Contains(new Member(person.Id, role, Organization: null)))
                form.Refuse(TypedPerson.Chosen, SameRole);
            else if (role is Network.Role.DeputyLead && IsLastLead(roster, person.Id))
                form.Refuse(TypedPerson.Chosen, LastLead);
        }
        return form.Checked(() => new LeadEdit(person!, role));
    }

    /// <summary>The last lead can't be removed: nobody could put another in.</summary>
    public static Checked<LeadEdit> ReadRemoval(IReadOnlyDictionary<string, string> typed, Roster roster)
    {
        var form = new TypedForm(typed);
        var person = TypedPerson.Read(form, roster);
        if (person is not null && !roster.IsLead(person.Id))
            form.Refuse(TypedPerson.Chosen, NoLead);
        else if (person is not null && IsLastLead(roster, person.Id))
            form.Refuse(TypedPerson.Chosen, LastLead);
        return form.Checked(() => new LeadEdit(person!, Role: null));
    }

    private static bool IsLastLead(Roster roster, PersonId person) => roster.Leads.All(lead => lead == person);
}
