using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Register;
using GevinstBot.Network;
using GevinstBot.Texts;

namespace GevinstBot.Register;

/// <summary>«Ny nettverksleder eller nestleder».</summary>
public sealed class LeadForm : RegisterForm
{
    public override string What => "lead";

    public override string TitleKey => "network.lead";

    public override bool IsOfOrganization => false;

    public override string HintKey => "network.lead-hint";

    public override IEnumerable<AdaptiveElement> Fields(
        RegisterQuestion question, IReadOnlyDictionary<string, string> typed, IReadOnlyList<Problem> problems, LocalTexts texts) =>
    [
        Ask.Tap(
            LeadEdit.RoleField, texts["network.role"], [(texts["network.role-lead"], "lead"), (texts["network.role-deputy"], "deputy")],
            typed.GetValueOrDefault(LeadEdit.RoleField, "deputy")).WithProblems(problems, texts),
        .. PersonPart.Fields(question.Roster.People, typed, problems, texts, question.Directory),
    ];

    public override Checked<RegisterChange> Read(RegisterQuestion question, IReadOnlyDictionary<string, string> typed) => Change(
        LeadEdit.Read(typed, question.Roster, question.Directory),
        edit => new RegisterChange(
            root => root.WithLead(edit.Person, isDeputy: edit.Role is Role.DeputyLead),
            edit.Role is Role.DeputyLead ? "network.deputy-done" : "network.lead-done", [edit.Person.Name], edit.Person));
}
