using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain;
using GevinstBot.Domain.Register;
using GevinstBot.Network;

namespace GevinstBot.Register;

/// <summary>«Nytt navn» from a day on; a past report shows the name of its time.</summary>
public sealed class NameForm() : RegisterForm("name", "network.rename", "network.rename-hint")
{
    public override IEnumerable<AdaptiveElement> Fields(RegisterQuestion question, FilledForm form) =>
    [
        NameField(form, question.Organization!.Name), ShortNameField(form, question.Organization.ShortName),
        form.Date(OrganizationEdit.FromField, form.Texts["network.from"], question.Today, otherwise: question.Today),
    ];

    public static AdaptiveElement NameField(FilledForm form, string name = "") =>
        form.Text(OrganizationEdit.NameField, form.Texts["network.name"], longest: 100, name);

    public static AdaptiveElement ShortNameField(FilledForm form, string shortName = "") =>
        form.Text(OrganizationEdit.ShortNameField, form.Texts["network.short-name"], longest: 30, shortName);

    public override Checked<RegisterChange> Read(RegisterQuestion question, IReadOnlyDictionary<string, string> typed) => Change(
        OrganizationEdit.ReadName(typed, question.Organization!.Id, question.Roster, question.Today),
        name => new RegisterChange(
            root => root.WithName(name),
            texts => texts["network.rename-done", question.Organization.ShortName, name.Name, texts.Date(name.From)]));
}
