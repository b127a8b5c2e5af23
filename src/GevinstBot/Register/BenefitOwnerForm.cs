using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain;
using GevinstBot.Domain.Register;
using GevinstBot.Network;

namespace GevinstBot.Register;

/// <summary>«Gevinsteier (AD)»: an organisation's chief executive.</summary>
public sealed class BenefitOwnerForm() : RegisterForm("benefit-owner", "network.benefit-owner", "network.benefit-owner-hint")
{
    public override IEnumerable<AdaptiveElement> Fields(RegisterQuestion question, FilledForm form) =>
        PersonPart.Fields(question.Roster.People, form, question);

    public override Checked<RegisterChange> Read(RegisterQuestion question, IReadOnlyDictionary<string, string> typed) => Change(
        RoleEdit.ReadOwner(typed, question.Organization!.Id, question.Roster, question.Directory),
        edit => new RegisterChange(
            root => root.WithBenefitOwner(question.Organization!.Id, edit.Person),
            texts => texts["network.owner-done", edit.Person.Name, question.Organization!.ShortName], edit.Person));
}
