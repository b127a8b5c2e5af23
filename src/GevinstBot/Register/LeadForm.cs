using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Register;
using GevinstBot.Network;

namespace GevinstBot.Register;

/// <summary>«Ny nettverksleder eller nestleder».</summary>
public sealed class LeadForm() : RegionForm("lead", "network.lead", "network.lead-hint")
{
    public override IEnumerable<AdaptiveElement> Fields(RegisterQuestion question, FilledForm form) =>
    [
        form.Tap(
            LeadEdit.RoleField, form.Texts["network.role"],
            [(form.Texts["network.role-lead"], "lead"), (form.Texts["network.role-deputy"], "deputy")], otherwise: "deputy"),
        .. PersonPart.Fields(question.Roster.People, form, question),
    ];

    public override Checked<RegisterChange> Read(RegisterQuestion question, IReadOnlyDictionary<string, string> typed) => Change(
        LeadEdit.Read(typed, question.Roster, question.Directory),
        edit => new RegisterChange(
            root => root.WithLead(edit.Person, isDeputy: edit.Role is Role.DeputyLead),
            texts => texts[edit.Role is Role.DeputyLead ? "network.deputy-done" : "network.lead-done", edit.Person.Name], edit.Person));
}
