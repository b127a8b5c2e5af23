using GevinstBot.Audit;
using GevinstBot.Messages;
using GevinstBot.Rounds;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace GevinstBot.Tests.Messages;

/// <summary>«melding»: what a lead writes, sees beforehand, sends and gets back, seen from the chats.</summary>
[Trait("Lane", "Slow")]
public sealed class MessageTests
{
    private static readonly string Ahus = BotApp.Contact("Ahus");
    private static readonly string Ous = BotApp.Contact("OUS");
    private static readonly string Sunnaas = BotApp.Contact("Sunnaas");

    [Fact]
    public async Task A_question_is_seen_beforehand_sent_answered_corrected_reminded_of_once_and_put_together_when_its_deadline_is_over()
    {
        await using var app = await StartAsync();
        var preview = await PreviewAsync(app, "one", ("organizations", "ahus,ous,sunnaas"), ("choices", "Ja\nNei"), ("deadline", "2026-10-29"));
        var receipt = await app.PressAsync(BotApp.Lead, preview, MessageFormSendSubmit.VerbName);
        await app.MoveClockByAsync("PT2M");
        var card = await app.LastCardAsync(Ous);
        var rejected = await app.PressAsync(Ous, card, MessageAnswerSubmit.VerbName, new { chosen = "" });
        await app.PressAsync(Ous, card, MessageAnswerSubmit.VerbName, new { chosen = "1" });
        var form = await app.PressAsync(Ous, await app.LastCardAsync(Ous), MessageEditSubmit.VerbName);
        var answered = await app.PressAsync(Ous, card with { Cards = [form.Card!.Value] }, MessageAnswerSubmit.VerbName, new { chosen = "2" });
        await app.PressAsync(Sunnaas, await app.LastCardAsync(Sunnaas), MessageAnswerSubmit.VerbName, new { chosen = "1" });
        var status = await app.SayAsync(BotApp.Lead, "status");
        var soFar = await app.SayAsync(BotApp.Lead, "meldinger pilot i mars");
        await app.MoveClockToAsync("2026-10-28T09:00");
        var reminder = await app.LastCardAsync(Ahus);
        await app.MoveClockToAsync("2026-10-29T15:10");
        var told = (await app.CardsAsync(BotApp.Lead)).Single(sent => sent.Summary == "Svar på Pilot i mars" && sent.Words.Contains("Lukket", StringComparison.Ordinal));

        Assert.Contains("Slik ser mottakerne den. Ingenting er sendt ennå.", preview.Words, StringComparison.Ordinal);
        Assert.Contains("Går til 3", preview.Words, StringComparison.Ordinal);
        Assert.Contains("Nettverkskontakt Ahus (Ahus), Nettverkskontakt OUS (OUS) og Nettverkskontakt Sunnaas (Sunnaas)", preview.Words, StringComparison.Ordinal);
        Assert.Contains("Avbryt sendingen", receipt.Words, StringComparison.Ordinal);
        Assert.Contains("På vegne av Ny journal", card.Words, StringComparison.Ordinal);
        Assert.Contains("⚠ Velg ett av alternativene.", rejected.Words, StringComparison.Ordinal);
        Assert.Contains("Svar fra OUS:\n Nei", answered.Words, StringComparison.Ordinal);
        Assert.Contains("Pilot i mars\nKortet er sendt til 3 av 3 · 2 av 3 har svart", status.Words, StringComparison.Ordinal);
        Assert.Contains("Ja – 1\nSunnaas\nNei – 1\nOUS\nMangler: \nAhus", soFar.Words, StringComparison.Ordinal);
        Assert.Equal(2, (await app.CardsAsync(Ahus)).Count);
        Assert.StartsWith("Påminnelse", reminder.Words, StringComparison.Ordinal);
        Assert.Single(await app.CardsAsync(Ous));
        Assert.Contains("2 av 3 har svart", told.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sent_twice_at_once_it_is_sent_once_and_the_log_says_that_the_second_changed_nothing()
    {
        await using var app = await StartAsync();
        var preview = await PreviewAsync(app, "nothing", ("organizations", "ahus"));

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => app.PressCopyAsync(BotApp.Lead, preview, MessageFormSendSubmit.VerbName)));
        var again = await app.PressCopyAsync(BotApp.Lead, preview, MessageFormSendSubmit.VerbName);
        await app.MoveClockByAsync("PT5M");

        Assert.Contains("Sendes", again.Words, StringComparison.Ordinal);
        Assert.Single(await app.CardsAsync(Ahus));
        Assert.Single(await app.Services.GetRequiredService<MessageTable>().SinceAsync(NodaConstants.UnixEpoch, CancellationToken.None));
        var log = (await app.Services.GetRequiredService<AuditReader>().AllAsync(CancellationToken.None)).Entries;
        Assert.Single(log.Where(entry => entry.Act.Value == "send-message").GroupBy(entry => entry.About));
    }

