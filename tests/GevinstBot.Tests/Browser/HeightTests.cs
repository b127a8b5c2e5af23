using GevinstBot.TestKit;
using Microsoft.Playwright;

namespace GevinstBot.Tests.Browser;

/// <summary>How tall a card is on a phone, as Microsoft's renderer draws it.</summary>
[Trait("Lane", "Slow")]
public sealed class HeightTests
{
    /// <summary>What a card has of a chat that is 400 wide.</summary>
    private const int Width = 374;

    private const int Screen = 500;

    [Theory]
    [InlineData("HelpCard")]
    [InlineData("WaitingCard")]
    [InlineData("StatusCard")]
    [InlineData("RoundStatusCard")]
    public async Task What_somebody_asks_for_fits_a_phone_s_screen_empty_one_many_and_too_many(string card)
    {
        await using var app = await BotApp.StartAsync();
        await using var chromium = await Chromium.LaunchAsync();
        var page = await chromium.NewPageAsync(new() { BaseURL = app.Address.ToString(), ViewportSize = new() { Width = 400, Height = 900 } });
        await page.GotoAsync("local");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { NameRegex = new("Nettverkskontakt OUS") })).ToBeVisibleAsync();

        var heights = new Dictionary<string, double>();
        foreach (var file in Directory.GetFiles(RepositoryRoot.PathOf("tests", "GevinstBot.Tests", "Golden"), $"{card}.*.json", SearchOption.AllDirectories))
            heights[Path.GetFileName(file)] = await HeightAsync(page, await File.ReadAllTextAsync(file));

        Assert.True(heights.Count >= 6);
        Assert.All(heights, one => Assert.True(one.Value is > 40 and <= Screen, $"{one.Key}: {one.Value}"));
    }

    private static Task<double> HeightAsync(IPage page, string card) => page.EvaluateAsync<double>(
        """
        async ([card, width]) => {
          const { drawCard } = await import('/local/cards.js');
          const drawn = drawCard(JSON.parse(card), 0, 'measured', () => {});
          drawn.style.width = `${width}px`;
          document.body.append(drawn);
          const { height } = drawn.getBoundingClientRect();
          drawn.remove();
          return height;
        }
        """,
        new object[] { card, Width });
}
