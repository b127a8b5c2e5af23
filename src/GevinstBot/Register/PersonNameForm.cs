using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain;
using GevinstBot.Domain.Register;
using GevinstBot.Network;

namespace GevinstBot.Register;

/// <summary>«Rett navnet på en person»: a slip in a name, or another name.</summary>
public sealed class PersonNameForm() : RegionForm("person-name", "network.person-rename", "network.person-rename-hint")
{
    public override IEnumerable<AdaptiveElement> Fields(RegisterQuestion question, FilledForm form) =>
    [
        .. PersonPart.Known(question.Roster.People, form),
        form.Text(TypedPerson.New.Name, form.Texts["network.person-rename-to"], longest: 100),
    ];

    public override Checked<RegisterChange> Read(RegisterQuestion question, IReadOnlyDictionary<string, string> typed) => Change(
        PersonNameEdit.Read(typed, question.Roster),
        person => new RegisterChange(
            root => root.WithPersonName(person),
            texts => texts["network.person-rename-done", question.Roster.Find(person.Id)!.Name, person.Name]));
}
