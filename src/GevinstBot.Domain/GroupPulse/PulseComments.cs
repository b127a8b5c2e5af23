using System.Security.Cryptography;
using System.Text;

namespace GevinstBot.Domain.GroupPulse;

/// <summary>
/// What people said in their own words in a pulse without names, where the lead has asked for that. It is kept and read apart from what
/// they tapped, and from the part of the group that they are in.
/// </summary>
/// <param name="Written">How many wrote something.</param>
/// <param name="Shown">What can be read, in an order that says nothing.</param>
public sealed record PulseComments(int Written, IReadOnlyList<string> Shown)
{
    /// <summary>The field of the card.</summary>
    public const string Field = "comment";

    public const int Longest = 300;

    /// <summary>So many must have answered before any is shown: people know each other's words.</summary>
    public const int Fewest = 10;

    /// <summary>Nobody reads hundreds, and they are written all at once: of more, so many are drawn.</summary>
    public const int MostShown = 80;

    /// <summary>A network that asks more before it shows numbers asks no less before it shows words.</summary>
    public static int FewestOf(int threshold) => Math.Max(Fewest, threshold);

    /// <summary>
    /// What may be shown; null where too few have answered. The order, and which are drawn of many, is made of the words alone: whoever
    /// wrote them, whenever, and whatever they tapped beside them, it comes out the same.
    /// </summary>
    /// <param name="pulse">The pulse's id, so that the same words don't stand in one order for ever.</param>
    /// <param name="comments">One of each who answered; empty where they wrote nothing.</param>
    /// <param name="answered">How many answered.</param>
    /// <param name="threshold">How many must have answered before any number is shown.</param>
    public static PulseComments? Of(string pulse, IEnumerable<string> comments, int answered, int threshold)
    {
        if (answered < FewestOf(threshold))
            return null;
        var written = comments.Where(comment => comment.Length > 0).OrderBy(comment => Place(pulse, comment), StringComparer.Ordinal)
            .ToList();
        return new PulseComments(written.Count, [.. written.Take(MostShown)]);
    }

    private static string Place(string pulse, string comment) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{pulse}\n{comment}")));
}
