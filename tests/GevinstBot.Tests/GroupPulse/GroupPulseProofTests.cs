using System.Text.Json;
using GevinstBot.GroupPulse;
using GevinstBot.TestKit;
using GevinstBot.Tests.Sending;
using Microsoft.Playwright;

namespace GevinstBot.Tests.GroupPulse;

/// <summary>What a lead sees of four answers and of twelve, as pictures and with the row it was made of; and what both pulses say of who sees what.</summary>
[Trait("Lane", "Slow")]
public sealed class GroupPulseProofTests
{
    private static readonly (string Golden, string Picture)[] Asked =
        [("Pulse/PulseCard.open.nb", "pulse-contact"), ("GroupPulse/GroupPulseCard.open.nb", "pulse-staff"), ("GroupPulse/GroupPulseCard.channel.nb", "pulse-channel")];

    [Fact]
    public async Task Of_four_answers_nothing_is_shown_and_of_twelve_how_they_are_spread()
    {
        var (four, twelve) = (await LivedAsync(4), await LivedAsync(12));
        await using var app = await BotApp.StartAsync();
        await using var chromium = await Chromium.LaunchAsync();
        var page = await chromium.NewPageAsync(new() { BaseURL = app.Address.ToString(), ViewportSize = new() { Width = 400, Height = 1200 } });
        await page.GotoAsync("local");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { NameRegex = new("Nettverkskontakt OUS") })).ToBeVisibleAsync();
        foreach (var (golden, picture) in Asked)
            await PhotographAsync(page, await File.ReadAllTextAsync(RepositoryRoot.PathOf("tests", "GevinstBot.Tests", "Golden", $"{golden}.json")), picture);
        await PhotographAsync(page, four.Card.GetRawText(), "pulse-result-4");
        await PhotographAsync(page, twelve.Card.GetRawText(), "pulse-result-12");

        Assert.DoesNotContain("Forståelse", string.Join('\n', CardReading.Words(four.Card)), StringComparison.Ordinal);
        Assert.Contains("Forståelse", string.Join('\n', CardReading.Words(twelve.Card)), StringComparison.Ordinal);
        Proof.Matches(
            "group-pulse-results.md",
            "# What both pulses say, and what is seen of four answers and of twelve",
            "Made by `GroupPulseProofTests`. [What is in the tables meanwhile](group-pulse.md) has a proof of its own.",
            "## Who sees what: the contact's judgement with a name, the staff's own without, and the same in a channel",
            string.Join('\n', Asked.Select(one => $"![{one.Picture}]({one.Picture}.png)")),
            "## Four answers", "![pulse-result-4](pulse-result-4.png)",
            "The row that is left, of which the card is made. No count of any answer is in it:", Proof.Card(four.Row),
            "## Twelve answers", "![pulse-result-12](pulse-result-12.png)",
            "The row that is left. Of each statement how many chose each score, and where each one's barrier point is; which scores one person gave isn't in it:",
            Proof.Card(twelve.Row));
    }

    /// <summary>A pulse in a channel that so many answer.</summary>
    private static async Task<(JsonElement Card, string Row)> LivedAsync(int answers)
    {
        await using var app = await BotApp.StartAsync();
        await TeamChannel.PostAsync(app, "2026-10-29");
        await app.MoveClockToAsync("2026-10-27T09:00");
        foreach (var (number, person) in app.Everyone.Order(StringComparer.Ordinal).Take(answers).Index())
            await TeamChannel.AnswerAsync(app, person, 1 + number % 5, 2 + number % 4, 1 + number % 3, 1 + number % 5, 3 + number % 3);
        await app.MoveClockToAsync("2026-10-29T15:05");
        await CrashHarness.UntilAsync(async () => (await GroupPulseTests.RowsAsync(app.Services, GroupPulseResultTable.Name)).Count == 1);
        var card = await app.CardSayingAsync(BotApp.Lead, "Resultatet er klart");
        return (card.Card, (await GroupPulseTests.RowsAsync(app.Services, GroupPulseResultTable.Name))[0].GetString("Result"));
    }

    private static async Task PhotographAsync(IPage page, string card, string name)
    {
        var height = await page.EvaluateAsync<double>(
            """
            async card => {
              const { drawCard } = await import('/local/cards.js');
              document.body.replaceChildren(drawCard(JSON.parse(card), 0, 'seen', () => {}));
              document.body.style.display = 'block';
              document.body.firstChild.style.width = '374px';
              return document.body.firstChild.getBoundingClientRect().height;
            }
            """, card);

        Assert.InRange(height, 100, 1000);
        if (Proof.IsUpdated)
            await page.Locator("body > *").First.ScreenshotAsync(new() { Path = RepositoryRoot.PathOf("docs", "proofs", $"{name}.png") });
    }
}
