using GevinstBot.Domain.Forms;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Register;

/// <summary>An organisation that becomes part of another one.</summary>
/// <param name="From">Which leaves the network.</param>
/// <param name="LastDay">Its last day.</param>
/// <param name="Into">Which goes on.</param>
/// <param name="Name">What the other is called from the day after; null when it keeps its name.</param>
public sealed record OrganizationMerger(OrganizationId From, LocalDate LastDay, OrganizationId Into, OrganizationName? Name)
{
    public const string IntoField = "into";

    /// <param name="typed">What was typed.</param>
    /// <param name="organization">Which leaves.</param>
    /// <param name="roster">The network.</param>
    /// <param name="today">The day.</param>
    /// <param name="left">What the organisation has left to do.</param>
    public static Checked<OrganizationMerger> Read(
        IReadOnlyDictionary<string, string> typed, OrganizationId organization, Roster roster, LocalDate today, LeftToDo left)
    {
        var form = new TypedForm(typed);
        var others = roster.Organizations.Where(other => other.Id != organization).ToDictionary(other => other.Id.Value, other => other.Id);
        var into = form.RequiredChoice(IntoField, others);
        var lastDay = OrganizationEdit.LastDay(form, today, left);
        var name = form.IsEmpty(OrganizationEdit.NameField, OrganizationEdit.ShortNameField)
            ? ((string Name, string ShortName)?)null
            : OrganizationEdit.Names(form, roster, organization, into);
        return form.Checked(() => new OrganizationMerger(
            organization, lastDay!.Value, into,
            name is { } called ? new OrganizationName(into, lastDay.Value.PlusDays(1), called.Name, called.ShortName) : null));
    }
}
