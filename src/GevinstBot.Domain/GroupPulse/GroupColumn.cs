namespace GevinstBot.Domain.GroupPulse;

/// <summary>
/// What may be shown of one question, of the whole group and of each part that has answered. Whoever sees all of it, also
/// together with what was shown of earlier pulses, can't work out what a person answered:
/// <list type="bullet">
/// <item>a part is hidden when too few have answered, or too much alike (<see cref="Tally.TellsOfNobody"/>);</item>
/// <item>so is what is left when all shown parts are taken from the whole: then further parts are hidden, the smallest first;</item>
/// <item>the same people asked again give a difference, and that too must come from as many people as the threshold asks for.</item>
/// </list>
/// </summary>
/// <param name="Whole">All parts together.</param>
/// <param name="Parts">By the part's name; a part from which nobody has answered isn't there.</param>
public sealed record GroupColumn(GroupCell Whole, IReadOnlyDictionary<string, GroupCell> Parts)
{
    /// <param name="said">What was answered in each part.</param>
    /// <param name="threshold">The fewest answers that are shown, or that a difference may come from.</param>
    /// <param name="earlier">What was shown of the same question and group before.</param>
    public static GroupColumn Of(IReadOnlyDictionary<string, Tally> said, int threshold, IReadOnlyList<GroupColumn> earlier)
    {
        var parts = said.Where(part => part.Value.Total > 0).ToDictionary();
        if (parts.Count == 0)
            return new(GroupCell.Without(HiddenBecause.TooFew), new Dictionary<string, GroupCell>());
        var whole = Tally.Sum(parts.Values);
        var mayShowWhole = MayShow(whole, threshold, earlier.Select(before => before.Whole.Shown));
        var hidden = mayShowWhole ? HiddenParts(parts, threshold, earlier) : [.. parts.Keys];
        return new(
            mayShowWhole ? GroupCell.Of(whole) : GroupCell.Without(Why(whole)),
            parts.ToDictionary(
                part => part.Key, part => hidden.Contains(part.Key) ? GroupCell.Without(Why(part.Value)) : GroupCell.Of(part.Value)));

        HiddenBecause Why(Tally tally) => tally.Total < threshold ? HiddenBecause.TooFew : HiddenBecause.Telling;
    }

    /// <summary>What somebody who sees the column knows of some parts together; null when that can't be worked out.</summary>
    public Tally? Known(IReadOnlySet<string> parts)
    {
        var asked = Parts.ToLookup(part => parts.Contains(part.Key), part => part.Value.Shown);
        if (asked[true].Any() && asked[true].All(part => part is not null))
            return Tally.Sum(asked[true].OfType<Tally>());
        return Whole.Shown is { } whole && asked[false].All(part => part is not null)
            ? asked[false].OfType<Tally>().Aggregate(whole, (left, other) => left - other)
            : null;
    }

    private static HashSet<string> HiddenParts(
        Dictionary<string, Tally> said, int threshold, IReadOnlyList<GroupColumn> earlier)
    {
        HashSet<string> hidden = [.. said.Keys.Where(part => !MayShowOf(new HashSet<string> { part }))];
        var shown = new Queue<string>(
            said.Keys.Where(part => !hidden.Contains(part)).OrderBy(part => said[part].Total).ThenBy(part => part, StringComparer.Ordinal));
        while (hidden.Count > 0 && shown.Count > 0 && !MayShowOf(hidden))
            hidden.Add(shown.Dequeue());
        return hidden;

        bool MayShowOf(IReadOnlySet<string> together) => MayShow(
            Tally.Sum(together.Select(part => said[part])), threshold, earlier.Select(before => before.Known(together)));
    }

    /// <summary>By itself, and beside what was known of the same before.</summary>
    private static bool MayShow(Tally now, int threshold, IEnumerable<Tally?> earlier) =>
        now.TellsOfNobody(threshold)
        && earlier.OfType<Tally>().Select(now.DistanceTo).All(distance => distance == 0 || distance >= threshold);
}
