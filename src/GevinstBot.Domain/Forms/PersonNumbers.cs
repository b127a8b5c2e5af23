using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace GevinstBot.Domain.Forms;

/// <summary>
/// Numbers that name a person in Norway: fødselsnummer, D-number, H-number (hjelpenummer) and FH-number, and the synthetic ones of the
/// tax authority's tests. Eleven digits with two check digits, so that an ordinary number passes: one in hundreds that look like a day of
/// birth, and of what begins with 8 or 9. Phone numbers and addresses are no sure sign of a patient, and pass.
/// </summary>
/// <remarks>From 2032 numbers may have another first check digit; until then both are held to the rule of today.</remarks>
public static partial class PersonNumbers
{
    /// <summary>What stands in a number's place, where it was taken out.</summary>
    public const string Mask = "•••••••••••";

    private const int Length = 11;

    private static readonly int[] First = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1];
    private static readonly int[] Second = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1];

    /// <summary>The text with every such number taken out, however it is parted or written.</summary>
    public static string Masked(string text)
    {
        if (Runs().Matches(text) is not { Count: > 0 } runs)
            return text;
        var masked = new StringBuilder(text);
        // From the end, so that what comes before stays where it is.
        foreach (var (from, to) in runs.Reverse().SelectMany(Found))
            masked.Remove(from, to - from).Insert(from, Mask);
        return masked.ToString();
    }

    /// <summary>Whether there is one, or was.</summary>
    public static bool AreIn(string text) => Masked(text).Contains(Mask, StringComparison.Ordinal);

    /// <summary>Whether eleven digits are such a number.</summary>
    public static bool Is(IReadOnlyList<int> digits) =>
        digits.Count == Length && IsDivisible(digits, First) && IsDivisible(digits, Second) && (digits[0] >= 8 || IsDay(digits));

    private static bool IsDivisible(IReadOnlyList<int> digits, int[] weights) =>
        weights.Select((weight, at) => weight * digits[at]).Sum() % 11 == 0;

    /// <summary>A D-number has four more in the day's first digit, an H-number in the month's, a synthetic one eight.</summary>
    private static bool IsDay(IReadOnlyList<int> digits)
    {
        var (day, month) = ((digits[0] % 4 * 10) + digits[1], (digits[2] % 4 * 10) + digits[3]);
        // A leap year: the century isn't in the date.
        return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(2000, month);
    }

    /// <summary>Neighbouring groups of a run of digits that make such a number, the last first; groups written together are one.</summary>
    private static IEnumerable<(int From, int To)> Found(Match run)
    {
        var groups = run.Groups["group"].Captures;
        for (var last = groups.Count - 1; last >= 0; last--)
        {
            for (var first = last; first >= 0 && Digits(groups, first, last).Count <= Length; first--)
            {
                if (!Is(Digits(groups, first, last)))
                    continue;
                yield return (groups[first].Index, groups[last].Index + groups[last].Length);
                last = first;
                break;
            }
        }
    }

    private static List<int> Digits(CaptureCollection groups, int first, int last) =>
        [.. Enumerable.Range(first, last - first + 1).SelectMany(at => groups[at].Value).Select(CharUnicodeInfo.GetDecimalDigitValue)];

    /// <summary>Digits of any script, in groups with a space, a point, a hyphen or the like between; a line feed parts numbers.</summary>
    [GeneratedRegex(
        @"(?<group>\d+)([ \u00A0\u2002-\u200A\u202F.,·/_\u00B7\u2010-\u2015-]{1,3}(?<group>\d+))*",
        RegexOptions.CultureInvariant)]
    private static partial Regex Runs();
}
