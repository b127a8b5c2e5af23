using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace GevinstBot.Network;

/// <summary>A network file as text, before it is read: UTF-8, no larger than what can be kept, and nothing in it that isn't seen.</summary>
public static class NetworkText
{
    /// <summary>A hundred organisations' imports of ten years; more is a mistake.</summary>
    public const int MostCharacters = 5_000_000;

    private static readonly string Most = MostCharacters.ToString("N0", CultureInfo.GetCultureInfo("nb-NO"));

    private const int ReplacementCharacter = 0xFFFD;

    /// <summary>What some editors write first to say that a file is UTF-8: kept, so that a file goes out as it came in.</summary>
    private const char Preamble = '\uFEFF';

    /// <returns>The text, or why there is none.</returns>
    public static (string? Text, FileProblem? Problem) Decode(ReadOnlySpan<byte> bytes)
    {
        var text = new char[bytes.Length];
        return Utf8.ToUtf16(bytes, text, out var read, out var written, replaceInvalidSequences: false) == OperationStatus.Done
            ? (new string(text, 0, written), null)
            : (null, new FileProblem(bytes[..read].Count((byte)'\n') + 1, "file.not-utf-8"));
    }

    /// <summary>The bytes that <see cref="Decode"/> read.</summary>
    public static byte[] Encode(string text) => Encoding.UTF8.GetBytes(text);

    public static string WithoutPreamble(string text) => text.StartsWith(Preamble) ? text[1..] : text;

    public static IEnumerable<FileProblem> Problems(string text)
    {
        if (text.Length > MostCharacters)
            return [new FileProblem(LineAt(text, MostCharacters), "file.too-large", Most)];
        return text.Split('\n').Index()
            .Select(line => (Number: line.Index + 1, Odd: FirstUnseen(line.Item.AsSpan().TrimEnd('\r'), tabs: true)))
            .Where(line => line.Odd is not null)
            .Select(line => new FileProblem(line.Number, "file.unseen-character", line.Odd!));
    }

    /// <summary>
    /// The first character that nobody sees, as <c>U+200B</c>; null when there is none. The joiners that Persian and emoji need
    /// are no such ones; the replacement character is, because it stands where a letter was lost.
    /// </summary>
    public static string? FirstUnseen(ReadOnlySpan<char> text, bool tabs = false)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is 0x200C or 0x200D || (tabs && rune.Value is '\t'))
                continue;
            if (rune.Value == ReplacementCharacter || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse)
                return string.Create(CultureInfo.InvariantCulture, $"U+{rune.Value:X4}");
        }
        return null;
    }

    private static int LineAt(string text, int place) => text.AsSpan(0, place).Count('\n') + 1;
}
