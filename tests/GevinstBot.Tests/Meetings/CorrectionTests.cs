using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Meetings;
using GevinstBot.Privacy;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace GevinstBot.Tests.Meetings;

/// <summary>Minutes that participants correct, and the next meeting approves.</summary>
[Trait("Lane", "Slow")]
public sealed class CorrectionTests
{
    private const string Asked = "Referat fra møtet";
    private const string Decisions = "Beslutninger fra møtet";
    private const string Corrections = "Rettelser til referatet";
    private const string Word = "Svar på rettelser";
    private static readonly string Ahus = BotApp.Contact("Ahus");

    [Fact]
    public async Task What_a_participant_proposes_comes_to_the_lead_at_once_and_what_is_taken_stands_with_everybody_and_is_told_back()
    {
        await using var app = await ToldAsync();

        var proposed = await ProposeAsync(app, "action-2", "Lag opplæring med film");
        await app.App.MoveClockByAsync("PT1M");
        var asked = await app.CardAsync(BotApp.Lead, Corrections);
        var form = await app.PressAsync(BotApp.Lead, Corrections, CorrectionOpenSubmit.VerbName);
        var taken = await TakeAsync(app, ("action-2", "Lag opplæring med film"), ("correction-word", "Enig"));
        await app.App.MoveClockToAsync("2026-11-19T08:30");
        var word = await app.CardAsync(Ahus, Word);
        var receipt = await app.App.SayAsync(BotApp.Lead, "hva venter");

        Assert.Contains("Rettelser dere har foreslått\nLag opplæring med film\nVenter på nettverkslederen.", proposed.Words, StringComparison.Ordinal);
        Assert.Contains("Ett forslag venter på svar.", asked.Words, StringComparison.Ordinal);
        Assert.Contains("til mandag 23. november kl. 15.30", asked.Words, StringComparison.Ordinal);
        Assert.Contains("Slik står det:\n Lag opplæring", form.Words, StringComparison.Ordinal);
        Assert.Equal("Lag opplæring med film", CardReading.ValueOf(form.Card!.Value, "action-2"));
        Assert.Contains("Du har svart på alle forslagene.", taken.Words, StringComparison.Ordinal);
        Assert.Contains("Dere foreslo:\n Lag opplæring med film", word.Words, StringComparison.Ordinal);
        Assert.Contains("Slik står det nå:\n Lag opplæring med film (Ahus, frist 25.11.2026)\nTatt inn i referatet: Enig", word.Words, StringComparison.Ordinal);
        Assert.DoesNotContain(Corrections, receipt.Words.Split("Svart, og kan endres til fristen")[0], StringComparison.Ordinal);
        var saved = await SavedAsync(app);
        Assert.Equal(("Lag opplæring med film", 2), (saved.Content.Actions[1].What, saved.Version));
        Assert.Empty(await app.CardsAsync(BotApp.Contact("OUS"), Word));
    }

    [Fact]
    public async Task Declining_needs_a_word_which_whoever_proposed_it_gets_and_the_minutes_stay()
    {
        await using var app = await ToldAsync();
        await ProposeAsync(app, "other", "Vi var til stede");
        await app.App.MoveClockByAsync("PT1M");
        await app.PressAsync(BotApp.Lead, Corrections, CorrectionOpenSubmit.VerbName);

        var refused = await app.PressAsync(BotApp.Lead, Corrections, CorrectionDeclineSubmit.VerbName, new Dictionary<string, string> { ["other"] = "Skrevet" });
        await app.PressAsync(BotApp.Lead, Corrections, CorrectionDeclineSubmit.VerbName, new Dictionary<string, string> { ["correction-word"] = "Dere sto ikke på listen" });
        await app.App.MoveClockToAsync("2026-11-19T08:30");

        Assert.Contains("Skriv hvorfor forslaget ikke tas inn.", refused.Words, StringComparison.Ordinal);
        Assert.Equal("Skrevet", CardReading.ValueOf(refused.Card!.Value, "other"));
        Assert.Contains("Ikke tatt inn: Dere sto ikke på listen", (await app.CardAsync(Ahus, Word)).Words, StringComparison.Ordinal);
        Assert.Equal(1, (await SavedAsync(app)).Version);
    }

