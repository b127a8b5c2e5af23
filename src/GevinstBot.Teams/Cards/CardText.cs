using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AdaptiveCards;

namespace GevinstBot.Teams.Cards;

/// <summary>
/// Makes text that people typed, or that comes from a directory, safe to show in a card: it is shown as it was typed and does nothing.
/// </summary>
public static partial class CardText
{
    /// <summary>Longer text is cut, with an ellipsis, so that one note can't make a card too large.</summary>
    public const int LongestText = 4000;

    private const char WordJoiner = '\u2060';
    private const string MarkdownCharacters = "\\`*_[]()<>#-+=!{}~|&";

    /// <summary>Text shown as it stands: the only kind of run that a card may hold.</summary>
    public static AdaptiveTextRun Run(string text) => new(Clean(text));

    public static bool IsClean(string text) => Clean(text) == text;

    /// <summary>
    /// For an <see cref="AdaptiveTextRun"/>: takes out control, bidirectional and zero-width characters, and parts <c>{{</c> and
    /// <c>&lt;at&gt;</c> so that neither a date is reckoned nor a person mentioned. Line feeds stay.
    /// </summary>
    public static string Clean(string text, int longest = LongestText)
    {
        var clean = new StringBuilder(Math.Min(text.Length, longest) + 8);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (clean.Length + rune.Utf16SequenceLength > longest)
                return Part(clean.Append('…'));
            if (rune.Value is '\t' || Rune.GetUnicodeCategory(rune) is UnicodeCategory.SpaceSeparator)
                clean.Append(rune.Value is 0x00A0 or 0x202F ? rune.ToString() : " ");
            else if (IsShown(rune))
                clean.Append(rune.ToString());
        }
        return Part(clean);
    }

    /// <summary>For a field's value, however long: <see cref="Clean"/>, and nothing of what was typed is left out.</summary>
    public static string Whole(string text) => Clean(text, int.MaxValue);

    /// <summary>
    /// For an <see cref="AdaptiveTextBlock"/> or <see cref="AdaptiveFact"/>: <see cref="Clean"/>, and every character that Markdown
    /// reads is escaped. Lines lose their indentation, which would make them code.
    /// </summary>
    public static string Escape(string text, int longest = LongestText)
    {
        var clean = Indentation().Replace(Clean(text, longest), "");
        var escaped = new StringBuilder(clean.Length + 16);
        for (var i = 0; i < clean.Length; i++)
        {
            if (MarkdownCharacters.Contains(clean[i]) || EndsListNumber(clean, i))
                escaped.Append('\\');
            escaped.Append(clean[i]);
        }
        return escaped.ToString();
    }

    // Category Format holds the bidirectional controls, the zero-width characters and the byte order mark. It holds the two joiners
    // too (U+200C, U+200D), which a reader does see: Persian words and emoji fall apart without them.
    private static bool IsShown(Rune rune) => rune.Value is '\n' or 0x200C or 0x200D || Rune.GetUnicodeCategory(rune) is not
        (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned);

    private static string Part(StringBuilder text) => Active().Replace(text.ToString(), $"$0{WordJoiner}");

    [GeneratedRegex(@"\{(?=\{)|<(?=/?at[\s>])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Active();

    [GeneratedRegex("^ +", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Indentation();

    // "1. " at the start of a line makes a list.
    private static bool EndsListNumber(string text, int at)
    {
        if (text[at] is not '.')
            return false;
        var start = at;
        while (start > 0 && char.IsAsciiDigit(text[start - 1]))
            start--;
        return start < at && text[..start].TrimEnd(' ') is "" or [.., '\n'];
    }
}
