using GevinstBot.Experiences;
using GevinstBot.LearningNetwork;
using GevinstBot.Messages;
using GevinstBot.TestKit;
using GevinstBot.Tests.Infra;
using GevinstBot.Tests.Sending;
using GevinstBot.Tests.StandIns;
using GevinstBot.Tests.Tenant;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace GevinstBot.Tests.Experiences;

/// <summary>What worked where is found again, and what a contact asks the others comes back as answers.</summary>
[Trait("Lane", "Slow")]
public sealed class ExperienceTests
{
    private const string Question = "Hvem har prøvd selvinnsjekk?";
    private const string OusId = "6e760000-0000-4000-8000-000000000102";
    private static readonly string Ahus = BotApp.Contact("Ahus");
    private static readonly string Ous = BotApp.Contact("OUS");

    [Fact]
    public async Task A_test_that_a_team_adopts_is_found_by_everybody_and_still_a_year_later()
    {
        await using var app = await BotApp.StartAsync();
        var none = await app.SayAsync(Ahus, "erfaringer");
        await app.MoveClockToAsync("2026-11-27T09:00");
        var checkIn = await app.CardSayingAsync("Teamleder Hjertesengeposten", "innsjekk uke 49");
        await app.PressCopyAsync(
            "Teamleder Hjertesengeposten", checkIn, CheckInAnswerSubmit.VerbName, ("goal", "Halvere ventetiden"), ("progress", "2.5"),
            ("test", "Portør henter medisiner"), ("decision", "adopt"));
        await app.LeapToAsync(Instant.FromUtc(2027, 10, 1, 8, 0));

        Assert.Contains("Jeg har ingen erfaringer å vise ennå.", none.Words, StringComparison.Ordinal);
        Assert.Contains("Portør henter medisiner", (await app.SayAsync(Ous, "erfaringer medisiner")).Words, StringComparison.Ordinal);
        var nothing = await app.SayAsync(Ous, "erfaringer fødsel");
        Assert.Contains("Jeg fant ingen erfaringer om «fødsel»", nothing.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_contact_asks_the_others_once_at_a_time_and_gets_the_answers()
    {
        await using var app = await BotApp.StartAsync();
        var form = await app.SayAsync(Ahus, "spør nettverket");
        var empty = await app.PressCopyAsync(Ahus, form, NetworkQuestionAnswerSubmit.VerbName, ("question-text", ""));
        var sent = await AskAsync(app, form);
        await AskAsync(app, form);
        var preview = await LookAsync(app, await app.SayAsync(Ahus, "spør nettverket"));
        var second = await AskAsync(app, await app.SayAsync(Ahus, "spør nettverket"));
        await app.MoveClockToAsync("2026-10-28T09:00");
        var asked = await app.CardSayingAsync(Ous, "Spørsmål fra nettverket");
        var answered = await app.PressCopyAsync(Ous, asked, MessageAnswerSubmit.VerbName, ("said", "Vi har det på poliklinikken"));
        await app.MoveClockToAsync("2026-11-12T09:00");

        Assert.Contains("⚠", empty.Words, StringComparison.Ordinal);
        Assert.Contains("Slik ser de andre spørsmålet", preview.Words, StringComparison.Ordinal);
        Assert.Contains("Det går til 10 andre", preview.Words, StringComparison.Ordinal);
        Assert.Contains("De andre kan svare frem til", sent.Words, StringComparison.Ordinal);
        Assert.Contains("Dere har et spørsmål som er åpent til", second.Message, StringComparison.Ordinal);
        Assert.Contains($"{Ahus} og nettverkslederen ser det som svar fra OUS", asked.Words, StringComparison.Ordinal);
        Assert.Contains("Vi har det på poliklinikken", answered.Words, StringComparison.Ordinal);
        var own = await app.CardsAsync(Ahus);
        Assert.DoesNotContain(own, card => card.Summary?.StartsWith("Spørsmål fra", StringComparison.Ordinal) == true);
        Assert.Contains(own, card => card.Words.Contains("Vi har det på poliklinikken", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_store_that_fails_keeps_the_question_on_the_card_and_another_instance_knows_it_when_it_is_sent()
    {
        var trouble = new StoreTrouble();
        await using var app = await StoreTrouble.StartAsync(trouble);
        var form = await app.SayAsync(Ahus, "spør nettverket");

        trouble.Refused = MessageTable.Name;
        await AskAsync(app, form);
        trouble.Refused = null;
        await CrashHarness.UntilAsync(async () =>
            (await AskAsync(app, form)).Words.Contains("De andre kan svare", StringComparison.Ordinal));

        var other = ActivatorUtilities.CreateInstance<MessageTable>(app.Services);
        Assert.Equal(Question, Assert.Single(await other.SinceAsync(NodaConstants.UnixEpoch, CancellationToken.None)).Message.Text);
    }

    [Fact]
    public async Task A_slow_store_shows_the_preview_when_it_is_kept_and_two_who_press_send_at_once_send_it_once()
    {
        var trouble = new StoreTrouble();
        await using var app = await StoreTrouble.StartAsync(trouble);
        var form = await app.SayAsync(Ahus, "spør nettverket");

        trouble.Refused = StoreTrouble.Transaction;
        var failed = await LookAsync(app, form);
        (trouble.Refused, trouble.Held) = (null, StoreTrouble.Transaction);
        var slow = LookAsync(app, form);
        await CrashHarness.UntilAsync(() => Task.FromResult(trouble.Waiting > 0));
        var isDone = slow.IsCompleted;
        trouble.Release.SetResult();
        await slow;
        trouble.Held = null;
        await CrashHarness.UntilAsync(async () =>
            (await LookAsync(app, form)).Words.Contains("Slik ser de andre spørsmålet", StringComparison.Ordinal));
        await Task.WhenAll(
            app.PressCopyAsync(Ahus, form, NetworkQuestionSendSubmit.VerbName), app.PressCopyAsync(Ahus, form, NetworkQuestionSendSubmit.VerbName));
        await CrashHarness.UntilAsync(async () => (await app.PressCopyAsync(Ahus, form, NetworkQuestionSendSubmit.VerbName))
            .Words.Contains("De andre kan svare", StringComparison.Ordinal));

        Assert.DoesNotContain("Slik ser de andre", failed.Words, StringComparison.Ordinal);
        Assert.False(isDone);
        Assert.Single(await app.Services.GetRequiredService<MessageTable>().SinceAsync(NodaConstants.UnixEpoch, CancellationToken.None));
    }

    [BicepFact]
    public async Task In_production_s_settings_a_contact_asks_the_others()
    {
        await using var azurite = await Azurite.StartAsync();
        await using var app = await TenantApp.StartAsync(azurite, Instant.FromUtc(2026, 10, 26, 11, 0));
        app.Connector.HasChatWith(OusId);
        await app.RunAtAsync(Instant.FromUtc(2026, 10, 26, 11, 30));
        await app.PostAsync(TenantActivity.Message(OusId, "spør nettverket"));

        await app.PostAsync(TenantActivity.Press(OusId, app.Connector.CardsOf(OusId)[^1].Body, ("question-text", Question)));
        var sent = await app.PostAsync(TenantActivity.Press(
            OusId, app.Connector.CardsOf(OusId)[^1].Body, NetworkQuestionSendSubmit.VerbName));

        Assert.Empty(app.Connector.Complaints);
        Assert.Contains("De andre kan svare frem til", sent.GetRawText(), StringComparison.Ordinal);
    }

    private static async Task<Pressed> AskAsync(BotApp app, ChatMessage form)
    {
        await LookAsync(app, form);
        return await app.PressCopyAsync(Ahus, form, NetworkQuestionSendSubmit.VerbName);
    }

    private static Task<Pressed> LookAsync(BotApp app, ChatMessage form) =>
        app.PressCopyAsync(Ahus, form, NetworkQuestionAnswerSubmit.VerbName, ("question-text", Question));
}
