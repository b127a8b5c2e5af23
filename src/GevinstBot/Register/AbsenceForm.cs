using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain;
using GevinstBot.Domain.Register;
using GevinstBot.Network;
using NodaTime.Text;

namespace GevinstBot.Register;

/// <summary>«Stedfortreder»: somebody stands in for a contact between two days. The lead's form, and the contact's own.</summary>
public sealed class AbsenceForm() : RegisterForm("substitute", "network.substitute", "network.substitute-hint")
{
    public override IEnumerable<AdaptiveElement> Fields(RegisterQuestion question, FilledForm form)
    {
        var (roster, of) = (question.Roster, question.Organization!.Id);
        var named = roster.Substitutes.FirstOrDefault(substitute => substitute.Organization == of)?.Person.Value;
        return
        [
            form.Date(Absence.FromField, form.Texts["network.from"], question.Today),
            form.Date(Absence.ToField, form.Texts["network.to"], question.Today),
            .. PersonPart.Fields(
                roster.People.Where(person => person.Id != roster.ContactOf(of)), form, question,
                suggested: form.Typed.Count == 0 ? named : null),
        ];
    }

    public override Checked<RegisterChange> Read(RegisterQuestion question, IReadOnlyDictionary<string, string> typed) =>
        Change(
            Absence.Read(typed, question.Organization!.Id, question.Roster, question.Today, directory: question.Directory),
            absence => ChangeFor(absence, question));

    /// <summary>Puts an absence in, in the place of another if there is one.</summary>
    public static RegisterChange ChangeFor(Absence absence, RegisterQuestion question, Absence? instead = null) => new(
        root => (instead is null ? root : root.WithoutSubstitute(instead.Substitute)).WithSubstitute(absence.Substitute, absence.Person),
        texts => RegisterWords.StandsIn(absence, question.Organization!, texts), absence.Person);

    /// <summary>What the fields hold when an absence is corrected.</summary>
    public static IReadOnlyDictionary<string, string> Filled(Absence absence) => new Dictionary<string, string>
    {
        [Absence.FromField] = LocalDatePattern.Iso.Format(absence.From),
        [Absence.ToField] = LocalDatePattern.Iso.Format(absence.To),
        [TypedPerson.Chosen] = absence.Person.Id.Value,
    };

    /// <summary>The same with whose contact it is.</summary>
    public static IReadOnlyDictionary<string, string> Saved(Absence absence) => new Dictionary<string, string>(Filled(absence))
    {
        [RegisterCard.OrganizationField] = absence.Organization.Value,
    };
}
