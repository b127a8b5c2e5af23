using GevinstBot.Domain.Meetings;
using GevinstBot.Meetings;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace GevinstBot.Tests.Meetings;

[Trait("Lane", "Slow")]
public sealed class MinutesTests
{
    private const string Minutes = "Referat fra møtet";
    private const string Decisions = "Beslutninger fra møtet";
    private static readonly string Ahus = BotApp.Contact("Ahus");

    internal static readonly IReadOnlyDictionary<string, string> Typed = new Dictionary<string, string>
    {
        ["decision-deviation-ous-fristbrudd"] = "OUS legger frem en plan i desember.",
        ["action-1"] = "Gå gjennom ventelistene",
        ["action-org-1"] = "ous",
        ["action-due-1"] = "2026-12-01",
        ["action-2"] = "Lag opplæring",
        ["action-org-2"] = "ahus",
        ["action-due-2"] = "2026-11-25",
    };

    [Fact]
    public async Task The_lead_is_asked_five_minutes_before_the_meeting_s_end_and_reminded_once_the_next_morning()
    {
        await using var app = await MeetingApp.StartAsync("2026-11-17T14:24");
        Assert.Empty(await app.CardsAsync(BotApp.Lead, Minutes));

        await app.App.MoveClockToAsync("2026-11-24T15:00");

        Assert.Equal(2, (await app.CardsAsync(BotApp.Lead, Minutes)).Count);
        Assert.Empty(await app.CardsAsync(Ahus, Decisions));
    }

