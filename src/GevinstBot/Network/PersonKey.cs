using System.Globalization;
using System.Text;

namespace GevinstBot.Network;

/// <summary>The key under which a network file names somebody: their name in the letters that a key may have.</summary>
public static class PersonKey
{
    private const int Longest = 36;

    private static readonly Dictionary<char, string> Norwegian = new() { ['æ'] = "ae", ['ø'] = "o", ['å'] = "a" };

    /// <param name="name">The person's name.</param>
    /// <param name="taken">The keys there are.</param>
    public static string For(string name, IReadOnlyCollection<string?> taken)
    {
        var key = Of(name);
        return Enumerable.Range(1, taken.Count + 1)
            .Select(number => number == 1 ? key : string.Create(CultureInfo.InvariantCulture, $"{key}-{number}"))
            .First(free => !taken.Contains(free));
    }

    /// <summary>«Åse Næss» is <c>ase-naess</c>; a name in other letters is <c>person</c>.</summary>
    public static string Of(string name)
    {
        var key = new StringBuilder();
        foreach (var letter in string.Concat(name.ToLowerInvariant().Select(c => Norwegian.GetValueOrDefault(c) ?? c.ToString()))
            .Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(letter))
                key.Append(letter);
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) is not UnicodeCategory.NonSpacingMark && key.Length > 0 && key[^1] != '-')
                key.Append('-');
        }
        var cut = key.ToString()[..Math.Min(Longest, key.Length)].Trim('-');
        return cut.Length > 0 ? cut : "person";
    }
}
