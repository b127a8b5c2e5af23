namespace GevinstBot.Tests.Sending;

/// <summary>What Teams' refusals lead to, seen from the chats: the faults are scripted on the stand-in's Connector.</summary>
public sealed class SendingTests
{
    private static readonly string Ahus = BotApp.Contact("Ahus");

    [Fact]
    public async Task C12_A_throttled_send_waits_as_long_as_teams_asks_and_arrives_once()
    {
        await using var app = await BotApp.StartAsync();
        await app.FaultsAsync(new { kind = "status", status = 429, code = "Throttled", retryAfter = "120", times = 3, path = "activities", method = "POST" });

        await app.MoveClockToAsync("2026-10-30T08:30");
        var atOnce = (await app.CardCountsAsync()).Values;
        await app.MoveClockToAsync("2026-10-30T08:31");
        var tooEarly = (await app.CardCountsAsync()).Values;
        await app.MoveClockToAsync("2026-10-30T08:33");

        Assert.Equal(8, atOnce.Sum());
        Assert.Equal(8, tooEarly.Sum());
        Assert.All((await app.CardCountsAsync()).Values, cards => Assert.Equal(1, cards));
    }

    [Theory]
    [InlineData(500, true, 1)]
    [InlineData(503, true, 1)]
    [InlineData(502, false, 0)]
    public async Task C11_A_send_that_may_have_arrived_is_not_repeated_and_the_reminder_covers_it(int status, bool accepted, int arrived)
    {
        await using var app = await BotApp.StartAsync();
        await app.FaultsAsync(new { kind = "status", status, afterAccepting = accepted, path = "activities", method = "POST" });

        await app.MoveClockToAsync("2026-11-03T12:00");
        var before = (await app.CardCountsAsync()).Values;
        await app.MoveClockToAsync("2026-11-04T09:00");

        Assert.Equal(10 + arrived, before.Sum());
        Assert.All((await app.CardCountsAsync()).Values, cards => Assert.InRange(cards, 1, 2));
    }

    [Theory]
    [InlineData(403, "ForbiddenOperationException")]
    [InlineData(403, "ConversationBlockedByUser")]
    [InlineData(403, "BotDisabledByAdmin")]
    [InlineData(404, "BotNotInConversationRoster")]
    [InlineData(400, "BadSyntax")]
    public async Task C14_A_refusal_for_good_is_not_tried_again_and_the_others_get_their_cards(int status, string code)
    {
        await using var app = await BotApp.StartAsync();
        await app.FaultsAsync(new { kind = "status", status, code, path = "activities", method = "POST" });

        await app.MoveClockToAsync("2026-11-03T12:00");

        Assert.Equal(10, (await app.CardCountsAsync()).Values.Sum());
        Assert.Equal(11, await SendsAsync(app));
    }

    [Fact]
    public async Task C15_A_chat_that_teams_no_longer_knows_is_opened_again_once()
    {
        await using var app = await BotApp.StartAsync();
        await app.FaultsAsync(new { kind = "status", status = 404, code = "ConversationNotFound", path = "activities", method = "POST" });

        await app.MoveClockToAsync("2026-10-30T08:35");

        Assert.All((await app.CardCountsAsync()).Values, cards => Assert.Equal(1, cards));
    }

    [Fact]
    public async Task B01_Somebody_else_s_card_is_refused_and_changes_nothing()
    {
        await using var app = await BotApp.StartAtAsync("2026-10-30T09:00");
        var card = await app.LastCardAsync(BotApp.Contact("OUS"));

        var refused = await app.PressCopyAsync(Ahus, card, "indicators.answer");

        Assert.Equal("Dette kortet er ikke sendt til deg.", refused.Message);
        Assert.Contains("Bekreft alle", (await app.LastCardAsync(BotApp.Contact("OUS"))).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task E04_Moving_nowhere_and_running_again_sends_nothing_twice()
    {
        await using var app = await BotApp.StartAtAsync("2026-10-30T09:00");
        await app.MoveClockByAsync("PT0S");
        await app.MoveClockToAsync("2026-10-30T09:00");

        Assert.All((await app.CardCountsAsync()).Values, cards => Assert.Equal(1, cards));
    }

    /// <summary>How often the bot has tried to send; everybody was welcomed before the log began.</summary>
    private static async Task<int> SendsAsync(BotApp app)
    {
        var log = await app.GetAsync("local/api/log");
        return log.EnumerateArray().Count(entry =>
            entry.GetProperty("method").GetString() == "POST" && entry.GetProperty("path").GetString()!.EndsWith("/activities", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whoever_answers_while_the_reminders_are_leaving_is_not_reminded()
    {
        await using var app = await BotApp.StartAsync(("Delivery:SendsAtOnce", "1"));
        var answering = BotApp.Contact("Sykehuspartner");
        var wave = await HeldInTheWaveOfRemindersAsync(app);

        await app.PressAsync(answering, await app.LastCardAsync(answering), "Bekreft alle");
        await app.ClearFaultsAsync();
        await wave;

        Assert.Single(await app.CardsAsync(answering));
        foreach (var contact in app.Contacts.Where(contact => contact != answering))
            Assert.Equal(2, (await app.CardsAsync(contact)).Count);
    }

    [Fact]
    public async Task A_round_that_is_taken_back_while_its_reminders_are_leaving_reminds_nobody_more()
    {
        await using var app = await BotApp.StartAsync(("Delivery:SendsAtOnce", "1"));
        var wave = await HeldInTheWaveOfRemindersAsync(app);

        await app.SayAsync(BotApp.Lead, "Trekk tilbake måleindikatorer til møtet tirsdag 17. november, ja");
        await app.ClearFaultsAsync();
        await wave;

        // The one whose reminder was on its way.
        Assert.Equal(12, (await app.CardCountsAsync()).Values.Sum());
    }

    /// <summary>The first reminder is on its way, and the others are planned.</summary>
    private static async Task<Task> HeldInTheWaveOfRemindersAsync(BotApp app)
    {
        await app.MoveClockToAsync("2026-11-03T12:00");
        await app.FaultsAsync(new { kind = "hold", path = "activities", method = "POST" });
        var wave = app.MoveClockToAsync("2026-11-04T09:00");
        await CrashHarness.UntilAsync(async () => await app.HeldAsync() > 0);
        return wave;
    }
}
