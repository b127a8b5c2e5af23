using NodaTime;

namespace GevinstBot.Domain.Meetings;

/// <summary>The items of one meeting, those taken off included; <see cref="LeftOut"/> findings had no room in the draft.</summary>
public sealed record Agenda(LocalDate MeetingDay, IReadOnlyList<AgendaItem> Items, int LeftOut)
{
    public IReadOnlyList<AgendaItem> Kept => [.. Items.Where(item => item.Kept)];

    /// <summary>Which it is of those that are kept, as everybody counts them.</summary>
    public int NumberOf(AgendaItem item) => Kept.TakeWhile(kept => kept.Id != item.Id).Count() + 1;

    public int Minutes => Items.Where(item => item.Kept).Sum(item => item.Minutes);

    /// <summary>
    /// With what the organisations raise now. What the lead has already placed keeps its place, its minutes and its name; what was raised
    /// with an answer to the agenda, and is no longer, goes.
    /// </summary>
    public Agenda Joining(IReadOnlyList<AgendaItem> raised)
    {
        var now = raised.ToDictionary(item => item.Id);
        var placed = Items.Where(item => !item.IsOfOrganization || item.Sources is not null || now.ContainsKey(item.Id))
            .Select(item => now.TryGetValue(item.Id, out var own) ? item with { Title = own.Title } : item).ToList();
        return (this with { Items = placed }).With([.. raised.Where(item => placed.TrueForAll(known => known.Id != item.Id))]);
    }

    /// <summary>With further items, before the standing item that ends the meeting.</summary>
    public Agenda With(IReadOnlyList<AgendaItem> raised)
    {
        var last = Items.Count > 0 && Items[^1].Kind == AgendaItemKind.Standing ? 1 : 0;
        return this with { Items = [.. Items.SkipLast(last), .. raised, .. Items.TakeLast(last)] };
    }
}
