using GevinstBot.Domain.Network;

namespace GevinstBot.Domain.Meetings;

/// <summary>«Dette ble sak 3»: what an organisation reported, and its place on the agenda.</summary>
/// <param name="Number">As the agenda numbers what stays on it, from 1.</param>
/// <param name="Item">The item.</param>
public sealed record ReportedItem(int Number, AgendaItem Item)
{
    /// <summary>In the order of the agenda: what it raised itself, and what it answered that the draft was made of.</summary>
    public static IReadOnlyList<ReportedItem> Of(Agenda agenda, OrganizationId organization) =>
    [
        .. agenda.Kept.Select((item, place) => new ReportedItem(place + 1, item))
            .Where(one => one.Item.Organization == organization && (one.Item.Kind == AgendaItemKind.Raised || one.Item.IsReported is true)),
    ];
}