    [Fact]
    public async Task Saved_minutes_are_told_to_every_contact_the_next_morning_own_actions_first()
    {
        await using var app = await SavedAsync();

        await app.App.MoveClockToAsync(MeetingApp.DecisionsTold);

        var ahus = await app.CardAsync(Ahus, Decisions);
        var sunnaas = await app.CardAsync(BotApp.Contact("Sunnaas"), Decisions);
        Assert.Contains("Deres aksjoner\nLag opplæring\nFrist 25.11.2026.\nMerk som utført", ahus.Words, StringComparison.Ordinal);
        Assert.Contains("OUS legger frem en plan i desember.", ahus.Words, StringComparison.Ordinal);
        Assert.Contains("Aksjoner hos andre helseforetak\nOUS:\n Gå gjennom ventelistene (frist 01.12.2026)", ahus.Words, StringComparison.Ordinal);
        Assert.Contains("Dere har ingen åpne aksjoner.", sunnaas.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Late_minutes_are_told_on_the_morning_after_they_were_saved()
    {
        await using var app = await MeetingApp.StartAsync("2026-11-18T10:00");
        await app.PressAsync(BotApp.Lead, Minutes, MinutesAnswerSubmit.VerbName, Typed);

        await app.App.MoveClockToAsync("2026-11-19T08:29");
        Assert.Empty(await app.CardsAsync(Ahus, Decisions));
        await app.App.MoveClockToAsync("2026-11-19T08:30");

        Assert.Single(await app.CardsAsync(Ahus, Decisions));
    }

    [Fact]
    public async Task An_action_without_organisation_or_with_a_due_day_before_the_meeting_is_rejected_beside_its_field()
    {
        await using var app = await MeetingApp.StartAsync(MeetingApp.MinutesAsked);

        var form = await app.PressAsync(BotApp.Lead, Minutes, MinutesAnswerSubmit.VerbName, new Dictionary<string, string>
        {
            ["action-1"] = "Noe",
            ["action-due-1"] = "2026-11-16",
            ["decision-standing-any-other"] = "Står fortsatt",
        });

        Assert.Contains("Velg hvem som har aksjonen.", form.Words, StringComparison.Ordinal);
        Assert.Contains("Fristen kan ikke være før møtet.", form.Words, StringComparison.Ordinal);
        var saved = await app.PressAsync(BotApp.Lead, Minutes, MinutesAnswerSubmit.VerbName, new Dictionary<string, string>
        {
            ["action-org-1"] = "ous",
            ["action-due-1"] = "2026-12-01",
        });

        Assert.Equal("Noe", CardReading.ValueOf(form.Card!.Value, "action-1"));
        Assert.Equal("action-1", CardReading.InputIds(form.Card!.Value)[0]);
        Assert.Contains("Står fortsatt", saved.Words, StringComparison.Ordinal);
        Assert.Equal("Står fortsatt", CardReading.ValueOf(form.Card!.Value, "decision-standing-any-other"));
    }

    [Fact]
    public async Task Corrected_minutes_replace_the_first_and_open_no_new_round()
    {
        await using var app = await SavedAsync();
        await app.App.MoveClockToAsync("2026-11-19T10:00");

        var form = await app.PressAsync(BotApp.Lead, Minutes, MinutesEditSubmit.VerbName);
        var receipt = await app.PressAsync(
            BotApp.Lead, Minutes, MinutesAnswerSubmit.VerbName, new Dictionary<string, string>(Typed) { ["action-2"] = "Lag opplæring med film" });
        await app.App.MoveClockToAsync("2026-11-23T09:00");

        Assert.Equal("ahus", CardReading.ValueOf(form.Card!.Value, "action-org-2"));
        Assert.Contains("Lag opplæring med film", receipt.Words, StringComparison.Ordinal);
        Assert.Single(await app.CardsAsync(Ahus, Decisions));
        Assert.Equal(["Lag opplæring med film", "Gå gjennom ventelistene"], (await OpenAsync(app)).Select(action => action.What));
    }

    [Fact]
    public async Task An_organisation_marks_its_own_action_as_done_and_can_undo_it()
    {
        await using var app = await SavedAsync();
        await app.App.MoveClockToAsync("2026-11-26T10:00");
        Assert.Equal("2026-11-2", Assert.Single(await Actions(app).OverdueAsync(Instant.MaxValue, new LocalDate(2026, 11, 26), default)).Id);

        var done = await app.PressAsync(Ahus, Decisions, ActionDoneSubmit.VerbName);
        Assert.Contains("Utført 26.11.2026. Fristen var 25.11.2026.", done.Words, StringComparison.Ordinal);
        Assert.Equal("2026-11-1", Assert.Single(await OpenAsync(app)).Id);

        var undone = await app.PressAsync(Ahus, Decisions, ActionUndoSubmit.VerbName);
        Assert.Contains("Fristen gikk ut 25.11.2026.", undone.Words, StringComparison.Ordinal);
        Assert.Equal(2, (await OpenAsync(app)).Count);
    }

    [Fact]
    public async Task An_action_that_was_given_to_somebody_else_cannot_be_marked_from_an_old_card()
    {
        await using var app = await SavedAsync();
        await app.App.MoveClockToAsync(MeetingApp.DecisionsTold);
        await app.PressAsync(BotApp.Lead, Minutes, MinutesEditSubmit.VerbName);
        await app.PressAsync(BotApp.Lead, Minutes, MinutesAnswerSubmit.VerbName, new Dictionary<string, string>(Typed) { ["action-org-2"] = "ous" });

        var answer = await app.PressAsync(Ahus, Decisions, ActionDoneSubmit.VerbName);

        Assert.Equal("Aksjonen er endret, eller et annet helseforetak har fått den. Si fra til nettverkslederen hvis noe er feil.", answer.Message);
        Assert.Equal(2, (await OpenAsync(app)).Count);
    }

    private static async Task<IReadOnlyList<ActionItem>> OpenAsync(MeetingApp app) =>
        [.. (await Actions(app).AllAsync(default)).Where(action => action.IsOpen)];

    /// <summary>The product on the meeting's afternoon, with minutes that the lead has saved.</summary>
    internal static async Task<MeetingApp> SavedAsync()
    {
        var app = await MeetingApp.StartAsync(MeetingApp.MinutesAsked);
        await app.PressAsync(BotApp.Lead, Minutes, MinutesAnswerSubmit.VerbName, Typed);
        return app;
    }

    private static ActionReader Actions(MeetingApp app) => app.App.Services.GetRequiredService<ActionReader>();
}
