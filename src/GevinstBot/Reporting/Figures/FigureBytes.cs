using System.Text;
using System.Text.Unicode;

namespace GevinstBot.Reporting.Figures;

/// <summary>The bytes of a text file as text: what its first bytes say, else UTF-8 where they are that, else Windows-1252.</summary>
internal static class FigureBytes
{
    private static readonly Encoding Windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    private static readonly (byte[] Mark, Encoding Encoding)[] Marked =
    [
        ([0xEF, 0xBB, 0xBF], new UTF8Encoding()),
        ([0xFF, 0xFE], Encoding.Unicode),
        ([0xFE, 0xFF], Encoding.BigEndianUnicode),
    ];

    /// <returns>The text, and what the encoding is called.</returns>
    public static (string Text, string Name) Decode(byte[] bytes)
    {
        foreach (var (mark, encoding) in Marked)
        {
            if (bytes.AsSpan().StartsWith(mark))
                return (encoding.GetString(bytes.AsSpan(mark.Length)), encoding.WebName.ToUpperInvariant());
        }
        return Utf8.IsValid(bytes) ? (Encoding.UTF8.GetString(bytes), "UTF-8") : (Windows.GetString(bytes), "Windows-1252");
    }
}
