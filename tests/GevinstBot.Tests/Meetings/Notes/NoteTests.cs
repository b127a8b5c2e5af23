using System.Text.Json;
using GevinstBot.Domain.Network;
using GevinstBot.Meetings;
using GevinstBot.Meetings.Notes;
using GevinstBot.TestKit;
using GevinstBot.Tests.Infra;
using GevinstBot.Tests.Sending;
using GevinstBot.Tests.StandIns;
using GevinstBot.Tests.Tenant;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace GevinstBot.Tests.Meetings.Notes;

/// <summary>Actions, decisions and experiences as they are caught: from a message in Teams, or by a typed line while the meeting runs.</summary>
[Trait("Lane", "Slow")]
public sealed class NoteTests
{
    private const string LeadId = "6e760000-0000-4000-8000-000000000001";
    private const string AtTheMeeting = "2026-11-17T13:30";
    private static readonly MeetingId November = new(new YearMonth(2026, 11), MeetingId.Own);
    private static readonly string Ahus = BotApp.Contact("Ahus");
    private static readonly (string, string)[] Whom = [(Domain.Meetings.MeetingNote.OwnerField, "ahus"), (Domain.Meetings.MeetingNote.DueField, "2026-12-01")];

    [Fact]
    public async Task A_message_becomes_an_action_in_the_draft_of_the_minutes_and_its_owner_gets_it_the_next_morning()
    {
        await using var app = await BotApp.StartAtAsync(AtTheMeeting);
        var form = await app.OnMessageAsync(BotApp.Lead, "action", "Ahus deler <b>malen</b>&nbsp;sin<br>med OUS");
        var refused = await app.SendFormAsync(BotApp.Lead, "action", form);
        var saved = await app.SendFormAsync(BotApp.Lead, "action", form, Whom);
        await app.SendFormAsync(BotApp.Lead, "action", form, Whom);
        await app.MoveClockToAsync("2026-11-17T15:00");
        var minutes = await app.CardSayingAsync(BotApp.Lead, "Referat");
        var typed = await app.SayAsync(BotApp.Lead, "aksjon OUS: prøv malen innen 15.12.2026");
        await app.PressCopyAsync(
            BotApp.Lead, typed, NoteAnswerSubmit.VerbName, (Domain.Meetings.MeetingNote.TextField, "prøv malen"),
            (Domain.Meetings.MeetingNote.OwnerField, "ous"), (Domain.Meetings.MeetingNote.DueField, "2026-12-15"));
        // The form was made before the second was noted: it joins what is saved.
        await app.PressCopyAsync(
            BotApp.Lead, minutes, MinutesAnswerSubmit.VerbName, ("action-1", "Ahus deler malen sin"), ("action-org-1", "ahus"),
            ("action-due-1", "2026-12-01"));
        await app.MoveClockToAsync("2026-11-18T10:00");
        var decisions = await app.CardSayingAsync(Ahus, "Beslutninger");

        Assert.Equal("Ahus deler malen sin med OUS", Unbroken(CardReading.ValueOf(form, "note-text")));
        Assert.Contains("⚠", refused.GetRawText(), StringComparison.Ordinal);
        Assert.Contains("Aksjonen er lagret", saved.GetRawText(), StringComparison.Ordinal);
        Assert.Equal("Ahus deler malen sin med OUS", Unbroken(CardReading.ValueOf(minutes.Card, "action-1")));
        Assert.Equal("2026-12-15", CardReading.ValueOf(typed.Card, "note-due"));
        Assert.Contains("Ahus deler malen sin", decisions.Words, StringComparison.Ordinal);
        Assert.Equal(
            ["Ahus deler malen sin", "prøv malen"], (await MinutesAsync(app.Services)).Actions.Select(action => action.What));
    }

