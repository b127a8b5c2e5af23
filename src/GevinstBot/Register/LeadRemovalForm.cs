using AdaptiveCards;
using GevinstBot.Domain;
using GevinstBot.Domain.Register;
using GevinstBot.Network;
using GevinstBot.Texts;

namespace GevinstBot.Register;

/// <summary>«Fjern leder eller nestleder».</summary>
public sealed class LeadRemovalForm : RegisterForm
{
    public override string What => "remove";

    public override string TitleKey => "network.remove";

    public override bool IsOfOrganization => false;

    public override IEnumerable<AdaptiveElement> Fields(
        RegisterQuestion question, IReadOnlyDictionary<string, string> typed, IReadOnlyList<Problem> problems, LocalTexts texts) =>
        PersonPart.Fields(
            question.Roster.People.Where(person => question.Roster.IsLead(person.Id)), typed, problems, texts, isKnown: true);

    public override Checked<RegisterChange> Read(RegisterQuestion question, IReadOnlyDictionary<string, string> typed) => Change(
        LeadEdit.ReadRemoval(typed, question.Roster),
        edit => new RegisterChange(root => root.WithoutLead(edit.Person.Id), "network.remove-done", [edit.Person.Name]));
}
