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
        var whole = parts.Values.Aggregate((one, other) => one + other);
        var mayShowWhole = whole.TellsOfNobody(threshold) && earlier.All(before => IsFar(whole, before.Whole.Shown, threshold));
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
        if (asked[true].Any() && Sum(asked[true]) is { } shown)
            return shown;
        return Whole.Shown is { } whole && (asked[false].Any() ? Sum(asked[false]) : Tally.None(whole.Counts.Count)) is { } others
            ? whole - others
            : null;
    }

    private static HashSet<string> HiddenParts(
        Dictionary<string, Tally> said, int threshold, IReadOnlyList<GroupColumn> earlier)
    {
        HashSet<string> hidden = [.. said.Keys.Where(part => !MayShow(new HashSet<string> { part }))];
        var shown = new Queue<string>(
            said.Keys.Where(part => !hidden.Contains(part)).OrderBy(part => said[part].Total).ThenBy(part => part, StringComparer.Ordinal));
        while (hidden.Count > 0 && shown.Count > 0 && !MayShow(hidden))
            hidden.Add(shown.Dequeue());
        return hidden;

        bool MayShow(IReadOnlySet<string> together)
        {
            var sum = together.Select(part => said[part]).Aggregate((one, other) => one + other);
            return sum.TellsOfNobody(threshold) && earlier.All(before => IsFar(sum, before.Known(together), threshold));
        }
    }

    private static bool IsFar(Tally now, Tally? before, int threshold) =>
        before is null || now.DistanceTo(before) is var distance && (distance == 0 || distance >= threshold);

    private static Tally? Sum(IEnumerable<Tally?> all) => all.Aggregate((one, other) => one is null || other is null ? null : one + other);
}
