using GevinstBot.Chat;
using GevinstBot.Domain.Forms;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Register;
using GevinstBot.Network;
using NodaTime;

namespace GevinstBot.Register;

/// <summary>Who is away, and what is planned of it. Whose contact they are is the network's word, never the card's.</summary>
/// <param name="Register">The network, and the contact's organisation; none when they are no contact any more.</param>
/// <param name="Saved">What this card has put into the network; null when nothing, or when it was taken out again.</param>
public sealed record AbsenceQuestion(RegisterQuestion Register, Absence? Saved)
{
    /// <summary>All that isn't over of what is planned at the organisations whose contact somebody is, the first first.</summary>
    public static IReadOnlyList<Absence> PlannedBy(PersonId contact, Roster roster, LocalDate today)
    {
        var own = roster.ContactFor(contact).ToHashSet();
        return
        [
            .. from substitute in roster.Substitutes
               where own.Contains(substitute.Organization) && substitute is { From: not null, To: not null } && substitute.To >= today
               let person = roster.Find(substitute.Person)
               where person is not null
               orderby substitute.From
               select new Absence(substitute.Organization, person, substitute.From!.Value, substitute.To!.Value),
        ];
    }

    public static AbsenceQuestion Of(AskedForm form, CurrentNetwork network, Instant now)
    {
        var question = RegisterQuestion.Of(network, now);
        var own = question.Roster.ContactFor(form.AskedBy).ToList();
        var named = form.Fields.GetValueOrDefault(RegisterCard.OrganizationField);
        var chosen = own.FirstOrDefault(of => of.Value == named, own.FirstOrDefault());
        var register = own.Count == 0 ? question : question with { Organization = question.Roster.Organization(chosen) };
        return new AbsenceQuestion(register, form.IsSaved ? Read(form, chosen, question.Roster) : null);
    }

    private static Absence? Read(AskedForm form, OrganizationId organization, Roster roster) =>
        TypedDate.Read(form.Fields.GetValueOrDefault(Absence.FromField, "")) is { } from
        && TypedDate.Read(form.Fields.GetValueOrDefault(Absence.ToField, "")) is { } to
        && roster.Find(new PersonId(form.Fields.GetValueOrDefault(TypedPerson.Chosen, ""))) is { } person
        && roster.Substitutes.Contains(new Substitute(person.Id, organization, from, to))
            ? new Absence(organization, person, from, to)
            : null;
}
