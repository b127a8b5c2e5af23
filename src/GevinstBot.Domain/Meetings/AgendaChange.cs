namespace GevinstBot.Domain.Meetings;

/// <summary>What is otherwise on an agenda than those who have it were told.</summary>
/// <param name="Added">What is on it now, and wasn't.</param>
/// <param name="Removed">What was on it, and isn't.</param>
/// <param name="Changed">What is called otherwise, takes another time, or is presented by somebody else, as it is now.</param>
/// <param name="IsReordered">What is on both stands in another order.</param>
public sealed record AgendaChange(
    IReadOnlyList<AgendaItem> Added, IReadOnlyList<AgendaItem> Removed, IReadOnlyList<AgendaItem> Changed, bool IsReordered)
{
    public bool IsNothing => this is { Added.Count: 0, Removed.Count: 0, Changed.Count: 0, IsReordered: false };

    public static AgendaChange Between(Agenda told, Agenda now)
    {
        var (before, after) = (told.Kept.ToDictionary(item => item.Id), now.Kept.ToDictionary(item => item.Id));
        return new AgendaChange(
            [.. now.Kept.Where(item => !before.ContainsKey(item.Id))],
            [.. told.Kept.Where(item => !after.ContainsKey(item.Id))],
            [.. now.Kept.Where(item => before.TryGetValue(item.Id, out var was) && IsOther(was, item))],
            !told.Kept.Select(item => item.Id).Where(after.ContainsKey)
                .SequenceEqual(now.Kept.Select(item => item.Id).Where(before.ContainsKey)));
    }

    private static bool IsOther(AgendaItem was, AgendaItem now) =>
        (was.Renamed ?? was.Title.Typed, was.Minutes, was.Presenter) != (now.Renamed ?? now.Title.Typed, now.Minutes, now.Presenter);
}
