namespace GevinstBot.Domain.Pulse;

/// <summary>
/// Barrierepunkt: the first element, in order, that scores 3 or lower; that is where help begins, even when a later element
/// scores lower still. At most one, and none when all are 4 or 5.
/// </summary>
public static class BarrierPoint
{
    public const int HighestBarrier = 3;

    public static AdkarElement? Of(AdkarScores scores) =>
        AdkarElements.InOrder.Where(element => scores[element] <= HighestBarrier).Cast<AdkarElement?>().FirstOrDefault();

    /// <summary>Where most of those with a barrier have it, several where they are tied; none where nobody has one.</summary>
    /// <param name="barriers">How many have it at each element.</param>
    public static IReadOnlyList<AdkarElement> Commonest(IReadOnlyDictionary<AdkarElement, int> barriers) =>
        [.. AdkarElements.InOrder.Where(element => barriers[element] > 0 && barriers[element] == barriers.Values.Max())];
}
