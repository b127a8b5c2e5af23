using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain;
using GevinstBot.Domain.Register;
using GevinstBot.Network;

namespace GevinstBot.Register;

/// <summary>«Gi en annen rolle»: who leads the programme of the learning network, and who reads the report.</summary>
public sealed class RoleForm() : RegionForm("role", "network.give-role", "network.give-role-hint")
{
    public override IEnumerable<AdaptiveElement> Fields(RegisterQuestion question, FilledForm form) =>
    [
        form.Tap(
            RoleEdit.RoleField, form.Texts["network.role"],
            RoleEdit.Given.Keys.Select(role => (form.Texts.Capital(form.Texts[$"role-name.{role}"]), role))),
        .. PersonPart.Fields(question.Roster.People, form, question),
    ];

    public override Checked<RegisterChange> Read(RegisterQuestion question, IReadOnlyDictionary<string, string> typed) => Change(
        RoleEdit.Read(typed, question.Roster, question.Directory),
        edit => new RegisterChange(
            root => root.WithRole(edit.Role, edit.Person),
            texts => texts["network.role-done", edit.Person.Name, texts[$"role-name.{KeyOf(edit)}"]], edit.Person));

    /// <summary>What a role is called in the form and in the texts.</summary>
    public static string KeyOf(RoleEdit edit) => RoleEdit.Held.Single(role => role.Value == edit.Role).Key;
}
