using AdaptiveCards;
using GevinstBot.Domain;
using GevinstBot.Domain.Register;
using GevinstBot.Network;
using GevinstBot.Texts;

namespace GevinstBot.Register;

/// <summary>«Bytt kontakt»: the new one gets what is open, and history stays the organisation's.</summary>
public sealed class ContactForm : RegisterForm
{
    public override string What => "contact";

    public override string TitleKey => "network.contact";

    public override string HintKey => "network.contact-hint";

    public override IEnumerable<AdaptiveElement> Fields(
        RegisterQuestion question, IReadOnlyDictionary<string, string> typed, IReadOnlyList<Problem> problems, LocalTexts texts) =>
        PersonPart.Fields(
            question.Roster.People.Where(person => person.Id != question.Roster.ContactOf(question.Organization!.Id)),
            typed, problems, texts, question.Directory);

    public override Checked<RegisterChange> Read(RegisterQuestion question, IReadOnlyDictionary<string, string> typed) => Change(
        NewContact.Read(typed, question.Organization!.Id, question.Roster, question.Directory),
        contact => new RegisterChange(
            root => root.WithContact(contact.Organization, contact.Person), "network.contact-done",
            [contact.Person.Name, question.Organization.ShortName], contact.Person));
}
