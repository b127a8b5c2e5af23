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

    /// <summary>
    /// Each item is said one thing of: what was taken off and written anew by the same name is the same item, whatever it is known by.
    /// </summary>
    public static AgendaChange Between(Agenda told, Agenda now)
    {
        var pairs = Pairs(told.Kept, now.Kept);
        var (was, stays) = (pairs.ToDictionary(pair => pair.Now.Id, pair => pair.Was), pairs.Select(pair => pair.Was.Id).ToHashSet());
        return new AgendaChange(
            [.. now.Kept.Where(item => !was.ContainsKey(item.Id))],
            [.. told.Kept.Where(item => !stays.Contains(item.Id))],
            [.. now.Kept.Where(item => was.TryGetValue(item.Id, out var before) && IsOther(before, item))],
            !told.Kept.Where(item => stays.Contains(item.Id)).Select(item => item.Id)
                .SequenceEqual(now.Kept.Where(item => was.ContainsKey(item.Id)).Select(item => was[item.Id].Id)));
    }

    /// <summary>What is on both: by its id, and of the others by what it is called.</summary>
    private static List<(AgendaItem Was, AgendaItem Now)> Pairs(IReadOnlyList<AgendaItem> told, IReadOnlyList<AgendaItem> now)
    {
        var pairs = told.Join(now, item => item.Id, item => item.Id, (was, stands) => (Was: was, Now: stands)).ToList();
        foreach (var item in now.Where(item => told.All(one => one.Id != item.Id)))
        {
            var gone = told.Where(one => now.All(other => other.Id != one.Id) && !pairs.Exists(pair => pair.Was.Id == one.Id));
            if (gone.FirstOrDefault(one => one.Called.SaysTheSameAs(item.Called)) is { } was)
                pairs.Add((was, item));
        }
        return pairs;
    }

    private static bool IsOther(AgendaItem was, AgendaItem now) =>
        (was.Renamed ?? was.Title.Typed, was.Minutes, was.Presenter) != (now.Renamed ?? now.Title.Typed, now.Minutes, now.Presenter);
}
