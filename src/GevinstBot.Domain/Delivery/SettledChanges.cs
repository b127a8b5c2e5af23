using NodaTime;

namespace GevinstBot.Domain.Delivery;

/// <summary>Changes that are told together: each came before those before it were told.</summary>
public static class SettledChanges
{
    /// <summary>Whoever changes several things, or one once more, has time to before anybody is written to.</summary>
    public static readonly Duration Settles = Duration.FromMinutes(15);

    /// <param name="ordered">All there are, the first first.</param>
    /// <param name="at">When one was made.</param>
    /// <param name="firstSendingMomentAt">The first moment of sending from another on.</param>
    public static IReadOnlyList<(Instant Opens, IReadOnlyList<T> Changes)> Of<T>(
        IEnumerable<T> ordered, Func<T, Instant> at, Func<Instant, Instant> firstSendingMomentAt)
    {
        var groups = new List<(Instant Opens, IReadOnlyList<T> Changes)>();
        foreach (var change in ordered)
        {
            var opens = firstSendingMomentAt(at(change) + Settles);
            if (groups is [.., var (told, _)] && at(change) <= told)
                groups[^1] = (opens, [.. groups[^1].Changes, change]);
            else
                groups.Add((opens, [change]));
        }
        return groups;
    }
}
