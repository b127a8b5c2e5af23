using System.Buffers.Binary;
using System.IO.Compression;
using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.TestKit;

namespace GevinstBot.Tests.Cards;

/// <summary>A value's course where there is no chart: a small picture, read back as PNG readers do.</summary>
public sealed class TrendPictureTests
{
    private const string DataUri = "data:image/png;base64,";

    [Fact]
    public void A_trend_of_two_years_is_a_few_hundred_bytes()
    {
        var picture = (AdaptiveImage)Chart.TrendPicture("ord", [.. Enumerable.Range(0, 24).Select(at => 60m + (at * 7 % 11))], target: 58);

        Assert.InRange(picture.Url.OriginalString.Length, 200, 1500);
        Assert.Equal("ord", picture.AltText);
    }

    [Fact]
    public void A_falling_value_ends_below_where_it_began_and_the_ground_is_clear()
    {
        var rows = Rows((AdaptiveImage)Chart.TrendPicture("ord", [73, 70, 64], target: null));

        Assert.Equal(0, rows[0][^1]);
        Assert.True(Array.FindIndex(rows, row => row[8] == 7) < rows.Length / 4, "begins high");
        Assert.True(Array.FindIndex(rows, row => row[^8] == 7) > rows.Length / 2, "ends low");
    }

    [Fact]
    public void The_target_is_drawn_across_in_a_colour_of_its_own()
    {
        var rows = Rows((AdaptiveImage)Chart.TrendPicture("ord", [73, 70, 64], target: 58));

        Assert.Contains(rows, row => row.Count(pixel => pixel == 8) > row.Length / 3);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(5, 5, 5)]
    public void One_value_and_values_that_are_alike_are_drawn_in_the_middle(params int[] values)
    {
        var rows = Rows((AdaptiveImage)Chart.TrendPicture("ord", [.. values.Select(value => (decimal)value)], target: null));

        Assert.Contains(rows[rows.Length / 2], pixel => pixel == 7);
    }

    [Fact]
    public async Task A_trend_passes_Microsoft_s_renderer_and_schema_as_chart_and_as_picture()
    {
        var chart = Chart.Trend(
            "Ventetid", "73, 70, 64 dager, mål 58", ("Verdi", "Mål"),
            [(new(2026, 7, 1), 73m), (new(2026, 8, 1), 70m), (new(2026, 9, 1), 64m)], target: 58);
        var card = new AdaptiveCard("1.5") { Lang = "nb", FallbackText = "x", Body = [Say.Heading("x"), chart] };

        Assert.Empty(Assert.Single(await CardCheck.ProblemsAsync([card.ToJson()])));
    }

    /// <summary>The numbers in the palette, row by row.</summary>
    private static byte[][] Rows(AdaptiveImage picture)
    {
        var png = Convert.FromBase64String(picture.Url.OriginalString[DataUri.Length..]);
        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));
        using var packed = new ZLibStream(new MemoryStream(Chunk(png, "IDAT"u8)), CompressionMode.Decompress);
        var row = new byte[1 + (width / 2)];
        var rows = new byte[height][];
        for (var y = 0; y < height; y++)
        {
            packed.ReadExactly(row);
            rows[y] = [.. row.Skip(1).SelectMany(pair => new[] { (byte)(pair >> 4), (byte)(pair & 15) })];
        }
        return rows;
    }

    private static byte[] Chunk(byte[] png, ReadOnlySpan<byte> type)
    {
        var at = png.AsSpan().IndexOf(type);
        return png[(at + 4)..(at + 4 + BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at - 4)))];
    }
}
