using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace GevinstBot.Domain.Forms;

/// <summary>
/// What people type and paste, as they see it: the one place that takes out what comes along unseen, before anything reads it.
/// What a reader would see stays, also the joiners that Persian words and emoji are made with.
/// </summary>
public static partial class CleanText
{
    private const char NonJoiner = '\u200C';
    private const char Joiner = '\u200D';

    private static readonly string[] Quotes = ["\"\"", "''", "«»", "“”", "„“", "””", "‘’", "’’"];

    /// <summary>
    /// For every field: without control and zero-width characters and what surrounds the text. Line feeds stay. A tab parts two
    /// cells of a spreadsheet, so it becomes two spaces: 1⇥200 is not 1 200.
    /// </summary>
    public static string Of(string? typed)
    {
        var text = NoBreakSpaces().Replace(typed ?? "", "\u00A0").ReplaceLineEndings("\n");
        var clean = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (letter is '\t')
                clean.Append("  ");
            else if (letter is '\n' || !(char.IsControl(letter) || IsUnseen(letter)))
                clean.Append(letter);
        }
        var whole = clean.ToString();
        return Trimmed(Joiners().Replace(whole, joiners => IsLoose(whole, joiners) ? "" : joiners.Value));
    }

    /// <summary>
    /// The direction of writing is turned within, and not only around what was copied from elsewhere: what is read isn't what is seen, and
    /// a number isn't guessed.
    /// </summary>
    public static bool IsTurnedWithin(string? typed) =>
        (typed ?? "").SkipWhile(IsAroundOrTurns).Reverse().SkipWhile(IsAroundOrTurns).Any(Turns);

    /// <summary>For what has one meaning: no joiners, one space between words, no quotation marks around.</summary>
    public static string Line(string? typed) => Unquoted(Spaces().Replace(Joiners().Replace(Of(typed), ""), " ").Trim());

    /// <summary>The same text on one line.</summary>
    public static string OneLine(string text) => LineBreaks().Replace(text, " ").Trim();

    /// <summary>
    /// For a command: as <see cref="Line"/>, in small letters, without the message it replies to and without what ends a sentence.
    /// </summary>
    public static string Command(string? typed) => CommandAsWritten(typed).ToLowerInvariant();

    /// <summary>The same with the letters as they were typed: what stands after the words may be a text that is kept.</summary>
    public static string CommandAsWritten(string? typed) =>
        Line(Line(QuotedMessage().Replace(typed ?? "", " ")).TrimEnd('.', '!', '?')).TrimEnd('.', '!', '?');

    /// <summary>What <see cref="CommandAsWritten"/> takes away of a question, which is one no more without it; empty of all else.</summary>
    public static string EndOfQuestion(string? typed)
    {
        var text = Line(typed);
        var end = text[text.TrimEnd('!', '?').Length..];
        return end.Contains('?', StringComparison.Ordinal) ? end : "";
    }

    /// <summary>As much as a card can give back, whole characters.</summary>
    public static string Cut(string text, int most) =>
        text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];

    public static string Unquoted(string text) =>
        text.Length > 2 && Quotes.Contains($"{text[0]}{text[^1]}") ? text[1..^1].Trim() : text;

    /// <summary>What stands around a text and isn't a part of it.</summary>
    private static string Trimmed(string text)
    {
        var (from, to) = (0, text.Length);
        while (from < to && IsAround(text[from]))
            from++;
        while (to > from && IsAround(text[to - 1]))
            to--;
        return text[from..to];
    }

    private static bool IsAroundOrTurns(char letter) => IsAround(letter) || Turns(letter);

    private static bool Turns(char letter) => letter is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    private static bool IsAround(char letter) =>
        char.IsWhiteSpace(letter) || letter is NonJoiner or Joiner;

    /// <summary>
    /// Soft hyphen, zero-width space, marks of direction, byte order mark, the bullets of a font of its own: no card shows them, no network
    /// file takes them, and a direction that is turned makes a text read otherwise than it is.
    /// </summary>
    private static bool IsUnseen(char letter) => letter is not (NonJoiner or Joiner)
        && char.GetUnicodeCategory(letter) is UnicodeCategory.Format or UnicodeCategory.PrivateUse;

    [GeneratedRegex(@"\s*\n\s*", RegexOptions.CultureInvariant)]
    private static partial Regex LineBreaks();

    [GeneratedRegex("&nbsp;", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoBreakSpaces();

    /// <summary>Those that stand beside a space join nothing.</summary>
    private static bool IsLoose(string text, Match joiners)
    {
        var end = joiners.Index + joiners.Length;
        return joiners.Index == 0 || end == text.Length || char.IsWhiteSpace(text[joiners.Index - 1]) || char.IsWhiteSpace(text[end]);
    }

    [GeneratedRegex("[\u200C\u200D]+")]
    private static partial Regex Joiners();

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Spaces();

    /// <summary>Teams sends the message that somebody replies to as a blockquote before the words, or as a mark where it stands.</summary>
    [GeneratedRegex(
        @"<blockquote\b[^>]*>.*?</blockquote>|<quoted\b[^>]*/?>(?:</quoted>)?",
        RegexOptions.Singleline | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex QuotedMessage();
}