    [Fact]
    public async Task After_the_third_sending_day_nothing_more_is_proposed_and_what_was_typed_can_be_copied()
    {
        await using var app = await ToldAsync();
        await app.App.MoveClockToAsync("2026-11-23T15:29");
        await app.PressAsync(Ahus, Decisions, CorrectionFormSubmit.VerbName);
        var open = await app.CardAsync(Ahus, Decisions);
        await app.App.MoveClockToAsync("2026-11-23T15:30");

        var late = await app.App.PressCopyAsync(Ahus, open, CorrectionAnswerSubmit.VerbName, ("correction-about", "other"), ("correction-text", "Vi var der"));

        Assert.StartsWith("Fristen gikk ut mandag 23. november kl. 15.30, og det du skrev nå, er ikke lagret.", late.Words, StringComparison.Ordinal);
        Assert.Contains("Du skrev:\n Vi var der", late.Words, StringComparison.Ordinal);
        Assert.Contains("Merk som utført", late.Words, StringComparison.Ordinal);
        await app.App.MoveClockByAsync("PT5M");
        Assert.Empty(await app.CardsAsync(BotApp.Lead, Corrections));
    }

    [Fact]
    public async Task A_form_that_was_opened_before_the_minutes_were_changed_shows_them_before_it_takes_anything()
    {
        await using var app = await ToldAsync();
        await ProposeAsync(app, "action-2", "Lag opplæring med film");
        await app.App.MoveClockByAsync("PT1M");
        await app.PressAsync(BotApp.Lead, Corrections, CorrectionOpenSubmit.VerbName);
        var form = await app.CardAsync(BotApp.Lead, Corrections);
        await app.PressAsync(BotApp.Lead, Asked, MinutesEditSubmit.VerbName);
        await app.PressAsync(BotApp.Lead, Asked, MinutesAnswerSubmit.VerbName, new Dictionary<string, string>(MinutesTests.Typed) { ["action-2"] = "Lag kurs" });

        (string, string)[] typed = [("action-2", "Lag kurs med film"), ("action-org-2", "ahus"), ("action-due-2", "2026-11-25")];
        var shown = await app.App.PressCopyAsync(BotApp.Lead, form, CorrectionTakeSubmit.VerbName, typed);
        var version = (await SavedAsync(app)).Version;
        await app.App.PressCopyAsync(BotApp.Lead, form with { Cards = [shown.Card!.Value] }, CorrectionTakeSubmit.VerbName, typed);
        await app.App.PressCopyAsync(BotApp.Lead, form with { Cards = [shown.Card!.Value] }, CorrectionTakeSubmit.VerbName, typed);

        Assert.StartsWith("Referatet er endret siden du åpnet forslaget.", shown.Words, StringComparison.Ordinal);
        Assert.Contains("Lag kurs", shown.Words, StringComparison.Ordinal);
        var saved = await SavedAsync(app);
        Assert.Equal((2, 3, "Lag kurs med film"), (version, saved.Version, saved.Content.Actions[1].What));
        Assert.Single(saved.Content.Corrected!);
    }

    [Fact]
    public async Task Cut_off_when_the_minutes_had_it_and_the_proposal_still_waited_the_same_press_does_the_rest()
    {
        await using var app = await ToldAsync();
        await ProposeAsync(app, "action-2", "Lag opplæring med film");
        await app.App.MoveClockByAsync("PT1M");
        await app.PressAsync(BotApp.Lead, Corrections, CorrectionOpenSubmit.VerbName);
        var (table, saved) = (app.App.Services.GetRequiredService<MinutesTable>(), await SavedAsync(app));
        var taken = saved.Content.With(saved.Content.Actions[1] with { What = "Lag opplæring med film" })
            .Taking(new TakenCorrection("ahus-1", "action-2", new OrganizationId("ahus"), new LocalDate(2026, 11, 18)));
        await table.StoreAsync(MeetingId.Of(saved.Content.Meeting), taken, basedOn: 1, saved.By!.Value, saved.At, CancellationToken.None);

        var done = await TakeAsync(app, ("action-2", "Lag opplæring med film"));

        Assert.Contains("Tatt inn i referatet.", done.Words, StringComparison.Ordinal);
        Assert.Equal(2, (await SavedAsync(app)).Version);
    }

