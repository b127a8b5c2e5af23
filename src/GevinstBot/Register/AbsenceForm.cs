using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain;
using GevinstBot.Domain.Register;
using GevinstBot.Network;
using GevinstBot.Texts;
using NodaTime;
using NodaTime.Text;

namespace GevinstBot.Register;

/// <summary>«Stedfortreder»: somebody stands in for a contact between two days. The lead's form, and the contact's own («borte»).</summary>
public sealed class AbsenceForm : RegisterForm
{
    public override string What => "substitute";

    public override string TitleKey => "network.substitute";

    public override string HintKey => "network.substitute-hint";

    public override IEnumerable<AdaptiveElement> Fields(
        RegisterQuestion question, IReadOnlyDictionary<string, string> typed, IReadOnlyList<Problem> problems, LocalTexts texts)
    {
        var (roster, of) = (question.Roster, question.Organization!.Id);
        yield return Date(Absence.FromField, "network.from");
        yield return Date(Absence.ToField, "network.to");
        var named = roster.Substitutes.FirstOrDefault(substitute => substitute.Organization == of)?.Person.Value;
        var people = roster.People.Where(person => person.Id != roster.ContactOf(of));
        var suggested = typed.Count == 0 && named is not null
            ? new Dictionary<string, string> { [TypedPerson.Chosen] = named }
            : typed;
        foreach (var field in PersonPart.Fields(people, suggested, problems, texts, question.Directory))
            yield return field;

        AdaptiveElement Date(string field, string key) =>
            Ask.Date(field, texts[key], typed.GetValueOrDefault(field), LocalDatePattern.Iso.Format(question.Today))
                .WithProblems(problems, texts);
    }

    public override Checked<RegisterChange> Read(RegisterQuestion question, IReadOnlyDictionary<string, string> typed) =>
        Change(
            Absence.Read(typed, question.Organization!.Id, question.Roster, question.Today, directory: question.Directory),
            absence => ChangeFor(absence, question));

    /// <summary>Puts an absence in, in the place of another if there is one.</summary>
    public static RegisterChange ChangeFor(Absence absence, RegisterQuestion question, Absence? instead = null) => new(
        root => (instead is null ? root : root.WithoutSubstitute(instead.Substitute)).WithSubstitute(absence.Substitute, absence.Person),
        "network.substitute-done",
        [absence.Person.Name, question.Organization!.ShortName, Written(absence.From), Written(absence.To)], absence.Person);

    /// <summary>What the fields hold when an absence is corrected.</summary>
    public static IReadOnlyDictionary<string, string> Filled(Absence absence) => new Dictionary<string, string>
    {
        [Absence.FromField] = LocalDatePattern.Iso.Format(absence.From),
        [Absence.ToField] = LocalDatePattern.Iso.Format(absence.To),
        [TypedPerson.Chosen] = absence.Person.Id.Value,
    };

    private static string Written(LocalDate day) => $"{day.Day}.{day.Month}.";
}
