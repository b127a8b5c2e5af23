using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain;
using GevinstBot.Domain.Register;
using GevinstBot.Network;

namespace GevinstBot.Register;

/// <summary>«Fjern leder eller nestleder».</summary>
public sealed class LeadRemovalForm() : RegionForm("remove", "network.remove")
{
    public override IEnumerable<AdaptiveElement> Fields(RegisterQuestion question, FilledForm form) =>
        PersonPart.Known(question.Roster.People.Where(person => question.Roster.IsLead(person.Id)), form);

    public override Checked<RegisterChange> Read(RegisterQuestion question, IReadOnlyDictionary<string, string> typed) => Change(
        LeadEdit.ReadRemoval(typed, question.Roster),
        edit => new RegisterChange(
            root => root.WithoutLead(edit.Person.Id), texts => texts["network.remove-done", edit.Person.Name]));
}
