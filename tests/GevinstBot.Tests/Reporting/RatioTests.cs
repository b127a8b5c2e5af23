using GevinstBot.Domain.Delivery;
using GevinstBot.Network;
using GevinstBot.Reporting;
using GevinstBot.TestKit;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace GevinstBot.Tests.Reporting;

/// <summary>Numerator and denominator in the form of one indicator: the number is computed, or must agree.</summary>
[Trait("Lane", "Slow")]
public sealed class RatioTests
{
    private static readonly string Ous = BotApp.Contact("OUS");
    private static readonly RoundId November = RoundId.Parse("indicators_2026-11")!.Value;

    [Fact]
    public async Task Of_both_the_number_is_computed_kept_on_the_card_and_stored_with_what_it_was_computed_of()
    {
        await using var app = await AskedAsync();
        var card = await app.LastCardAsync(Ous);
        var form = await FormAsync(app, card);

        var taken = await app.PressCopyAsync(
            Ous, form, IndicatorAnswerSubmit.VerbName, ("value-fristbrudd", ""), ("numerator-fristbrudd", "66"), ("denominator-fristbrudd", "7 380"));
        var shown = card with { Cards = [taken.Card!.Value] };
        await app.PressCopyAsync(
            Ous, shown, IndicatorAnswerSubmit.VerbName,
            [.. CardReading.InputIds(shown.Card).Select(id => (id, CardReading.ValueOf(shown.Card, id)))]);
        var said = (await app.Services.GetRequiredService<IndicatorAnswerTable>().FindAsync(November, new("ous"), CancellationToken.None))?
            .Of(new("fristbrudd"));
        var explained = await app.SayAsync(Ous, "forklar fristbrudd 2026-09 ous");

        Assert.Contains("Antall fristbrudd", form.Words, StringComparison.Ordinal);
        Assert.Equal("0,9", CardReading.ValueOf(shown.Card, "value-fristbrudd"));
        Assert.Equal((0.9m, 66m, 7380m), (said?.Value, said?.Numerator, said?.Denominator));
        Assert.Contains("Regnet av 66 og 7", explained.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_that_they_do_not_give_is_told_beside_its_field_and_what_was_typed_stays()
    {
        await using var app = await AskedAsync();
        var form = await FormAsync(app, await app.LastCardAsync(Ous));

        var refused = await app.PressCopyAsync(
            Ous, form, IndicatorAnswerSubmit.VerbName, ("value-fristbrudd", "5"), ("numerator-fristbrudd", "66"), ("denominator-fristbrudd", "7380"));

        Assert.Contains("⚠ Tallet stemmer ikke med antallene, som gir 0,9.", refused.Words, StringComparison.Ordinal);
        Assert.Equal(
            ("5", "66", "7380"),
            (CardReading.ValueOf(refused.Card!.Value, "value-fristbrudd"), CardReading.ValueOf(refused.Card.Value, "numerator-fristbrudd"),
                CardReading.ValueOf(refused.Card.Value, "denominator-fristbrudd")));
    }

    /// <summary>The demo's network with what the share is of.</summary>
    private static async Task<BotApp> AskedAsync()
    {
        var text = await File.ReadAllTextAsync(RepositoryRoot.PathOf("src", "GevinstBot.Demo", "demo.yaml"));
        var at = text.IndexOf("aggregation: weighted", text.IndexOf("id: fristbrudd", StringComparison.Ordinal), StringComparison.Ordinal);
        var app = await BotApp.StartAsync();
        var result = await app.Services.GetRequiredService<NetworkSaving>().ImportAsync(
            text.Insert(at, "numerator: fristbrudd\n    denominator: påbegynte pasientforløp\n    "),
            app.Services.GetRequiredService<CurrentNetwork>().Version, app.Services.GetRequiredService<IClock>().GetCurrentInstant(),
            CancellationToken.None);
        Assert.Equal(NetworkOutcome.Stored, result.Outcome);
        await app.MoveClockToAsync("2026-10-30T09:00");
        return app;
    }

    private static async Task<ChatMessage> FormAsync(BotApp app, ChatMessage card) => card with
    {
        Cards = [(await app.PressCopyAsync(Ous, card, IndicatorEditSubmit.VerbName, (IndicatorForm.PickField, "fristbrudd"))).Card!.Value],
    };
}
