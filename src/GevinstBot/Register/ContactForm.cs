using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain;
using GevinstBot.Domain.Register;
using GevinstBot.Network;

namespace GevinstBot.Register;

/// <summary>«Bytt kontakt»: the new one gets what is open, and history stays the organisation's.</summary>
public sealed class ContactForm() : RegisterForm("contact", "network.contact", "network.contact-hint")
{
    public override IEnumerable<AdaptiveElement> Fields(RegisterQuestion question, FilledForm form) => PersonPart.Fields(
        question.Roster.People.Where(person => person.Id != question.Roster.ContactOf(question.Organization!.Id)), form,
        question);

    public override Checked<RegisterChange> Read(RegisterQuestion question, IReadOnlyDictionary<string, string> typed) => Change(
        NewContact.Read(typed, question.Organization!.Id, question.Roster, question.Directory),
        contact => new RegisterChange(
            root => root.WithContact(contact.Organization, contact.Person),
            texts => texts["network.contact-done", contact.Person.Name, question.Organization.ShortName], contact.Person));
}
