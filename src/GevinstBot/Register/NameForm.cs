using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain;
using GevinstBot.Domain.Register;
using GevinstBot.Network;
using GevinstBot.Texts;
using NodaTime.Text;

namespace GevinstBot.Register;

/// <summary>«Nytt navn» from a day on; a past report shows the name of its time.</summary>
public sealed class NameForm : RegisterForm
{
    public override string What => "name";

    public override string TitleKey => "network.rename";

    public override string HintKey => "network.rename-hint";

    public override IEnumerable<AdaptiveElement> Fields(
        RegisterQuestion question, IReadOnlyDictionary<string, string> typed, IReadOnlyList<Problem> problems, LocalTexts texts) =>
    [
        .. NameFields(typed, problems, texts, question.Organization!.Name, question.Organization.ShortName),
        Ask.Date(
            OrganizationEdit.FromField, texts["network.from"],
            typed.GetValueOrDefault(OrganizationEdit.FromField, LocalDatePattern.Iso.Format(question.Today)),
            LocalDatePattern.Iso.Format(question.Today)).WithProblems(problems, texts),
    ];

    public static IEnumerable<AdaptiveElement> NameFields(
        IReadOnlyDictionary<string, string> typed, IReadOnlyList<Problem> problems, LocalTexts texts, string name = "",
        string shortName = "") =>
    [
        Ask.Text(OrganizationEdit.NameField, texts["network.name"], typed.GetValueOrDefault(OrganizationEdit.NameField, name), longest: 100)
            .WithProblems(problems, texts),
        Ask.Text(
            OrganizationEdit.ShortNameField, texts["network.short-name"],
            typed.GetValueOrDefault(OrganizationEdit.ShortNameField, shortName), longest: 30).WithProblems(problems, texts),
    ];

    public override Checked<RegisterChange> Read(RegisterQuestion question, IReadOnlyDictionary<string, string> typed) => Change(
        OrganizationEdit.ReadName(typed, question.Organization!.Id, question.Roster, question.Today),
        name => new RegisterChange(
            root => root.WithName(name), "network.rename-done",
            [question.Organization.ShortName, name.Name, $"{name.From.Day}.{name.From.Month}.{name.From.Year}"]));
}
