using GevinstBot.Meetings.Raised;
using GevinstBot.Rounds;

namespace GevinstBot.Tests.Meetings;

/// <summary>What becomes of a raised item is said where it was raised, also when its meeting is off, over, or somebody was faster.</summary>
[Trait("Lane", "Slow")]
public sealed class RaisedItemFateTests
{
    private const string ToLead = "En sak er meldt";
    private const string Receipt = "Meldt for";
    private static readonly string Ahus = BotApp.Contact("Ahus");
    private static readonly string Ous = BotApp.Contact("OUS");

    [Fact]
    public async Task What_was_taken_in_for_a_meeting_that_is_cancelled_is_in_the_next_draft_and_its_card_says_so_all_the_way()
    {
        await using var app = await BotApp.StartAtAsync("2026-11-11T09:00");
        await RaiseAsync(app, Ahus, "meld sak: Ventelister 15 min");
        await app.MoveClockByAsync("PT1M");
        await app.PressAsync(BotApp.Lead, await app.CardSayingAsync(BotApp.Lead, ToLead), RaisedItemTakeSubmit.VerbName);
        var taken = await SeenAsync(app, Ahus, Receipt);

        var (preview, _) = await MeetingChangeTests.ChangeAsync(app, ("meeting", "2026-11"), ("do", "cancel"));
        await app.MoveClockByAsync("PT1M");
        var (off, lead) = (await SeenAsync(app, Ahus, Receipt), await app.CardSayingAsync(BotApp.Lead, ToLead));
        await app.MoveClockToAsync("2026-12-04T09:00");
        var draft = await app.CardSayingAsync(BotApp.Lead, "Forslag til agenda for møtet tirsdag 15. desember");
        var proposed = await SeenAsync(app, Ahus, Receipt);

        Assert.Matches(@"Ble sak\s\d+ på møtet tirsdag 17\. november", taken.Words);
        Assert.DoesNotContain("Trekk saken", taken.Words, StringComparison.Ordinal);
        Assert.Contains("Én meldt sak går videre til forslaget til neste agenda.", preview.Words, StringComparison.Ordinal);
        Assert.Contains("Møtet tirsdag 17. november er avlyst. Saken kommer med i forslaget til neste agenda.", off.Words, StringComparison.Ordinal);
        Assert.Contains("Møtet er avlyst. Saken kommer med i forslaget til neste agenda.", lead.Words, StringComparison.Ordinal);
        Assert.Contains("Ventelister", draft.Words, StringComparison.Ordinal);
        Assert.Contains("Saken står i forslaget til agenda for møtet tirsdag 15. desember", proposed.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_nobody_answered_before_the_meeting_can_still_be_changed_and_taken_back()
    {
        await using var app = await BotApp.StartAtAsync("2026-11-11T09:00");
        await RaiseAsync(app, Ahus, "meld sak: Ventelister 15 min");
        await RaiseAsync(app, Ous, "meld sak: Parkering 15 min");
        await app.MoveClockToAsync("2026-11-18T09:00");

        await app.PressAsync(Ahus, await SeenAsync(app, Ahus, Receipt), RaiseEditSubmit.VerbName);
        var changed = await app.PressAsync(
            Ahus, await SeenAsync(app, Ahus, "Send inn"), RaiseAnswerSubmit.VerbName,
            new Dictionary<string, string> { ["raise-title"] = "Ventelister og kø" });
        var back = await app.PressAsync(Ous, await SeenAsync(app, Ous, Receipt), RaiseRemoveSubmit.VerbName);
        await app.MoveClockToAsync("2026-12-04T09:00");
        var draft = await app.CardSayingAsync(BotApp.Lead, "Forslag til agenda for møtet tirsdag 15. desember");

        Assert.Contains("forslaget til agenda for møtet tirsdag 15. desember", changed.Words, StringComparison.Ordinal);
        Assert.Contains("Saken er trukket.", back.Words, StringComparison.Ordinal);
        Assert.Contains("Ventelister og kø", draft.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Parkering", draft.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Items_of_one_minute_have_each_a_name_and_a_lead_who_answers_what_was_taken_back_is_told_so()
    {
        await using var app = await BotApp.StartAtAsync("2026-11-11T09:00");
        await RaiseAsync(app, Ahus, "meld sak: Ventelister 15 min");
        await RaiseAsync(app, Ous, "meld sak: Parkering 15 min");
        await app.MoveClockByAsync("PT1M");

        var waiting = await app.SayAsync(BotApp.Lead, "hva venter");
        var opened = await app.SayAsync(BotApp.Lead, "hva venter " + "En sak er meldt til møtet tirsdag 17. november (OUS: Parkering)");
        var stale = await SeenAsync(app, BotApp.Lead, "OUS melder:");
        await app.PressAsync(Ous, await SeenAsync(app, Ous, Receipt), RaiseRemoveSubmit.VerbName);
        var late = await app.PressCopyAsync(BotApp.Lead, stale, RaisedItemDeclineSubmit.VerbName, ("raised-reason", "Ta det med eiendom."));

        Assert.Contains("(Ahus: Ventelister)", waiting.Words, StringComparison.Ordinal);
        Assert.Contains("(OUS: Parkering)", waiting.Words, StringComparison.Ordinal);
        Assert.Contains("OUS melder:", opened.Words, StringComparison.Ordinal);
        Assert.Contains("Saken er trukket av den som meldte den", late.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Avslå", late.Words, StringComparison.Ordinal);
    }

    [Fact]
    public void Things_of_one_title_and_one_moment_are_numbered()
    {
        var named = "abc".Named(_ => "En sak", one => one == 'c' ? "kl. 16" : "kl. 15");

        Assert.Equal(["En sak kl. 15 (1)", "En sak kl. 15 (2)", "En sak kl. 16"], named.Select(one => one.Name));
    }

    private static async Task<Pressed> RaiseAsync(BotApp app, string person, string says) =>
        await app.PressAsync(person, await app.SayAsync(person, says), RaiseAnswerSubmit.VerbName);

    /// <summary>The person looks at their chat, and cards that ask for themselves are brought up to date.</summary>
    private static async Task<ChatMessage> SeenAsync(BotApp app, string person, string saying)
    {
        await app.OpenChatAsync(person);
        return (await app.CardsAsync(person)).Last(card => card.Words.Contains(saying, StringComparison.Ordinal));
    }
}
