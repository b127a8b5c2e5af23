using GevinstBot.Chat;
using GevinstBot.Domain.Network;
using GevinstBot.Network;
using GevinstBot.Teams.Cards;
using GevinstBot.Texts;
using Microsoft.Extensions.DependencyInjection;

namespace GevinstBot.Tests.Chat;

/// <summary>What people type isn't always what they mean, and not everybody can do the same.</summary>
public sealed class UnderstandingTests
{
    private const string Union = "Tillitsvalgt Hjertesengeposten";

    private static readonly string Ahus = BotApp.Contact("Ahus");

    [Fact]
    public async Task A_slip_is_overlooked_another_meaning_asked_and_the_rest_answered_with_what_can_be_done()
    {
        await using var app = await BotApp.StartAsync();

        Assert.Equal("Møteplan", (await app.SayAsync(Ahus, "møtplan")).Summary);
        var asked = await app.SayAsync(Ahus, "vis meg møteplan da");
        Assert.Equal("Mente du «møteplan da»?", asked.Summary);
        var unknown = await app.SayAsync(Ahus, "bla bla");
        Assert.StartsWith("Det forsto jeg ikke.", unknown.Summary, StringComparison.Ordinal);
        Assert.Contains("Hva venter", unknown.Words, StringComparison.Ordinal);
        await app.PressAsync(Ahus, unknown, "Hva venter");
        Assert.Equal("Dette venter på deg", (await app.LastCardAsync(Ahus)).Summary);
    }

    [Fact]
    public async Task B06_A_slip_never_withdraws_anything_and_proposes_nothing_that_is_another_s()
    {
        await using var app = await BotApp.StartAtAsync("2026-10-30T09:00");

        var asked = await app.SayAsync(BotApp.Lead, "trekk tilbae måleindikatorer til møtet tirsdag 17. november, ja");
        var other = await app.SayAsync(Ahus, "trekk tilbae måleindikatorer");

        Assert.Equal("Mente du «trekk tilbake»?", asked.Summary);
        Assert.StartsWith("Det forsto jeg ikke.", other.Summary, StringComparison.Ordinal);
        await app.MoveClockByAsync("PT1M");
        Assert.Contains("Send inn", (await app.LastCardAsync(BotApp.Contact("OUS"))).Words + (await app.CardsAsync(Ahus))[0].Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_overview_says_who_one_is_and_offers_what_one_may_do()
    {
        await using var app = await BotApp.StartAsync();

        var (contact, lead, union) = (await app.SayAsync(Ahus, "hei"), await app.SayAsync(BotApp.Lead, "hei"), await app.SayAsync(Union, "hei"));
        await app.PressAsync(BotApp.Lead, lead, "Mer …");
        var more = await app.LastCardAsync(BotApp.Lead);

        Assert.Contains("Du er nettverkskontakt for Ahus.", contact.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Status", contact.Words, StringComparison.Ordinal);
        Assert.Contains("Du er nettverksleder.", lead.Words, StringComparison.Ordinal);
        Assert.Contains("Status", lead.Words, StringComparison.Ordinal);
        Assert.Contains("Rapport", lead.Words, StringComparison.Ordinal);
        Assert.StartsWith("Dette kan jeg hjelpe med\n- **nettverk**", more.Words, StringComparison.Ordinal);
        Assert.Contains("Du er med i forbedringsteamet", union.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Møteplan", union.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stranger_is_told_whom_to_ask_and_leaves_no_language_behind()
    {
        await using var app = await BotApp.StartAsync();
        var (commands, stranger) = (app.Services.GetRequiredService<Commands>(), new PersonId("11111111-2222-4333-8444-555555555555"));

        var help = await SayAsync("hei");
        await SayAsync("språk engelsk");

        Assert.Contains(CardReading.Words(CardJson.Element(help.Card)), words => words.Contains(BotApp.Lead, StringComparison.Ordinal));
        Assert.Empty(await app.Services.GetRequiredService<LanguageTable>().AllAsync(CancellationToken.None));

        Task<GevinstBot.Rounds.PromptCard> SayAsync(string text) =>
            commands.AnswerAsync(stranger, new TypedText(text, IsPersonal: true), NodaTime.Instant.FromUtc(2026, 10, 26, 8, 0), CancellationToken.None);
    }

    [Fact]
    public async Task Whoever_chooses_a_language_is_written_to_in_it_from_then_on_and_the_others_are_not()
    {
        await using var app = await BotApp.StartAsync();

        await app.PressAsync(Ahus, await app.SayAsync(Ahus, "språk"), "English");
        var chosen = await app.LastCardAsync(Ahus);
        await app.MoveClockToAsync("2026-10-30T09:00");

        Assert.Equal("From now on I write English to you.", chosen.Summary);
        Assert.StartsWith("Indicators", (await app.LastCardAsync(Ahus)).Summary, StringComparison.Ordinal);
        Assert.Equal("What I can help with", (await app.SayAsync(Ahus, "hjelp")).Summary);
        Assert.StartsWith("Måleindikatorer", (await app.LastCardAsync(BotApp.Contact("OUS"))).Summary, StringComparison.Ordinal);

        await app.SayAsync(Ahus, "language norwegian");
        Assert.Equal("Dette kan jeg hjelpe med", (await app.SayAsync(Ahus, "help")).Summary);
    }

    [Fact]
    public async Task No_two_commands_are_called_the_same_and_every_way_is_written_as_it_is_read()
    {
        await using var app = await BotApp.StartAsync();
        var commands = app.Services.GetServices<Command>().ToList();

        foreach (var local in app.Services.GetRequiredService<TextCatalog>().All)
        {
            var ways = commands.SelectMany(command => local.Ways(command.WordsKey)).ToList();
            Assert.Equal(ways.Distinct(), ways);
            Assert.All(ways, way => Assert.Equal(GevinstBot.Domain.Forms.CleanText.Command(way), way));
        }
    }
}