    [Fact]
    public async Task The_next_agenda_has_the_minutes_to_approve_with_what_was_corrected_and_a_year_later_it_is_known_which_meeting_approved_them()
    {
        await using var app = await BotApp.StartAsync();
        await SaveAsync(app, "2026-11-17T14:30");
        await app.MoveClockToAsync(MeetingApp.DecisionsTold);
        await ProposeAsync(app, "action-1", "Lag opplæring for alle");
        await app.MoveClockByAsync("PT1M");
        await PressAsync(app, BotApp.Lead, Corrections, CorrectionOpenSubmit.VerbName);
        await PressAsync(app, BotApp.Lead, Corrections, CorrectionTakeSubmit.VerbName, ("action-1", "Lag opplæring for alle"), ("action-org-1", "ahus"), ("action-due-1", "2026-11-25"));
        await PlanAsync(app);
        await app.MoveClockToAsync("2026-12-04T09:00");
        var draft = await app.CardSayingAsync(BotApp.Lead, "Forslag til agenda");
        var before = await app.SayAsync(Ahus, "referat 17.11.2026");
        await app.MoveClockToAsync("2026-12-15T14:30");
        var asked = await app.CardSayingAsync(BotApp.Lead, "referat fra møtet tirsdag 15. desember");
        await PressAsync(app, BotApp.Lead, "referat fra møtet tirsdag 15. desember", MinutesAnswerSubmit.VerbName, ("approve-2026-11", "yes"));
        await app.MoveClockToAsync("2026-12-16T08:30");
        var told = await app.CardSayingAsync(Ahus, Decisions);
        await app.MoveClockToAsync("2027-01-08T09:00");
        var next = await app.CardSayingAsync(BotApp.Lead, "Forslag til agenda");

        Assert.Contains("Godkjenning av referat fra møtet tirsdag 17. november", draft.Words, StringComparison.Ordinal);
        Assert.Contains("Rettet etter forslag: Ahus: «Lag opplæring for alle»", draft.Words, StringComparison.Ordinal);
        Assert.Contains("Ikke godkjent i et møte ennå.", before.Words, StringComparison.Ordinal);
        Assert.NotEqual("yes", CardReading.ValueOf(asked.Card, "approve-2026-11"));
        Assert.Contains("Referatet fra møtet tirsdag 17. november ble godkjent.", told.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("fra møtet tirsdag 17. november", next.Words, StringComparison.Ordinal);
        Assert.Contains("Godkjenning av referat fra møtet tirsdag 15. desember", next.Words, StringComparison.Ordinal);
        Assert.Contains("Godkjent i møtet tirsdag 15. desember.", (await app.SayAsync(Ahus, "referat 17.11.2026")).Words, StringComparison.Ordinal);
        Assert.Contains("Referatet ble godkjent i møtet tirsdag 15. desember.", (await app.SayAsync(Ahus, "møteplan 2026")).Words, StringComparison.Ordinal);
        await app.Services.GetRequiredService<RowRetention>().TidyAsync(
            Instant.FromUtc(2027, 12, 20, 1, 0), DateTimeZoneProviders.Tzdb["Europe/Oslo"], CancellationToken.None);
        Assert.Empty(await app.Services.GetRequiredService<CorrectionTable>().OfMeetingAsync(new MeetingId(new YearMonth(2026, 11)), CancellationToken.None));
        Assert.Equal("Lag opplæring for alle", (await MinutesAsync(app)).Content.Actions[0].What);
    }

    [Theory]
    [InlineData("no")]
    [InlineData("")]
    public async Task Minutes_that_a_meeting_does_not_say_to_approve_are_on_the_agenda_after_it_too_and_the_receipt_says_so(string said)
    {
        await using var app = await BotApp.StartAsync();
        await SaveAsync(app, "2026-11-17T14:30");
        await PlanAsync(app);
        await app.MoveClockToAsync("2026-12-15T14:30");
        var saved = await PressAsync(
            app, BotApp.Lead, "referat fra møtet tirsdag 15. desember", MinutesAnswerSubmit.VerbName, ("approve-2026-11", said));
        await app.MoveClockToAsync("2027-01-08T09:00");

        var next = await app.CardSayingAsync(BotApp.Lead, "Forslag til agenda");

        Assert.Contains("Godkjenning av referat fra møtet tirsdag 17. november", next.Words, StringComparison.Ordinal);
        Assert.Contains("Referatet fra møtet tirsdag 17. november er ikke godkjent", saved.Words, StringComparison.Ordinal);
        Assert.Contains("Ingen har foreslått rettelser.", next.Words, StringComparison.Ordinal);
        Assert.Contains("Godkjenning av referat fra møtet tirsdag 15. desember", next.Words, StringComparison.Ordinal);
    }

    /// <summary>Minutes are saved, and the contacts have the decisions.</summary>
    internal static async Task<MeetingApp> ToldAsync()
    {
        var app = await MinutesTests.SavedAsync();
        await app.App.MoveClockToAsync(MeetingApp.DecisionsTold);
        return app;
    }

    internal static async Task SaveAsync(BotApp app, string at)
    {
        await app.MoveClockToAsync(at);
        await PressAsync(
            app, BotApp.Lead, Asked, MinutesAnswerSubmit.VerbName, ("action-1", "Lag opplæring"), ("action-org-1", "ahus"), ("action-due-1", "2026-11-25"));
    }

    /// <summary>The next year's meetings, so that there is one after December's.</summary>
    private static async Task PlanAsync(BotApp app) =>
        await app.PressAsync(BotApp.Lead, await app.SayAsync(BotApp.Lead, "lag møteplan 2027"), MeetingPlanConfirmSubmit.VerbName);

    internal static async Task<Pressed> ProposeAsync(BotApp app, string about, string text)
    {
        var form = await FormAsync(app);
        return await app.PressCopyAsync(Ahus, form, CorrectionAnswerSubmit.VerbName, ("correction-about", about), ("correction-text", text));
    }

    internal static async Task<ChatMessage> FormAsync(BotApp app)
    {
        var card = await app.CardSayingAsync(Ahus, Decisions);
        return card with { Cards = [(await app.PressCopyAsync(Ahus, card, CorrectionFormSubmit.VerbName)).Card!.Value] };
    }

    private static Task<Pressed> ProposeAsync(MeetingApp app, string about, string text) => ProposeAsync(app.App, about, text);

    private static Task<Pressed> TakeAsync(MeetingApp app, params (string Field, string Value)[] typed) => app.PressAsync(
        BotApp.Lead, Corrections, CorrectionTakeSubmit.VerbName,
        new Dictionary<string, string>(typed.ToDictionary(one => one.Field, one => one.Value)) { ["action-org-2"] = "ahus", ["action-due-2"] = "2026-11-25" });

    private static async Task<Pressed> PressAsync(BotApp app, string person, string summary, string verb, params (string Field, string Value)[] typed) =>
        await app.PressAsync(person, await app.CardSayingAsync(person, summary), verb, typed.ToDictionary(one => one.Field, one => one.Value));

    private static Task<StoredFact<Minutes>> SavedAsync(MeetingApp app) => MinutesAsync(app.App);

    private static async Task<StoredFact<Minutes>> MinutesAsync(BotApp app) =>
        (await app.Services.GetRequiredService<MinutesTable>().FindAsync(new MeetingId(new YearMonth(2026, 11)), CancellationToken.None))!;
}
