using System.Globalization;
using System.Text;
using PdfSharp.Drawing;
using PdfSharp.Fonts;

namespace GevinstBot.Documents;

/// <summary>Noto Sans, which comes with the program: a document for ever has its letters in it, whatever the machine has.</summary>
internal sealed class PdfFonts : IFontResolver
{
    private const string Family = "Noto Sans";
    private const string Regular = "Fonts/NotoSans-Regular.ttf";
    private const string Bold = "Fonts/NotoSans-Bold.ttf";

    /// <summary>A size, in points, where none matters.</summary>
    private const double Any = 10;

    private static readonly Lazy<bool> Set = new(() =>
    {
        GlobalFontSettings.FontResolver = new PdfFonts();
        return true;
    });

    /// <summary>PDFsharp has one way to find fonts for all of a program.</summary>
    public static void Use() => _ = Set.Value;

    public static XFont Of(double size, bool isBold) => new(Family, size, isBold ? XFontStyleEx.Bold : XFontStyleEx.Regular);

    /// <summary>
    /// What can be written with these letters. One that they lack would be an empty box, which nobody can read and no archive takes: its
    /// number in Unicode stands for it, such as [U+6E2C]. What only joins letters goes.
    /// </summary>
    public static string Writable(string words)
    {
        Use();
        if (words.EnumerateRunes().All(Has))
            return words;
        var written = new StringBuilder(words.Length);
        foreach (var rune in words.EnumerateRunes().Where(rune => Has(rune) || !JoinsLetters(rune)))
            written.Append(Has(rune) ? rune.ToString() : string.Create(CultureInfo.InvariantCulture, $"[U+{rune.Value:X4}]"));
        return written.ToString();
    }

    private static bool Has(Rune rune) => GlyphHelper.GlyphIndexFromCodePoint(rune.Value, Of(Any, isBold: false)) != 0;

    private static bool JoinsLetters(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.NonSpacingMark;

    public FontResolverInfo? ResolveTypeface(string familyName, bool isBold, bool isItalic) => new(isBold ? Bold : Regular);

    public byte[]? GetFont(string faceName) => EmbeddedFile.Read(faceName);
}
