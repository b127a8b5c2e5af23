using Azure.Data.Tables;
using GevinstBot.Domain.Network;
using GevinstBot.Meetings;
using GevinstBot.Privacy;
using GevinstBot.Rounds;
using GevinstBot.Signals;
using GevinstBot.Storage;
using GevinstBot.Tests.StandIns;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace GevinstBot.Tests.Signals;

/// <summary>«Signal nedenfra»: told from any card or by a word, changed until a draft has it, and told back on the agenda.</summary>
public sealed class SignalTests
{
    private static readonly string Ous = BotApp.Contact("OUS");
    private static readonly string Ahus = BotApp.Contact("Ahus");

    [Fact]
    public async Task A_signal_is_told_from_the_card_that_is_there_and_the_card_is_there_again()
    {
        await using var app = await AskedAsync();
        var card = await app.LastCardAsync(Ous);
        var form = await FormAsync(app, Ous, card);

        var refused = await app.PressAsync(Ous, form, SignalAnswerSubmit.VerbName, new Dictionary<string, string> { ["signal-what"] = "Pasient 13097248022 ventet" });
        var told = await TellAsync(app, Ous, form, "Innlogging tar fem minutter", "ikt");
        var again = await TellAsync(app, Ous, form, "Innlogging tar fem minutter", "ikt");

        Assert.Contains("⚠", refused.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("13097248022", refused.Words, StringComparison.Ordinal);
        Assert.Contains("Takk, signalet er lagret.", told.Words, StringComparison.Ordinal);
        Assert.Contains("Takk, signalet er lagret.", again.Words, StringComparison.Ordinal);
        Assert.Contains("indicators.answer", CardReading.Verbs(told.Card!.Value));
        Assert.Equal(2, await RowsAsync(app));
    }

    [Fact]
    public async Task What_is_left_by_cancelling_stores_nothing_and_the_card_is_as_it_was()
    {
        await using var app = await AskedAsync();
        var card = await app.LastCardAsync(Ous);

        var back = await app.PressAsync(Ous, await FormAsync(app, Ous, card), SignalCancelSubmit.VerbName);

        Assert.Contains("indicators.answer", CardReading.Verbs(back.Card!.Value));
        Assert.Equal(0, await RowsAsync(app));
    }

    [Fact]
    public async Task What_was_told_is_changed_and_taken_back_by_the_word_and_only_by_the_organisation_itself()
    {
        await using var app = await AskedAsync();
        var open = await app.SayAsync(Ous, "signal");
        var receipt = await TellAsync(app, Ous, open, "Kø på røntgen", "tid");
        var form = await app.PressCopyAsync(Ous, open with { Cards = [receipt.Card!.Value] }, SignalEditSubmit.VerbName);
        var changed = await TellAsync(app, Ous, open with { Cards = [form.Card!.Value] }, "Kø på røntgen hver mandag", "tid");
        var listed = await app.SayAsync(Ous, "meld signal");
        var others = await app.SayAsync(Ahus, "signal");
        var stolen = await app.PressCopyAsync(Ahus, others, SignalEditSubmit.VerbName, ("signal", open.Card.GetProperty("actions")[0].GetProperty("data").GetProperty("signal").GetString()!));
        var removed = await app.PressCopyAsync(Ous, open with { Cards = [changed.Card!.Value] }, SignalRemoveSubmit.VerbName);

        Assert.Contains("møtet tirsdag 17. november", receipt.Words, StringComparison.Ordinal);
        Assert.Contains("Kø på røntgen hver mandag", listed.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Kø på røntgen", others.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Kø på røntgen", stolen.Words, StringComparison.Ordinal);
        Assert.Contains("Trukket tilbake.", removed.Words, StringComparison.Ordinal);
        Assert.Equal(4, await RowsAsync(app));
    }

    [Fact]
    public async Task Three_who_tell_of_one_theme_are_one_proposed_item_with_their_words_and_each_is_told_which_it_became()
    {
        await using var app = await AskedAsync();
        foreach (var who in new[] { "OUS", "Ahus", "Sunnaas" })
            await TellAsync(app, BotApp.Contact(who), await app.SayAsync(BotApp.Contact(who), "signal"), $"Innlogging hos {who} tar tid", "ikt");
        await app.MoveClockToAsync("2026-11-06T09:00");
        var draft = await app.CardSayingAsync(BotApp.Lead, "Forslag til agenda");
        var late = await app.SayAsync(Ous, "signal");
        await app.MoveClockToAsync("2026-11-10T08:30");
        var agenda = await app.CardSayingAsync(Ous, "Agenda for møtet");
        var later = await app.SayAsync(Ous, "signal");

        Assert.Contains("3 helseforetak melder om «IKT og utstyr»", draft.Words, StringComparison.Ordinal);
        Assert.Contains("«Innlogging hos OUS tar tid»", draft.Words, StringComparison.Ordinal);
        Assert.Contains("Foreslått som sak til møtet tirsdag 17. november.", late.Words, StringComparison.Ordinal);
        Assert.DoesNotContain(SignalEditSubmit.VerbName, CardReading.Verbs(late.Card));
        Assert.Matches(@"Det dere meldte, ble sak \d+\.", agenda.Words);
        Assert.Matches(@"Ble sak \d+ på møtet tirsdag 17\. november\.", later.Words);
        Assert.DoesNotContain("Signalet deres", (await app.CardSayingAsync(BotApp.Contact("Vestre Viken"), "Agenda for møtet")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_in_the_draft_is_no_longer_changed_and_what_was_pressed_says_so()
    {
        await using var app = await AskedAsync();
        var open = await app.SayAsync(Ous, "signal");
        var receipt = await TellAsync(app, Ous, open, "Kø på røntgen", "tid");
        await app.MoveClockToAsync("2026-11-06T09:00");

        var late = await app.PressCopyAsync(Ous, open with { Cards = [receipt.Card!.Value] }, SignalAnswerSubmit.VerbName, ("signal-what", "Noe annet"), ("signal-theme", "ikt"));
        var back = await app.PressCopyAsync(Ous, open with { Cards = [receipt.Card!.Value] }, SignalRemoveSubmit.VerbName);

        Assert.StartsWith("Signalet er allerede med i forslaget til agenda", late.Message, StringComparison.Ordinal);
        Assert.StartsWith("Signalet er allerede med i forslaget til agenda", back.Message, StringComparison.Ordinal);
        Assert.Equal(2, await RowsAsync(app));
    }

    [Fact]
    public async Task Months_later_a_signal_is_still_said_to_have_been_an_item_and_after_a_year_it_is_gone()
    {
        await using var app = await AskedAsync();
        await TellAsync(app, Ous, await app.SayAsync(Ous, "signal"), "Kø på røntgen", "tid");
        await app.MoveClockToAsync("2027-01-28T10:00");

        var then = await app.SayAsync(Ous, "signal");
        var december = await app.Services.GetRequiredService<AgendaReader>().FindAsync(Meeting.OfMonth(new LocalDate(2026, 12, 15), new LocalTime(13, 0)), CancellationToken.None);
        await app.Services.GetRequiredService<RowRetention>().TidyAsync(
            Instant.FromUtc(2027, 11, 3, 1, 0), DateTimeZoneProviders.Tzdb["Europe/Oslo"], CancellationToken.None);

        Assert.Matches(@"Ble sak \d+ på møtet tirsdag 17\. november\.", then.Words);
        Assert.DoesNotContain(december!.Agenda.Items, item => item.Id == "signal-tid");
        Assert.Equal(0, await RowsAsync(app));
    }

    [Fact]
    public async Task A_store_that_fails_or_is_slow_loses_nothing_typed_and_pressing_again_stores_it_once()
    {
        var trouble = new StoreTrouble();
        await using var app = await StoreTrouble.StartAtAsync(trouble, "2026-10-30T09:00");
        var form = await FormAsync(app, Ous, await app.LastCardAsync(Ous));
        // A signal and its version are one transaction, which names no table in its address.
        trouble.Refused = "batch";

        var failed = await TellAsync(app, Ous, form, "Kø", "tid");
        (trouble.Refused, trouble.Held) = (null, "batch");
        var slow = TellAsync(app, Ous, form, "Kø", "tid");
        var isDone = slow.IsCompleted;
        trouble.Release.SetResult();
        var told = await slow;
        await TellAsync(app, Ous, form, "Kø", "tid");

        Assert.DoesNotContain("Takk, signalet", failed.Words, StringComparison.Ordinal);
        Assert.False(isDone);
        Assert.Contains("Takk, signalet er lagret.", told.Words, StringComparison.Ordinal);
        Assert.Equal(2, await RowsAsync(app));
    }

    [Fact]
    public async Task Another_instance_shows_what_was_told_here_and_both_propose_it_once()
    {
        await using var app = await AskedAsync();
        await TellAsync(app, Ous, await app.SayAsync(Ous, "signal"), "Kø", "tid");
        var reader = ActivatorUtilities.CreateInstance<SignalReader>(
            app.Services, new SignalTable(app.Services.GetRequiredService<TableServiceClient>(), app.Services.GetRequiredService<UnreadableRows>()));
        var now = app.Services.GetRequiredService<IClock>().GetCurrentInstant();

        var here = await app.Services.GetRequiredService<SignalReader>().WaitingAsync(now, CancellationToken.None);
        Assert.Equal(here, await reader.WaitingAsync(now, CancellationToken.None));
        await app.MoveClockToAsync("2026-11-06T09:00");

        Assert.Single(here);
        Assert.Empty(await reader.WaitingAsync(app.Services.GetRequiredService<IClock>().GetCurrentInstant(), CancellationToken.None));
    }

    [Fact]
    public async Task Only_whoever_answers_for_an_organisation_tells_and_the_lead_is_told_who_does()
    {
        await using var app = await AskedAsync();

        Assert.Contains("Bare de som svarer for et helseforetak", (await app.SayAsync(BotApp.Lead, "signal")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain(RoundCard.SignalVerb, (await app.CardsAsync(BotApp.Lead)).SelectMany(card => CardReading.Verbs(card.Card)));
    }

    private static async Task<BotApp> AskedAsync()
    {
        var app = await BotApp.StartAtAsync("2026-10-30T09:00");
        return app;
    }

    private static async Task<ChatMessage> FormAsync(BotApp app, string person, ChatMessage card) =>
        card with { Cards = [(await app.PressAsync(person, card, RoundCard.SignalVerb)).Card!.Value] };

    private static Task<Pressed> TellAsync(BotApp app, string person, ChatMessage form, string what, string theme) =>
        app.PressCopyAsync(person, form, SignalAnswerSubmit.VerbName, ("signal-what", what), ("signal-theme", theme));

    private static async Task<int> RowsAsync(BotApp app)
    {
        var count = 0;
        await foreach (var _ in app.Services.GetRequiredService<TableServiceClient>().GetTableClient(SignalTable.Name).QueryAsync<TableEntity>())
            count++;
        return count;
    }
}