    [Fact]
    public async Task What_the_lead_is_to_do_comes_to_the_lead_to_be_marked_and_no_contact_can_make_an_action_of_a_message()
    {
        await using var app = await BotApp.StartAtAsync(AtTheMeeting);
        var refused = await app.OnMessageAsync(Ahus, "action", "Noe");
        await app.MoveClockToAsync("2026-11-17T15:00");
        var minutes = await app.CardSayingAsync(BotApp.Lead, "Referat");
        await app.PressCopyAsync(
            BotApp.Lead, minutes, MinutesAnswerSubmit.VerbName, ("action-1", "Lag mal"), ("action-org-1", "lead"),
            ("action-due-1", "2026-12-01"));
        await app.MoveClockToAsync("2026-11-18T10:00");
        var decisions = await app.CardSayingAsync(BotApp.Lead, "Beslutninger");
        var done = await app.PressCopyAsync(
            BotApp.Lead, decisions, ActionDoneSubmit.VerbName, (DecisionsCard.ActionField, $"{November}-1"));

        Assert.Contains("nettverksleder", refused.GetRawText(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Input.", refused.GetRawText(), StringComparison.Ordinal);
        Assert.Contains("Utført", done.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_becomes_an_experience_that_everybody_finds_for_two_years_and_that_can_be_changed()
    {
        await using var app = await BotApp.StartAtAsync(AtTheMeeting);
        var form = await app.OnMessageAsync(Ahus, "experience", "Vi ringer pasienten to dager før");
        var saved = await app.SendFormAsync(Ahus, "experience", form, ("experience-about", "Fristbrudd"), ("experience-where", "ahus"));
        await app.LeapToAsync(Instant.FromUtc(2027, 10, 1, 8, 0));
        var found = await app.SayAsync(BotApp.Contact("OUS"), "erfaringer fristbrudd");

        Assert.Contains("Erfaringen er delt", saved.GetRawText(), StringComparison.Ordinal);
        Assert.Contains("Vi ringer pasienten to dager før", found.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_fails_or_is_slow_keeps_what_was_typed_and_another_instance_knows_the_note()
    {
        var trouble = new StoreTrouble();
        await using var app = await StoreTrouble.StartAtAsync(trouble, AtTheMeeting);
        var form = await app.OnMessageAsync(BotApp.Lead, "action", "Del malen");

        trouble.Refused = StoreTrouble.Transaction;
        var failed = await app.SendFormAsync(BotApp.Lead, "action", form, Whom);
        (trouble.Refused, trouble.Held) = (null, StoreTrouble.Transaction);
        var slow = app.SendFormAsync(BotApp.Lead, "action", form, Whom);
        await CrashHarness.UntilAsync(() => Task.FromResult(trouble.Waiting > 0));
        trouble.Held = null;
        trouble.Release.SetResult();
        await slow;
        await CrashHarness.UntilAsync(async () => (await app.SendFormAsync(BotApp.Lead, "action", form, Whom)).GetRawText()
            .Contains("Aksjonen er lagret", StringComparison.Ordinal));

        Assert.Equal("message", failed.GetProperty("task").GetProperty("type").GetString());
        var other = ActivatorUtilities.CreateInstance<MeetingNoteTable>(app.Services);
        Assert.Equal("Del malen", Assert.Single(await other.OfAsync(November, CancellationToken.None)).Content.Text);
    }

    [BicepFact]
    public async Task In_production_s_settings_a_message_becomes_an_action()
    {
        await using var azurite = await Azurite.StartAsync();
        await using var app = await TenantApp.StartAsync(azurite, Instant.FromUtc(2026, 11, 17, 12, 30));
        app.Connector.HasChatWith(LeadId);
        await app.RunAtAsync(Instant.FromUtc(2026, 11, 17, 12, 40));

        var form = CardOf(await app.PostAsync(TenantActivity.OnMessage(LeadId, "action", "Del malen")));
        var data = CardReading.DataOf(form);
        foreach (var (field, value) in Whom)
            data[field] = value;
        data["note-text"] = "Del malen";
        var saved = await app.PostAsync(TenantActivity.OnMessage(LeadId, "action", "Del malen", data));

        Assert.Contains("Aksjonen er lagret", saved.GetRawText(), StringComparison.Ordinal);
    }

    private static string Unbroken(string words) => words.Replace('\u00a0', ' ');

    private static JsonElement CardOf(JsonElement task) =>
        task.GetProperty("task").GetProperty("value").GetProperty("card").GetProperty("content");

    private static async Task<Domain.Meetings.Minutes> MinutesAsync(IServiceProvider services) =>
        (await services.GetRequiredService<MinutesTable>().FindAsync(November, CancellationToken.None))!.Content;
}

/// <summary>Actions on messages as the page's menu sends them: always of the last message of the person's own chat, whatever it says.</summary>
internal static class MessageActing
{
    /// <summary>The form, or the card that says why there is none.</summary>
    public static async Task<JsonElement> OnMessageAsync(this BotApp app, string person, string action, string words)
    {
        var answer = await SendAsync(app, (await app.RawChatAsync(person)).OnMessage(action, words));
        return answer.GetProperty("task").GetProperty("value").GetProperty("card").GetProperty("content");
    }

    /// <summary>Sends the form with what stands in it and what was typed besides.</summary>
    public static async Task<JsonElement> SendFormAsync(
        this BotApp app, string person, string action, JsonElement form, params IReadOnlyList<(string Field, string Value)> typed)
    {
        var data = CardReading.DataOf(form);
        foreach (var field in (string[])["note-text", "experience-what"])
        {
            if (form.GetRawText().Contains($"\"{field}\"", StringComparison.Ordinal) && CardReading.ValueOf(form, field) is { } stands)
                data[field] = stands;
        }
        foreach (var (field, value) in typed)
            data[field] = value;
        return await SendAsync(app, (await app.RawChatAsync(person)).OnMessage(action, "", data));
    }

    private static async Task<JsonElement> SendAsync(BotApp app, System.Text.Json.Nodes.JsonObject activity)
    {
        using var answer = await app.PostActivityAsync(activity);
        return JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync());
    }
}
