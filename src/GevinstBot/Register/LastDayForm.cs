using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain;
using GevinstBot.Domain.Register;
using GevinstBot.Network;

namespace GevinstBot.Register;

/// <summary>«Avslutt»: an organisation's last day in the network. What it has answered stays.</summary>
public sealed class LastDayForm() : RegisterForm("close", "network.close", "network.close-hint")
{
    public override IEnumerable<AdaptiveElement> Fields(RegisterQuestion question, FilledForm form) =>
    [
        Say.Typed(RegisterWords.LeftToDo(question, form.Texts)),
        form.Date(OrganizationEdit.LastDayField, form.Texts["network.last-day"], question.Today),
    ];

    public override Checked<RegisterChange> Read(RegisterQuestion question, IReadOnlyDictionary<string, string> typed) => Change(
        OrganizationEdit.ReadLastDay(typed, question.Roster, question.Today, question.Left),
        day => new RegisterChange(
            root => root.WithLastDay(question.Organization!.Id, day),
            texts => texts["network.close-done", question.Organization!.ShortName, texts.Date(day)]));
}
