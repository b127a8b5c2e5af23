using PdfSharp.Drawing;
using PdfSharp.Fonts;

namespace GevinstBot.Documents;

/// <summary>Noto Sans, which comes with the program: a document for ever has its letters in it, whatever the machine has.</summary>
internal sealed class PdfFonts : IFontResolver
{
    private const string Family = "Noto Sans";
    private const string Regular = "Fonts/NotoSans-Regular.ttf";
    private const string Bold = "Fonts/NotoSans-Bold.ttf";

    private static readonly Lazy<bool> Set = new(() =>
    {
        GlobalFontSettings.FontResolver = new PdfFonts();
        return true;
    });

    /// <summary>PDFsharp has one way to find fonts for all of a program.</summary>
    public static void Use() => _ = Set.Value;

    public static XFont Of(double size, bool isBold) => new(Family, size, isBold ? XFontStyleEx.Bold : XFontStyleEx.Regular);

    public FontResolverInfo? ResolveTypeface(string familyName, bool isBold, bool isItalic) => new(isBold ? Bold : Regular);

    public byte[]? GetFont(string faceName)
    {
        using var font = typeof(PdfFonts).Assembly.GetManifestResourceStream(faceName)!;
        var bytes = new byte[font.Length];
        font.ReadExactly(bytes);
        return bytes;
    }
}
