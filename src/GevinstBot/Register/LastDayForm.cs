using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain;
using GevinstBot.Domain.Register;
using GevinstBot.Network;
using GevinstBot.Texts;
using NodaTime.Text;

namespace GevinstBot.Register;

/// <summary>«Avslutt»: an organisation's last day in the network. What it has answered stays.</summary>
public sealed class LastDayForm : RegisterForm
{
    public override string What => "close";

    public override string TitleKey => "network.close";

    public override string HintKey => "network.close-hint";

    public override IEnumerable<AdaptiveElement> Fields(
        RegisterQuestion question, IReadOnlyDictionary<string, string> typed, IReadOnlyList<Problem> problems, LocalTexts texts) =>
    [
        Ask.Date(
            OrganizationEdit.LastDayField, texts["network.last-day"], typed.GetValueOrDefault(OrganizationEdit.LastDayField),
            LocalDatePattern.Iso.Format(question.Today)).WithProblems(problems, texts),
    ];

    public override Checked<RegisterChange> Read(RegisterQuestion question, IReadOnlyDictionary<string, string> typed) => Change(
        OrganizationEdit.ReadLastDay(typed, question.Roster, question.Today, question.OpenUntil),
        day => new RegisterChange(
            root => root.WithLastDay(question.Organization!.Id, day), "network.close-done",
            [question.Organization!.ShortName, $"{day.Day}.{day.Month}.{day.Year}"]));
}
