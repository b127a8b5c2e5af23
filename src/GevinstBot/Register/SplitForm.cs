using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain;
using GevinstBot.Network;

namespace GevinstBot.Register;

/// <summary>«Del»: a part of an organisation becomes one of its own, and is asked what the other is asked.</summary>
public sealed class SplitForm() : RegisterForm("split", "network.split", "network.split-hint")
{
    public override IEnumerable<AdaptiveElement> Fields(RegisterQuestion question, FilledForm form) =>
    [
        Say.Typed(RegisterWords.LeftToDo(question, form.Texts)),
        .. OrganizationForm.NewFields(question, form),
    ];

    public override Checked<RegisterChange> Read(RegisterQuestion question, IReadOnlyDictionary<string, string> typed) => Change(
        OrganizationForm.ReadNew(question, typed),
        added => new RegisterChange(
            root => root.WithNewOrganization(added.Organization, added.Contact)
                .WithTheSameAsked(question.Organization!.Id, added.Organization.Id),
            texts => texts["network.split-done", added.Organization.Name, question.Organization!.ShortName, added.Contact.Name],
            added.Contact));
}
