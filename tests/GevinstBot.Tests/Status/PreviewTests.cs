using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using GevinstBot.Rounds;
using GevinstBot.Status;
using GevinstBot.Texts;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace GevinstBot.Tests.Status;

/// <summary>«forhåndsvis»: the card as somebody will get it, before it goes out.</summary>
public sealed class PreviewTests
{
    private const string Indicators = "måleindikatorer til møtet tirsdag 17. november";

    [Fact]
    public async Task The_lead_sees_the_card_that_an_organisation_gets_and_pressing_it_does_nothing()
    {
        await using var app = await BotApp.StartAsync();

        var list = await app.SayAsync(BotApp.Lead, "forhåndsvis");
        var whose = await app.SayAsync(BotApp.Lead, $"forhåndsvis {Indicators}");
        await app.PressAsync(BotApp.Lead, whose, "Mer …");
        var preview = await app.SayAsync(BotApp.Lead, $"forhåndsvis {Indicators}: OUS");
        var pressed = await app.PressAsync(BotApp.Lead, preview, "Bekreft alle");
        await app.MoveClockToAsync("2026-10-30T09:00");
        var sent = await app.LastCardAsync(BotApp.Contact("OUS"));

        Assert.Contains("Måleindikatorer til møtet tirsdag 17. november", list.Words, StringComparison.Ordinal);
        Assert.Contains("Ahus", whose.Words, StringComparison.Ordinal);
        Assert.StartsWith("Forhåndsvisning: Slik ser kortet ut hos OUS fredag 30. oktober kl. 08.30.", preview.Words, StringComparison.Ordinal);
        Assert.EndsWith(sent.Words, preview.Words, StringComparison.Ordinal);
        Assert.Equal("Dette er en forhåndsvisning. Ingenting er sendt eller lagret.", pressed.Message);
    }

    [Fact]
    public async Task B06_Every_round_to_come_can_be_shown_and_only_to_the_lead()
    {
        await using var app = await BotApp.StartAsync();
        var (rounds, cards, clock) = (Of<RoundCatalog>(app), Of<RoundCards>(app), Of<IClock>(app));

        foreach (var round in (await rounds.AroundAsync(clock.GetCurrentInstant(), CancellationToken.None)).All.Where(round => round.Addressees.Count > 0))
            Assert.NotEmpty((await cards.ShowAsync(cards.Request(round, round.Addressees[0], DeliveryKey.OfPreview, round.Opens), CancellationToken.None)).Card.Body);
        Assert.Equal("Bare nettverkslederen kan be om dette.", (await app.SayAsync(BotApp.Contact("Ahus"), "forhåndsvis")).Summary);
    }

    [Theory]
    [InlineData(Language.Bokmål, "nb")]
    [InlineData(Language.English, "en")]
    public void The_steps_with_nothing_one_and_many(Language language, string tag)
    {
        var (texts, opens, zone) = (new TextCatalog().In(language), Instant.FromUtc(2026, 10, 30, 7, 30), DateTimeZoneProviders.Tzdb["Europe/Oslo"]);
        Addressee[] all = [.. Enumerable.Range(1, 11).Select(number => new Addressee($"hf-{number}", new PersonId($"{number}")))];
        var title = texts["indicators.title", texts.Day(new LocalDate(2026, 11, 17))];
        var rounds = Enumerable.Range(0, 8)
            .Select(day => new Round(new RoundId(new RoundKind("x"), $"{day}"), opens + Duration.FromDays(day), opens + Duration.FromDays(day + 8), [.. all]))
            .Named(_ => title, round => round.Id.Period);
        var to = all.Named(one => one.Subject, one => one.Subject);

        Golden.Matches(PreviewCard.Rounds([], texts, zone).Card, $"Status/PreviewCard.none.{tag}");
        Golden.Matches(PreviewCard.Rounds([.. rounds.Take(1)], texts, zone).Card, $"Status/PreviewCard.one.{tag}");
        Golden.Matches(PreviewCard.Rounds(rounds, texts, zone).Card, $"Status/PreviewCard.many.{tag}");
        Golden.Matches(PreviewCard.Recipients(rounds[0], to, page: 1, texts).Card, $"Status/PreviewCard.recipients.{tag}");
        Golden.Matches(PreviewCard.Recipients(rounds[0], to, page: 3, texts).Card, $"Status/PreviewCard.recipients-last.{tag}");
    }

    private static T Of<T>(BotApp app) where T : notnull => app.Services.GetRequiredService<T>();
}
