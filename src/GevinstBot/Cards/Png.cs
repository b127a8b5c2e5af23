using System.Buffers.Binary;
using System.IO.Compression;

namespace GevinstBot.Cards;

/// <summary>A colour, and how much of it covers what is behind.</summary>
internal readonly record struct PngColour(byte Red, byte Green, byte Blue, byte Alpha);

/// <summary>
/// Writes a picture of at most sixteen colours, in a few hundred bytes. A drawing library would bring native code for each platform, and
/// write ten times as much.
/// </summary>
/// <remarks>https://www.w3.org/TR/png-3/</remarks>
internal static class Png
{
    private const byte BitsPerPixel = 4;
    private const byte OfPalette = 3;

    private static readonly byte[] Signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>As a card carries it.</summary>
    public static Uri AsUri(byte[,] pixels, IReadOnlyList<PngColour> palette) =>
        new($"data:image/png;base64,{Convert.ToBase64String(Write(pixels, palette))}");

    /// <param name="pixels">Rows of numbers in the palette.</param>
    /// <param name="palette">At most sixteen.</param>
    public static byte[] Write(byte[,] pixels, IReadOnlyList<PngColour> palette)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, pixels.GetLength(1));
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), pixels.GetLength(0));
        (header[8], header[9]) = (BitsPerPixel, OfPalette);
        using var png = new MemoryStream();
        png.Write(Signature);
        WriteChunk(png, "IHDR"u8, header);
        WriteChunk(png, "PLTE"u8, [.. palette.SelectMany(colour => new[] { colour.Red, colour.Green, colour.Blue })]);
        WriteChunk(png, "tRNS"u8, [.. palette.Select(colour => colour.Alpha)]);
        WriteChunk(png, "IDAT"u8, Packed(pixels));
        WriteChunk(png, "IEND"u8, []);
        return png.ToArray();
    }

    /// <summary>Two pixels a byte, each row after a byte that says that it isn't filtered.</summary>
    private static byte[] Packed(byte[,] pixels)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize))
        {
            for (var y = 0; y < pixels.GetLength(0); y++)
            {
                zlib.WriteByte(0);
                for (var x = 0; x < pixels.GetLength(1); x += 2)
                    zlib.WriteByte((byte)((pixels[y, x] << BitsPerPixel) | (x + 1 < pixels.GetLength(1) ? pixels[y, x + 1] : 0)));
            }
        }
        return packed.ToArray();
    }

    private static void WriteChunk(MemoryStream png, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        png.Write(number);
        png.Write(type);
        png.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, Checksum([.. type, .. data]));
        png.Write(number);
    }

    /// <summary>CRC-32 as PNG has it.</summary>
    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        const uint polynomial = 0xEDB88320;
        var sum = uint.MaxValue;
        foreach (var one in bytes)
        {
            sum ^= one;
            for (var bit = 0; bit < 8; bit++)
                sum = (sum & 1) == 0 ? sum >> 1 : (sum >> 1) ^ polynomial;
        }
        return ~sum;
    }
}
