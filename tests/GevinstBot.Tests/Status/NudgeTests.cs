using GevinstBot.Audit;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using GevinstBot.Rounds;
using GevinstBot.Status;
using GevinstBot.Texts;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace GevinstBot.Tests.Status;

/// <summary>«purr»: one organisation is reminded by hand.</summary>
[Trait("Lane", "Slow")]
public sealed class NudgeTests
{
    private static readonly string Ahus = BotApp.Contact("Ahus");
    private static readonly string Ous = BotApp.Contact("OUS");

    [Fact]
    public async Task Whoever_misses_is_reminded_now_once_a_day_and_the_reminder_of_the_next_morning_gives_way()
    {
        await using var app = await BotApp.StartAtAsync("2026-10-30T09:00");
        await app.PressAsync(Ous, await app.LastCardAsync(Ous), "Bekreft alle");
        var sameDay = await app.SayAsync(BotApp.Lead, "purr ahus");
        await app.MoveClockToAsync("2026-11-03T14:00");

        var status = await app.SayAsync(BotApp.Lead, "status");
        await app.PressAsync(BotApp.Lead, status, "Purr …");
        await app.PressAsync(BotApp.Lead, await app.LastCardAsync(BotApp.Lead), "Ahus");
        var done = await app.LastCardAsync(BotApp.Lead);
        await app.MoveClockByAsync("PT1M");
        var again = await app.SayAsync(BotApp.Lead, "purr Akershus universitetssykehus HF");
        var nothing = await app.SayAsync(BotApp.Lead, "purr ous");
        await app.MoveClockToAsync("2026-11-05T15:00");

        Assert.Contains("Jeg purrer ikke på Ahus nå, fordi ingen får mer enn én melding om dagen.", sameDay.Words, StringComparison.Ordinal);
        Assert.Contains("Ahus får en påminnelse nå om «Måleindikatorer til møtet tirsdag 17. november».", done.Words, StringComparison.Ordinal);
        Assert.Equal("Jeg har purret på Ahus i dag. Prøv igjen i morgen.", again.Words);
        Assert.Equal("Ingenting mangler fra OUS nå.", nothing.Words);
        Assert.Equal(2, (await app.CardsAsync(Ahus)).Count);
        Assert.Single(await app.CardsAsync(Ous));
        Assert.Equal(2, (await app.CardsAsync(BotApp.Contact("Sunnaas"))).Count);
        var log = (await app.Services.GetRequiredService<AuditReader>().AllAsync(CancellationToken.None)).Entries;
        Assert.Equal(("indicators_2026-11", "ahus"), log.Where(entry => entry.Act.Value == "nudge").Select(entry => (entry.About, entry.Whose)).Single());
    }

    [Fact]
    public async Task In_the_evening_it_leaves_the_next_morning_and_only_once()
    {
        await using var app = await BotApp.StartAtAsync("2026-10-31T20:00");
        var later = await app.SayAsync(BotApp.Lead, "purr ahus");
        var again = await app.SayAsync(BotApp.Lead, "purr ahus");
        var before = (await app.CardsAsync(Ahus)).Count;
        await app.MoveClockToAsync("2026-11-02T08:31");

        Assert.Contains("mandag 2. november kl. 08.30", later.Words, StringComparison.Ordinal);
        Assert.Equal("Jeg har purret på Ahus i dag. Prøv igjen i morgen.", again.Words);
        Assert.Equal((1, 2), (before, (await app.CardsAsync(Ahus)).Count));
        Assert.StartsWith("Påminnelse", (await app.LastCardAsync(Ahus)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task B06_Only_a_lead_nudges_and_what_was_typed_of_nobody_shows_who_misses()
    {
        await using var app = await BotApp.StartAtAsync("2026-11-02T09:00");

        Assert.StartsWith("Bare nettverkslederen kan be om dette.", (await app.SayAsync(Ahus, "purr ous")).Words, StringComparison.Ordinal);
        Assert.Contains("Jeg fant ikke det helseforetaket.", (await app.SayAsync(BotApp.Lead, "purr finnes ikke")).Words, StringComparison.Ordinal);
        Assert.Contains("Sykehuset Innlandet", (await app.SayAsync(BotApp.Lead, "purr 2")).Words, StringComparison.Ordinal);
        Assert.Empty(await app.Services.GetRequiredService<NudgeTable>().SinceAsync(NodaConstants.UnixEpoch, CancellationToken.None));
    }

    [Fact]
    public async Task Of_two_instances_that_nudge_the_same_on_one_day_one_does()
    {
        await using var app = await BotApp.StartAsync();
        var nudge = new Nudge(new RoundId(new RoundKind("indicators"), "2026-11"), "ahus", new PersonId("a"), Instant.FromUtc(2026, 11, 2, 8, 0));
        var tables = Enumerable.Range(0, 4).Select(_ => ActivatorUtilities.CreateInstance<NudgeTable>(app.Services));

        var added = await Task.WhenAll(tables.Select((table, at) =>
            table.AddAsync(nudge with { By = new PersonId($"{at}") }, new LocalDate(2026, 11, 2), CancellationToken.None)));

        Assert.Single(added, isOurs => isOurs);
    }

    [Theory]
    [InlineData(Language.Bokmål, "nb")]
    [InlineData(Language.English, "en")]
    public void Who_misses_is_nobody_one_or_many(Language language, string tag)
    {
        var texts = new TextCatalog().In(language);
        var many = Enumerable.Range(1, 11).Select(number => new Organization(new($"o{number}"), $"Sykehus {number} HF", $"Sykehus {number}", OrganizationKind.HealthTrust)).ToList();

        Golden.Matches(NudgeCard.Choice([], isUnknown: false, 1, texts).Card, $"Status/NudgeCard.nobody.{tag}");
        Golden.Matches(NudgeCard.Choice([many[0]], isUnknown: true, 1, texts).Card, $"Status/NudgeCard.unknown.{tag}");
        Golden.Matches(NudgeCard.Choice(many, isUnknown: false, 2, texts).Card, $"Status/NudgeCard.many.{tag}");
    }
}
