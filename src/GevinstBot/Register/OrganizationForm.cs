using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Register;
using GevinstBot.Network;

namespace GevinstBot.Register;

/// <summary>«Ny organisasjon», with its contact.</summary>
public sealed class OrganizationForm() : RegionForm("organization", "network.add")
{
    public override IEnumerable<AdaptiveElement> Fields(RegisterQuestion question, FilledForm form) =>
        NewFields(question, form).WrongFirst(form.Texts);

    public override Checked<RegisterChange> Read(RegisterQuestion question, IReadOnlyDictionary<string, string> typed) => Change(
        ReadNew(question, typed),
        added => new RegisterChange(
            root => root.WithNewOrganization(added.Organization, added.Contact),
            texts => texts["network.add-done", added.Organization.Name, added.Contact.Name], added.Contact));

    /// <summary>The fields of an organisation that wasn't there before; whoever answers for it is one of them.</summary>
    public static IEnumerable<FormPart> NewFields(RegisterQuestion question, FilledForm form) =>
    [
        form.Part(NameForm.NameField(form), OrganizationEdit.NameField),
        form.Part(NameForm.ShortNameField(form), OrganizationEdit.ShortNameField),
        form.Part(
            form.Tap(
                OrganizationEdit.KindField, form.Texts["network.kind"],
                OrganizationEdit.Kinds.Keys.Select(kind => (form.Texts[$"network.kind-{kind}"], kind)), otherwise: "trust"),
            OrganizationEdit.KindField),
        form.Part(
            Place.Together(
                [Say.Subheading(form.Texts["network.contact-of"]), .. PersonPart.Fields(question.Roster.People, form, question)]),
            TypedPerson.Chosen, TypedPerson.New.Name, TypedPerson.New.Found, TypedPerson.New.ObjectId),
    ];

    public static Checked<(Organization Organization, Person Contact)> ReadNew(
        RegisterQuestion question, IReadOnlyDictionary<string, string> typed) =>
        OrganizationEdit.ReadNew(typed, question.Roster, shortName => KeyFor(shortName, question.Roster), question.Directory);

    /// <summary>A key that no organisation has, or had, or will have.</summary>
    public static OrganizationId KeyFor(string shortName, Roster roster) =>
        new(PersonKey.For(
            shortName, [.. roster.Organizations.Concat(roster.Former).Concat(roster.Coming).Select(other => other.Id.Value)]));
}
