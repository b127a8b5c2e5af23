using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain;
using GevinstBot.Domain.Register;
using GevinstBot.Network;

namespace GevinstBot.Register;

/// <summary>«Slå sammen»: an organisation becomes part of another. What it has answered stays under its own name.</summary>
public sealed class MergeForm() : RegisterForm("merge", "network.merge", "network.merge-hint")
{
    public override IEnumerable<AdaptiveElement> Fields(RegisterQuestion question, FilledForm form) =>
    [
        Say.Typed(RegisterWords.LeftToDo(question, form.Texts)),
        form.OneOf(
            OrganizationMerger.IntoField, form.Texts["network.into"],
            question.Roster.Organizations.Where(other => other.Id != question.Organization!.Id)
                .Select(other => (other.ShortName, other.Id.Value)),
            hint: form.Texts["network.organization-hint"]),
        form.Date(OrganizationEdit.LastDayField, form.Texts["network.last-day"], question.Today),
        Say.Small(form.Texts["network.merge-name"]),
        NameForm.NameField(form), NameForm.ShortNameField(form),
    ];

    public override Checked<RegisterChange> Read(RegisterQuestion question, IReadOnlyDictionary<string, string> typed) => Change(
        OrganizationMerger.Read(typed, question.Organization!.Id, question.Roster, question.Today, question.Left),
        merger => new RegisterChange(
            root => root.WithMerger(merger),
            texts => texts[
                "network.merge-done", question.Organization!.ShortName, question.Roster.Organization(merger.Into).ShortName,
                texts.Date(merger.LastDay)]));
}