    [Fact]
    public async Task What_has_not_left_is_cancelled_changed_and_sent_anew_and_what_has_left_is_taken_back_and_sent_again()
    {
        await using var app = await StartAsync();
        var preview = await PreviewAsync(app, "read", ("organizations", "ahus"));
        var sent = await app.PressAsync(BotApp.Lead, preview, MessageFormSendSubmit.VerbName);
        var cancelled = await app.PressAsync(BotApp.Lead, preview with { Cards = [sent.Card!.Value] }, MessageFormCancelSubmit.VerbName);
        await app.MoveClockByAsync("PT10M");
        var nothing = await app.CardsAsync(Ahus);

        var form = await app.PressAsync(BotApp.Lead, preview with { Cards = [cancelled.Card!.Value] }, MessageFormEditSubmit.VerbName);
        var what = await app.PressAsync(
            BotApp.Lead, preview with { Cards = [form.Card!.Value] }, MessageFormAnswerSubmit.VerbName, new { title = "Pilot i april" });
        var to = await app.PressAsync(BotApp.Lead, preview with { Cards = [what.Card!.Value] }, MessageFormAnswerSubmit.VerbName);
        var again = await app.PressAsync(BotApp.Lead, preview with { Cards = [to.Card!.Value] }, MessageFormSendSubmit.VerbName);
        await app.MoveClockByAsync("PT3M");
        var read = await app.PressAsync(Ahus, await app.LastCardAsync(Ahus), MessageAnswerSubmit.VerbName);
        var late = await app.PressAsync(BotApp.Lead, preview with { Cards = [again.Card!.Value] }, MessageFormCancelSubmit.VerbName);
        await app.SayAsync(BotApp.Lead, "trekk tilbake pilot i april, ja");
        await app.MoveClockByAsync("PT1M");
        var withdrawn = await app.LastCardAsync(Ahus);
        await app.SayAsync(BotApp.Lead, "send likevel pilot i april");
        await app.MoveClockByAsync("PT1M");

        Assert.Contains("Meldingen er trukket tilbake. Du kan endre den og sende den på nytt.", cancelled.Words, StringComparison.Ordinal);
        Assert.Empty(nothing);
        Assert.Contains("Pilot i april", to.Words, StringComparison.Ordinal);
        Assert.Contains("Lest", read.Words, StringComparison.Ordinal);
        Assert.Contains("Trekk tilbake …", late.Words, StringComparison.Ordinal);
        Assert.Contains("Trukket tilbake", withdrawn.Words, StringComparison.Ordinal);
        Assert.Contains("Pilot i april", Assert.Single(await app.CardsAsync(Ahus)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_waits_for_the_hours_and_for_room_in_the_day_and_the_preview_says_who_gets_it_later()
    {
        await using var app = await BotApp.StartAtAsync("2026-10-30T08:40");
        var preview = await PreviewAsync(app, "nothing", ("organizations", "ahus"), ("roles", "team-leaders"));
        await app.PressAsync(BotApp.Lead, preview, MessageFormSendSubmit.VerbName);
        await app.MoveClockToAsync("2026-10-30T15:00");
        var (sameDay, leader) = (await app.CardsAsync(Ahus), await app.CardsAsync("Teamleder Hjertesengeposten"));
        await app.MoveClockToAsync("2026-11-02T08:31");
        var evening = await PreviewAsync(app, "nothing", ("organizations", "ous"));

        Assert.Contains("⚠ Nettverkskontakt Ahus (Ahus) får kortet mandag 2. november", preview.Words, StringComparison.Ordinal);
        Assert.Single(sameDay);
        Assert.Single(leader);
        Assert.Equal(2, (await app.CardsAsync(Ahus)).Count);
        Assert.Contains("Den sendes tidligst mandag 2. november kl. 08.33.", evening.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_preview_says_whose_reminder_it_takes_the_place_of_and_that_what_asks_for_nothing_takes_none()
    {
        await using var app = await BotApp.StartAtAsync("2026-10-30T09:00");
        await app.PressAsync(Ous, await app.LastCardAsync(Ous), "Bekreft alle");
        await app.MoveClockToAsync("2026-11-03T16:00");

        var asking = await PreviewAsync(app, "words", ("organizations", "ahus,ous"), ("deadline", "2026-11-12"));
        var telling = await PreviewAsync(app, "nothing", ("organizations", "ahus,ous"));
        await app.PressAsync(BotApp.Lead, asking, MessageFormSendSubmit.VerbName);
        await app.MoveClockToAsync("2026-11-04T09:00");
        var sameDay = await app.LastCardAsync(Ahus);
        await app.MoveClockToAsync("2026-11-05T09:00");

        Assert.Contains(
            "⚠ Påminnelsen om «Måleindikatorer til møtet tirsdag 17. november» kommer da først torsdag 5. november til Nettverkskontakt Ahus (Ahus).",
            asking.Words, StringComparison.Ordinal);
        Assert.Contains("Ber du ikke om svar, går påminnelser om kort som er sendt, først.", asking.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Påminnelsen om «Måleindikatorer", telling.Words, StringComparison.Ordinal);
        Assert.Contains("Nettverkskontakt Ahus (Ahus) får kortet torsdag 5. november", telling.Words, StringComparison.Ordinal);
        Assert.Contains("Kan dere være med?", sameDay.Words, StringComparison.Ordinal);
        Assert.StartsWith("Påminnelse", (await app.LastCardAsync(Ahus)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Those_who_miss_in_an_open_round_are_asked_and_no_other()
    {
        await using var app = await BotApp.StartAtAsync("2026-10-30T09:00");
        await app.PressAsync(Ous, await app.LastCardAsync(Ous), "Bekreft alle");
        await app.MoveClockToAsync("2026-11-02T09:00");

        var preview = await PreviewAsync(app, "words", ("missing", "indicators_2026-11"), ("deadline", "2026-11-05"));
        await app.PressAsync(BotApp.Lead, preview, MessageFormSendSubmit.VerbName);
        await app.MoveClockByAsync("PT3M");

        var missing = (await app.Services.GetRequiredService<MessageTable>().SinceAsync(NodaConstants.UnixEpoch, CancellationToken.None))[0].To;
        Assert.Contains("Går til 10", preview.Words, StringComparison.Ordinal);
        Assert.Equal((10, 0), (missing.Organizations.Count, missing.People.Count));
        Assert.Equal([Ous], (await app.CardCountsAsync()).Where(one => one.Value == 1).Select(one => one.Key));
    }

    [Fact]
    public async Task B06_B12_Only_a_lead_writes_sends_and_cancels_also_on_a_card_from_before()
    {
        await using var app = await BotApp.StartAsync();
        var refused = await app.SayAsync(Ahus, "melding");
        var preview = await PreviewAsync(app, "nothing", ("organizations", "ahus"));
        var others = await app.PressCopyAsync(Ahus, preview, MessageFormSendSubmit.VerbName);

        Assert.Contains("Bare nettverkslederen kan be om dette.", refused.Words, StringComparison.Ordinal);
        Assert.Equal("Dette kortet er ikke sendt til deg.", others.Message);
        Assert.Empty(await app.Services.GetRequiredService<MessageTable>().SinceAsync(NodaConstants.UnixEpoch, CancellationToken.None));
    }

    [Fact]
    public async Task What_is_wrong_is_said_beside_the_field_and_what_was_typed_stays()
    {
        await using var app = await BotApp.StartAsync();
        var card = await app.SayAsync(BotApp.Lead, "spør");
        var first = await app.PressAsync(BotApp.Lead, card, MessageFormAnswerSubmit.VerbName, new { text = "Om 13097248022", wanted = "one" });
        var second = await app.PressAsync(
            BotApp.Lead, card with { Cards = [first.Card!.Value] }, MessageFormAnswerSubmit.VerbName, new { text = "Kommer dere?", wanted = "one" });
        var third = await app.PressAsync(
            BotApp.Lead, card with { Cards = [second.Card!.Value] }, MessageFormAnswerSubmit.VerbName, new { choices = "Ja", deadline = "2026-10-31" });

        Assert.Contains("⚠ Jeg har tatt bort noe som ser ut som et fødselsnummer", first.Words, StringComparison.Ordinal);
        Assert.Equal("Om •••••••••••", CardReading.ValueOf(first.Card!.Value, "text"));
        Assert.Contains("Skriv minst to svaralternativer", third.Words, StringComparison.Ordinal);
        Assert.Contains("⚠ Da sender jeg ingenting: det er helg, helligdag, juli eller romjul. Velg for eksempel 02.11.2026.", third.Words, StringComparison.Ordinal);
        Assert.Contains("⚠ Velg hvem den går til", third.Words, StringComparison.Ordinal);
        Assert.Equal("Ja", CardReading.ValueOf(third.Card!.Value, "choices"));
    }

    [Fact]
    public async Task Months_later_the_form_is_over_and_a_press_on_the_question_is_told_that_it_is_closed()
    {
        await using var app = await StartAsync();
        var preview = await PreviewAsync(app, "words", ("organizations", "ahus"), ("deadline", "2026-10-29"));
        await app.PressAsync(BotApp.Lead, preview, MessageFormSendSubmit.VerbName);
        await app.MoveClockByAsync("PT3M");
        var card = await app.LastCardAsync(Ahus);
        await app.MoveClockToAsync("2026-11-30T09:00");
        var (closed, over) = (await app.PressCopyAsync(Ahus, card, MessageAnswerSubmit.VerbName, ("said", "I mars")), await app.SayAsync(BotApp.Lead, "meldinger pilot i mars"));
        await app.MoveClockToAsync("2027-02-10T09:00");
        var gone = await app.PressCopyAsync(Ahus, card, MessageAnswerSubmit.VerbName, ("said", "I mars"));

        Assert.Contains("Fristen gikk ut torsdag 29. oktober kl. 15.00, og det du skrev nå, er ikke lagret.", closed.Words, StringComparison.Ordinal);
        Assert.Contains("0 av 1 har svart", over.Words, StringComparison.Ordinal);
        Assert.Contains("Fristen er ute", gone.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_instance_knows_what_the_first_sent()
    {
        await using var app = await StartAsync();
        var preview = await PreviewAsync(app, "nothing", ("organizations", "ahus"));
        await app.PressAsync(BotApp.Lead, preview, MessageFormSendSubmit.VerbName);
        var second = ActivatorUtilities.CreateInstance<MessagePrompts>(
            app.Services, ActivatorUtilities.CreateInstance<MessageTable>(app.Services), ActivatorUtilities.CreateInstance<MessageAnswerTable>(app.Services));

        var round = Assert.Single(await second.RoundsAsync(new Interval(NodaConstants.UnixEpoch, Instant.FromUtc(2030, 1, 1, 0, 0)), CancellationToken.None));

        Assert.Equal("Pilot i mars", round.Name);
        Assert.Equal(round.Id, (await app.Services.GetRequiredService<RoundCatalog>().AroundAsync(round.Opens, CancellationToken.None)).All.Single(one => one.Name.Length > 0).Id);
    }

    /// <summary>In the hours of sending.</summary>
    private static async Task<BotApp> StartAsync()
    {
        var app = await BotApp.StartAtAsync("2026-10-26T09:00");
        return app;
    }

    /// <summary>The lead's form, filled in as far as the preview.</summary>
    internal static async Task<ChatMessage> PreviewAsync(BotApp app, string wanted, params (string Field, string Value)[] to)
    {
        var card = await app.SayAsync(BotApp.Lead, "melding");
        var what = new Dictionary<string, string>
        {
            ["title"] = "Pilot i mars",
            ["text"] = "Kan dere være med?",
            ["on-behalf-of"] = "Ny journal",
            ["wanted"] = wanted,
        };
        var second = await app.PressAsync(BotApp.Lead, card, MessageFormAnswerSubmit.VerbName, what);
        var third = await app.PressAsync(
            BotApp.Lead, card with { Cards = [second.Card!.Value] }, MessageFormAnswerSubmit.VerbName, to.ToDictionary(field => field.Field, field => field.Value));
        return card with { Cards = [third.Card!.Value] };
    }
}
