using GevinstBot.Messages;
using GevinstBot.Postponing;
using GevinstBot.Register;
using GevinstBot.Rounds;
using GevinstBot.StandIns;
using GevinstBot.Targets;
using NodaTime;

namespace GevinstBot.Tests.Chat;

/// <summary>What was typed on a card that is over, or that its person has gone on from elsewhere, isn't taken and isn't lost.</summary>
[Trait("Lane", "Slow")]
public sealed class TypedTooLateTests
{
    private static readonly string Ahus = BotApp.Contact("Ahus");

    [Fact]
    public async Task Every_form_that_was_asked_for_gives_back_what_was_typed_on_it_after_its_time()
    {
        await using var app = await BotApp.StartAtAsync("2026-10-30T09:00");
        var indicators = await app.LastCardAsync(Ahus);
        Form[] forms =
        [
            await OpenAsync(app, BotApp.Lead, "nettverk", RegisterEditSubmit.VerbName, new { what = "contact", organization = "ahus" }, RegisterAnswerSubmit.VerbName, "person-name"),
            await OpenAsync(app, BotApp.Lead, "oppdater mål", TargetsEditSubmit.VerbName, new { indicator = "sykefravaer" }, TargetsAnswerSubmit.VerbName, "target-source"),
            await OpenAsync(app, BotApp.Lead, "melding", edit: null, chosen: null, MessageFormAnswerSubmit.VerbName, "text"),
            await OpenAsync(app, BotApp.Lead, "utsett", edit: null, chosen: null, PostponementAnswerSubmit.VerbName, "reason"),
            await OpenAsync(app, Ahus, "borte", edit: null, chosen: null, AbsenceAnswerSubmit.VerbName, "person-name"),
            new(Ahus, Shown(indicators, await app.PressAsync(Ahus, indicators, RoundCard.GiveVerb)), HandoverGiveSubmit.VerbName, "person-name"),
        ];
        await app.LeapToAsync(Instant.FromUtc(2026, 12, 9, 11, 0));

        foreach (var form in forms)
        {
            var late = await app.PressCopyAsync(form.Person, form.Card, form.Verb, (form.Field, "Skrevet for sent"));

            Assert.True(late.Words.Contains("det du skrev nå, er ikke lagret", StringComparison.Ordinal), $"{form.Verb}: {late.Words}");
            Assert.Equal("Skrevet for sent", CardReading.ValueOf(late.Card!.Value, form.Field));
            Assert.Empty(CardReading.Verbs(late.Card!.Value));
        }
    }

    [Fact]
    public async Task A_form_of_several_cards_that_was_gone_on_with_elsewhere_comes_back_and_counts_when_it_is_sent_again()
    {
        await using var app = await BotApp.StartAsync();
        var what = await app.SayAsync(BotApp.Lead, "melding");
        var toWhom = await app.PressCopyAsync(BotApp.Lead, what, MessageFormAnswerSubmit.VerbName, Typed("Fra telefonen"));

        var heardAgain = await app.PressCopyAsync(BotApp.Lead, what, MessageFormAnswerSubmit.VerbName, Typed("Fra telefonen"));
        var overtaken = await app.PressCopyAsync(BotApp.Lead, what, MessageFormAnswerSubmit.VerbName, Typed("Fra maskinen"));
        var taken = await app.PressCopyAsync(BotApp.Lead, Shown(what, overtaken), MessageFormAnswerSubmit.VerbName, Typed("Fra maskinen"));
        var preview = await app.PressCopyAsync(BotApp.Lead, Shown(what, taken), MessageFormAnswerSubmit.VerbName, ("organizations", "ahus"));

        Assert.Equal(toWhom.Words, heardAgain.Words);
        Assert.Contains("Det du skrev nå, står nedenfor og er ikke lagret.", overtaken.Words, StringComparison.Ordinal);
        Assert.Equal("Fra maskinen", CardReading.ValueOf(overtaken.Card!.Value, "text"));
        Assert.Contains("Fra maskinen", preview.Words, StringComparison.Ordinal);

        static (string, string)[] Typed(string text) => [("title", "Pilot"), ("text", text), ("wanted", "read")];
    }

    private static async Task<Form> OpenAsync(
        BotApp app, string person, string says, string? edit, object? chosen, string verb, string field)
    {
        var card = await app.SayAsync(person, says);
        return new(person, edit is null ? card : Shown(card, await app.PressAsync(person, card, edit, chosen)), verb, field);
    }

    private static ChatMessage Shown(ChatMessage card, Pressed pressed) => card with { Cards = [pressed.Card!.Value] };

    private sealed record Form(string Person, ChatMessage Card, string Verb, string Field);
}
