using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain;
using GevinstBot.Domain.Register;
using GevinstBot.Network;

namespace GevinstBot.Register;

/// <summary>«Del»: a part of an organisation becomes one of its own from a day on, and is asked what the other is asked.</summary>
public sealed class SplitForm() : RegisterForm("split", "network.split", "network.split-hint")
{
    public override IEnumerable<AdaptiveElement> Fields(RegisterQuestion question, FilledForm form) =>
        ((FormPart[])
        [
            form.Part(Say.Typed(RegisterWords.LeftToDo(question, form.Texts))),
            form.Part(
                form.Date(OrganizationEdit.FromField, form.Texts["network.split-from"], question.Today), OrganizationEdit.FromField),
            .. OrganizationForm.NewFields(question, form),
        ]).WrongFirst(form.Texts);

    public override Checked<RegisterChange> Read(RegisterQuestion question, IReadOnlyDictionary<string, string> typed) => Change(
        OrganizationEdit.ReadSplit(
            typed, question.Roster, question.Today, shortName => OrganizationForm.KeyFor(shortName, question.Roster), question.Directory),
        added => new RegisterChange(
            root => root.WithNewOrganization(added.Organization, added.Contact)
                .WithFirstDay(added.Organization.Id, added.From)
                .WithTheSameAsked(question.Organization!.Id, added.Organization.Id),
            texts => texts[
                "network.split-done", added.Organization.Name, question.Organization!.ShortName, added.Contact.Name,
                texts.Date(added.From)],
            added.Contact));
}
