using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain;
using GevinstBot.Domain.Register;
using GevinstBot.Network;

namespace GevinstBot.Register;

/// <summary>«Fjern en annen rolle».</summary>
public sealed class RoleRemovalForm() : RegionForm("role-removal", "network.take-role")
{
    public override IEnumerable<AdaptiveElement> Fields(RegisterQuestion question, FilledForm form)
    {
        var held = question.Roster.Members.Where(member => RoleEdit.Held.Values.Contains(member.Role)).ToList();
        // A list without a choice is none.
        if (held.Count == 0)
            return [Say.Text(form.Texts["network.role-nobody"])];
        return
        [
            form.Tap(
                RoleEdit.RoleField, form.Texts["network.role"],
                RoleEdit.Held.Keys.Select(role => (form.Texts.Capital(form.Texts[$"role-name.{role}"]), role))),
            .. PersonPart.Known(question.Roster.People.Where(person => held.Exists(member => member.Person == person.Id)), form),
        ];
    }

    public override Checked<RegisterChange> Read(RegisterQuestion question, IReadOnlyDictionary<string, string> typed) => Change(
        RoleEdit.ReadRemoval(typed, question.Roster),
        edit => new RegisterChange(
            root => root.WithoutRole(edit.Role, edit.Person.Id),
            texts => texts["network.role-removed", edit.Person.Name, texts[$"role-name.{RoleForm.KeyOf(edit)}"]]));
}
