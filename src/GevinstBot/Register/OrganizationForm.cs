using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Register;
using GevinstBot.Network;
using GevinstBot.Texts;

namespace GevinstBot.Register;

/// <summary>«Ny organisasjon», with its contact.</summary>
public sealed class OrganizationForm : RegisterForm
{
    public override string What => "organization";

    public override string TitleKey => "network.add";

    public override bool IsOfOrganization => false;

    public override IEnumerable<AdaptiveElement> Fields(
        RegisterQuestion question, IReadOnlyDictionary<string, string> typed, IReadOnlyList<Problem> problems, LocalTexts texts) =>
    [
        .. NameForm.NameFields(typed, problems, texts),
        Ask.Tap(
            OrganizationEdit.KindField, texts["network.kind"],
            [
                (texts["network.kind-trust"], "trust"),
                (texts["network.kind-private"], "private"),
                (texts["network.kind-provider"], "provider"),
            ],
            typed.GetValueOrDefault(OrganizationEdit.KindField, "trust")).WithProblems(problems, texts),
        Say.Subheading(texts["network.contact-of"]),
        .. PersonPart.Fields(question.Roster.People, typed, problems, texts, question.Directory),
    ];

    public override Checked<RegisterChange> Read(RegisterQuestion question, IReadOnlyDictionary<string, string> typed) => Change(
        OrganizationEdit.ReadNew(typed, question.Roster, shortName => KeyFor(shortName, question.Roster), question.Directory),
        added => new RegisterChange(
            root => root.WithNewOrganization(added.Organization, added.Contact), "network.add-done",
            [added.Organization.Name, added.Contact.Name], added.Contact));

    private static OrganizationId KeyFor(string shortName, Roster roster) =>
        new(PersonKey.For(shortName, [.. roster.Organizations.Concat(roster.Former).Select(other => other.Id.Value)]));
}
