using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using GevinstBot.Reporting;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace GevinstBot.Tests.Chat;

/// <summary>What people type and paste, read as they see it.</summary>
public sealed class TypedTextTests
{
    private static readonly string Ahus = BotApp.Contact("Ahus");
    private static readonly string Ous = BotApp.Contact("OUS");

    [Fact]
    public async Task A_command_is_understood_with_what_came_along_unseen_and_with_the_message_it_replies_to()
    {
        await using var app = await BotApp.StartAsync();

        Assert.All(
            await SayAllAsync(app, "hjelp\u200b", "\ufeffhjelp", "«Hjelp!»", "hjelp&nbsp;", "<blockquote><p>status</p></blockquote>hjelp"),
            summary => Assert.Equal("Dette kan jeg hjelpe med", summary));
    }

    [Fact]
    public async Task A_greeting_is_answered_with_what_can_be_typed_in_its_own_language()
    {
        await using var app = await BotApp.StartAsync();

        var (norwegian, english) = (await SayAllAsync(app, "Hei!", "hallo", "hjelp"), await SayAllAsync(app, "hi", "Hello", "help"));

        Assert.Single(norwegian.Distinct());
        Assert.Single(english.Distinct());
        Assert.NotEqual(norwegian[0], english[0]);
    }

    [Fact]
    public async Task A_number_with_what_nobody_sees_around_it_is_that_number_and_its_unit_is_compared_with_the_field_s()
    {
        await using var app = await OpenAsync();
        var card = await app.LastCardAsync(Ahus);

        var alien = await app.PressAsync(Ahus, card, "Send inn", Numbers(hired: "6,1 mill. kr", days: "12,5 %"));
        var receipt = await app.PressAsync(Ahus, card, "Send inn", Numbers(hired: "6,1 mill. kr", days: "\u200e62\u200b døgn\u00ad\t"));

        Assert.Contains("⚠ Skriv tallet i døgn.", alien.Words, StringComparison.Ordinal);
        Assert.Equal("12,5 %", CardReading.ValueOf(alien.Card!.Value, "value-utskrivningsklare"));
        Assert.Contains("6 100 tusen kr", receipt.Words, StringComparison.Ordinal);
        Assert.Contains("62 døgn", receipt.Words, StringComparison.Ordinal);
        Assert.Equal((6100m, 62m), await StoredAsync(app));
    }

    [Fact]
    public async Task A_value_far_from_all_others_is_asked_about_once_and_stored_when_it_is_sent_again()
    {
        await using var app = await OpenAsync();

        var asked = await app.PressAsync(Ahus, await app.LastCardAsync(Ahus), "Send inn", Numbers(hired: "6214980", days: "62"));
        Assert.Contains("⚠ Er 6 214 980 tusen kr \\(6,2 mrd. kr\\) riktig?", asked.Words, StringComparison.Ordinal);
        Assert.Equal("6214980", CardReading.ValueOf(asked.Card!.Value, "value-innleie"));
        Assert.Equal((null, null), await StoredAsync(app));

        var again = await app.PressAsync(Ahus, await app.LastCardAsync(Ahus), "Send inn", Numbers(hired: "6214981", days: "62"));
        Assert.Contains("⚠ Er 6 214 981", again.Words, StringComparison.Ordinal);

        await app.PressAsync(Ahus, await app.LastCardAsync(Ahus), "Send inn", Numbers(hired: "6 214 981", days: "62"));
        Assert.Equal((6_214_981m, 62m), await StoredAsync(app));
    }

    [Fact]
    public async Task A_text_that_is_far_too_long_comes_back_with_words_in_every_form()
    {
        await using var app = await OpenAsync();
        var novel = string.Concat(Enumerable.Repeat("Ærlig talt. ", 2750));

        var indicators = await app.PressAsync(Ahus, await app.LastCardAsync(Ahus), "Send inn", Numbers(hired: novel, days: novel));
        Assert.Contains("⚠ Tallet er for langt.", indicators.Words, StringComparison.Ordinal);

        await app.MoveClockToAsync("2026-11-10T09:00");
        var agenda = await app.PressAsync(
            Ous, await app.SayAsync(Ous, "meld sak"), "Send inn", new Dictionary<string, string> { ["raise-title"] = novel });
        Assert.Contains("⚠ Teksten er for lang. Bruk høyst 120 tegn.", agenda.Words, StringComparison.Ordinal);
        Assert.StartsWith("Ærlig talt. Ærlig talt.", CardReading.ValueOf(agenda.Card!.Value, "raise-title"), StringComparison.Ordinal);

        await app.MoveClockToAsync("2026-11-17T15:00");
        var minutes = await app.PressAsync(
            BotApp.Lead, await app.CardSayingAsync(BotApp.Lead, "referat"), "Lagre referat",
            new Dictionary<string, string> { ["action-1"] = novel, ["action-2"] = novel, ["decision-standing-welcome"] = novel });
        Assert.Contains("⚠ Teksten er for lang. Bruk høyst 200 tegn.", minutes.Words, StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Numbers(string hired, string days) =>
        new() { ["value-innleie"] = hired, ["value-utskrivningsklare"] = days };

    private static async Task<(decimal?, decimal?)> StoredAsync(BotApp app)
    {
        var answer = await app.Services.GetRequiredService<IndicatorAnswerTable>()
            .FindAsync(IndicatorRhythm.IdFor(new LocalDate(2026, 11, 17)), new OrganizationId("ahus"), CancellationToken.None);
        return (answer?.Of(new IndicatorId("innleie"))?.Value, answer?.Of(new IndicatorId("utskrivningsklare"))?.Value);
    }

    private static async Task<IReadOnlyList<string?>> SayAllAsync(BotApp app, params IReadOnlyList<string> texts)
    {
        var answers = new List<string?>();
        foreach (var text in texts)
            answers.Add((await app.SayAsync(Ahus, text)).Summary);
        return answers;
    }

    private static async Task<BotApp> OpenAsync()
    {
        var app = await BotApp.StartAtAsync("2026-10-30T09:12");
        return app;
    }
}
