using GevinstBot.Domain.Meetings;
using GevinstBot.Meetings;
using GevinstBot.Meetings.Notes;

namespace GevinstBot.Tests.Meetings;

/// <summary>What an organisation has to do is found, marked and told without its card of the decisions.</summary>
[Trait("Lane", "Slow")]
public sealed class OwnActionTests
{
    private const string Decisions = "Beslutninger fra møtet";
    private static readonly string Ahus = BotApp.Contact("Ahus");

    [Fact]
    public async Task What_waits_tells_of_own_actions_and_aksjoner_lets_one_mark_them_also_months_later()
    {
        await using var app = await SavedAsync();
        await app.App.MoveClockToAsync("2027-02-10T09:00");

        var waiting = await app.App.SayAsync(Ahus, "hva venter");
        var card = await app.App.SayAsync(Ahus, "aksjoner");
        var done = await app.App.PressCopyAsync(Ahus, card, ActionDoneSubmit.VerbName, (DecisionsCard.ActionField, "2026-11-2"));
        var none = await app.App.SayAsync(BotApp.Contact("Sunnaas"), "aksjoner");

        Assert.Contains("Aksjoner\nÉn åpen aksjon. Fristen gikk ut 25.11.2026.", waiting.Words, StringComparison.Ordinal);
        Assert.Contains("Lag opplæring\nFristen gikk ut 25.11.2026.\nMerk som utført", card.Words, StringComparison.Ordinal);
        Assert.Contains("Utført 10.02.2027.", done.Words, StringComparison.Ordinal);
        Assert.Contains("Angre", done.Words, StringComparison.Ordinal);
        Assert.Contains("Du har ingen åpne aksjoner.", none.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Aksjoner\n", (await app.App.SayAsync(Ahus, "hva venter")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_action_that_is_noted_after_the_decisions_were_told_reaches_its_owner_the_next_sending_day()
    {
        await using var app = await SavedAsync();
        await app.App.MoveClockToAsync(MeetingApp.DecisionsTold);
        await app.App.MoveClockByAsync("PT2H");
        var form = await app.App.SayAsync(BotApp.Lead, "aksjon Rydd i listene Ahus 01.12.2026");
        await app.App.PressCopyAsync(
            BotApp.Lead, form, NoteAnswerSubmit.VerbName, (MeetingNote.TextField, "Rydd i listene"), (MeetingNote.OwnerField, "ahus"),
            (MeetingNote.DueField, "2026-12-01"));

        await app.App.MoveClockToAsync("2026-11-19T08:30");

        var told = await app.CardAsync(Ahus, "Ny aksjon fra møtet tirsdag 17. november");
        Assert.Contains("Rydd i listene\nFrist 01.12.2026.\nMerk som utført", told.Words, StringComparison.Ordinal);
        Assert.Empty(await app.CardsAsync(BotApp.Contact("OUS"), "Ny aksjon"));
    }

    [Fact]
    public async Task The_lead_sees_what_all_have_open_and_on_the_minutes_what_became_of_each()
    {
        await using var app = await SavedAsync();
        await app.App.MoveClockToAsync("2026-12-04T09:00");
        var card = await app.App.SayAsync(Ahus, "aksjoner");
        await app.App.PressCopyAsync(Ahus, card, ActionDoneSubmit.VerbName, (DecisionsCard.ActionField, "2026-11-2"));

        await app.App.MoveClockByAsync("PT1H");

        var minutes = await app.CardAsync(BotApp.Lead, "Referat fra møtet");
        Assert.Contains("Utført 04.12.2026. Fristen var 25.11.2026.", minutes.Words, StringComparison.Ordinal);
        var overview = await app.App.SayAsync(BotApp.Lead, "aksjoner");
        Assert.Contains("Hos helseforetakene", overview.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Lag opplæring", overview.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Minutes_are_changed_from_a_typed_line_and_who_has_none_to_change_is_told_so()
    {
        await using var app = await SavedAsync();

        var shown = await app.App.SayAsync(BotApp.Lead, "endre referat");
        var other = await app.App.SayAsync(BotApp.Lead, "endre referat desember");

        Assert.Contains("Endre", shown.Words, StringComparison.Ordinal);
        Assert.StartsWith("Referat", shown.Words, StringComparison.Ordinal);
        Assert.Contains("Det er ikke noe referat du kan endre nå.", other.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_others_change_is_seen_on_the_card_of_decisions_after_a_press_on_it_too()
    {
        await using var app = await SavedAsync();
        await app.App.MoveClockToAsync(MeetingApp.DecisionsTold);
        await app.PressAsync(Ahus, Decisions, ActionDoneSubmit.VerbName);
        await app.App.OpenChatAsync(Ahus);
        var saved = await app.CardAsync(BotApp.Lead, "Referat fra møtet");
        var form = await app.App.PressCopyAsync(BotApp.Lead, saved, MinutesEditSubmit.VerbName);
        await app.App.PressCopyAsync(
            BotApp.Lead, saved with { Cards = [form.Card!.Value] }, MinutesAnswerSubmit.VerbName,
            ("decision-deviation-ous-fristbrudd", "OUS legger frem en plan i januar."));

        await app.App.OpenChatAsync(Ahus);

        Assert.Contains("en plan i januar.", (await app.CardAsync(Ahus, Decisions)).Words, StringComparison.Ordinal);
    }

    private static async Task<MeetingApp> SavedAsync()
    {
        var app = await MeetingApp.StartAsync(MeetingApp.MinutesAsked);
        await app.PressAsync(BotApp.Lead, "Referat fra møtet", MinutesAnswerSubmit.VerbName, MinutesTests.Typed);
        return app;
    }
}
