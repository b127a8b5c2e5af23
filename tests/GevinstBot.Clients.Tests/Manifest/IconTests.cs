using System.Buffers.Binary;
using GevinstBot.TestKit;

namespace GevinstBot.Clients.Tests.Manifest;

/// <summary>The icons are drawn from the vectors beside them; <c>UPDATE_GOLDEN=1</c> draws them anew.</summary>
[Trait("Lane", "Slow")]
public sealed class IconTests
{
    // Two versions of a browser may round an edge differently.
    private const int Rounding = 8;

    [Theory]
    [InlineData("color", 192)]
    [InlineData("outline", 32)]
    public void An_icon_is_a_PNG_of_the_size_that_Teams_asks_for(string icon, int size)
    {
        var png = File.ReadAllBytes(AppPackage.PathOf((string)AppPackage.Read("manifest.json")["icons"]![icon]!));

        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A], png[..8]);
        Assert.Equal((size, size), (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20))));
    }

    [Fact]
    public void The_outline_icon_has_a_transparent_ground()
    {
        const int ColorTypeAt = 25;
        const byte RedGreenBlueAlpha = 6;

        Assert.Equal(RedGreenBlueAlpha, File.ReadAllBytes(AppPackage.PathOf("outline.png"))[ColorTypeAt]);
    }

    [Theory]
    [InlineData("color", 192)]
    [InlineData("outline", 32)]
    public async Task An_icon_is_what_its_vector_draws(string icon, int size)
    {
        var drawn = await DrawAsync(AppPackage.PathOf($"{icon}.svg"), size);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
            await File.WriteAllBytesAsync(AppPackage.PathOf($"{icon}.png"), drawn);

        Assert.InRange(await DifferenceAsync(drawn, await File.ReadAllBytesAsync(AppPackage.PathOf($"{icon}.png")), size), 0, Rounding);
    }

    private static async Task<byte[]> DrawAsync(string vector, int size)
    {
        await using var chromium = await Chromium.LaunchAsync();
        var page = await chromium.NewPageAsync(new() { ViewportSize = new() { Width = size, Height = size } });
        await page.SetContentAsync($"<style>body {{ margin: 0 }} svg {{ display: block }}</style>{await File.ReadAllTextAsync(vector)}");
        return await page.ScreenshotAsync(new() { OmitBackground = true });
    }

    /// <summary>The largest difference of one channel of one pixel, 0–255.</summary>
    private static async Task<int> DifferenceAsync(byte[] one, byte[] other, int size)
    {
        await using var chromium = await Chromium.LaunchAsync();
        var page = await chromium.NewPageAsync();
        return await page.EvaluateAsync<int>(
            """
            async ({ images, size }) => {
              const pixels = async png => {
                const image = new Image();
                image.src = 'data:image/png;base64,' + png;
                await image.decode();
                const canvas = new OffscreenCanvas(size, size).getContext('2d');
                canvas.drawImage(image, 0, 0);
                return canvas.getImageData(0, 0, size, size).data;
              };
              const [one, other] = [await pixels(images[0]), await pixels(images[1])];
              return one.reduce((most, value, at) => Math.max(most, Math.abs(value - other[at])), 0);
            }
            """,
            new { images = new[] { Convert.ToBase64String(one), Convert.ToBase64String(other) }, size });
    }
}
