using System.Text.RegularExpressions;
using GevinstBot.Meetings;
using GevinstBot.TestKit;
using Microsoft.Playwright;

namespace GevinstBot.Tests.Browser;

/// <summary>
/// The pictures of the user guide, taken of the running program as wide as a phone. <c>UPDATE_PROOFS=1</c> writes them; each run sees that
/// what they show is still there.
/// </summary>
[Trait("Lane", "Slow")]
public sealed partial class GuideTests
{
    private static readonly string Ahus = BotApp.Contact("Ahus");

    [Fact]
    public async Task The_guide_shows_the_program_as_it_is()
    {
        await using var app = await BotApp.StartAtAsync("2026-10-30T09:00");
        await using var chromium = await Chromium.LaunchAsync();
        var page = await chromium.NewPageAsync(
            new() { BaseURL = app.Address.ToString(), Locale = "nb-NO", ViewportSize = new() { Width = 400, Height = 900 } });

        await TakeAsync(app, page, Ahus, "kontakt-indikatorer", "Månedens måleindikatorer");
        await app.SayAsync(BotApp.Lead, "lag møteplan 2027 andre tirsdag kl. 09–10.30, ikke juli");
        await TakeAsync(app, page, BotApp.Lead, "leder-moteplan", "2027");
        await app.SayAsync(BotApp.Lead, "status");
        await TakeAsync(app, page, BotApp.Lead, "leder-status", "Status for utsendingene");
        await app.MoveClockToAsync("2026-11-06T09:30");
        var draft = await app.LastCardAsync(BotApp.Lead);
        await TakeAsync(app, page, BotApp.Lead, "leder-utkast", "Forslag til agenda");
        await app.PressAsync(BotApp.Lead, draft, DraftAnswerSubmit.VerbName);
        await app.MoveClockToAsync("2026-11-10T09:00");
        await TakeAsync(app, page, Ahus, "kontakt-agenda", "Agenda");
        await app.SayAsync(Ahus, "rapport");
        await TakeAsync(app, page, Ahus, "leser-rapport", "Ahus");
        await app.MoveClockToAsync("2026-11-27T15:00");
        await TakeAsync(app, page, app.Everyone.First(name => name.StartsWith("Teamleder", StringComparison.Ordinal)), "team-innsjekk", "Innsjekk");
    }

    [Fact]
    public void The_guide_has_every_picture_that_it_shows_and_shows_every_one_that_it_has()
    {
        var shown = Picture().Matches(File.ReadAllText(RepositoryRoot.PathOf("docs", "BRUKERVEILEDNING.md"))).Select(one => one.Groups[1].Value);
        var there = Directory.GetFiles(RepositoryRoot.PathOf("docs", "guide"), "*.png").Select(Path.GetFileNameWithoutExtension);

        Assert.Equal(there.Order(), shown.Order());
    }

    private static async Task TakeAsync(BotApp app, IPage page, string person, string name, string says)
    {
        await page.GotoAsync($"local?person={app.ObjectIdOf(person)}&chat=only");
        var card = page.Locator(".message.bot .card").Last;
        await Assertions.Expect(card).ToContainTextAsync(says);
        if (!Proof.IsUpdated)
            return;
        // All of the card, and not what fits the window.
        await page.SetViewportSizeAsync(400, 3000);
        await card.ScreenshotAsync(new() { Path = RepositoryRoot.PathOf("docs", "guide", $"{name}.png") });
        await page.SetViewportSizeAsync(400, 900);
    }

    [GeneratedRegex(@"\(guide/([a-z-]+)\.png\)")]
    private static partial Regex Picture();
}
