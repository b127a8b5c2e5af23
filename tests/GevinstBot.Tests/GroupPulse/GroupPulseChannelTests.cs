using System.Net;
using GevinstBot.GroupPulse;
using GevinstBot.TestKit;
using GevinstBot.Tests.Sending;
using GevinstBot.Tests.StandIns;

namespace GevinstBot.Tests.GroupPulse;

/// <summary>A målgruppepuls as one card in a channel: each answers their own, and nobody sees anything of anybody else's.</summary>
[Trait("Lane", "Slow")]
public sealed class GroupPulseChannelTests
{
    private const string Deadline = "2026-10-29";

    private static readonly string[] People = GroupPulseTests.People;
    private static readonly string NotAsked = BotApp.Contact("Sørlandet sykehus");

    [Fact]
    public async Task Everybody_in_the_channel_answers_for_themselves_on_one_card_and_the_result_and_what_is_done_come_there()
    {
        await using var app = await BotApp.StartAsync();
        await TeamChannel.PostAsync(app, Deadline);
        await app.MoveClockToAsync("2026-10-27T09:00");

        var receipt = await TeamChannel.AnswerAsync(app, People[0], 4, 4, 2, 1, 1);
        var own = (await TeamChannel.SeenAsync(app, People[0]))[^1];
        var others = (await TeamChannel.SeenAsync(app, People[1]))[^1];
        var form = await app.PressAsync(People[0], own, GroupPulseEditSubmit.VerbName);
        foreach (var person in People)
            await TeamChannel.AnswerAsync(app, person, 1 + Array.IndexOf(People, person) % 5, 4, 2, 1 + Array.IndexOf(People, person) % 3, 3);
        var answers = await GroupPulseTests.RowsAsync(app.Services, GroupPulseAnswerTable.Name);
        var (status, pulses) = (await app.SayAsync(BotApp.Lead, "status"), await app.SayAsync(BotApp.Lead, "målgruppepuls"));
        await app.MoveClockToAsync("2026-10-29T14:00");
        var open = Assert.Single(await TeamChannel.CardsAsync(app));
        await app.MoveClockToAsync("2026-10-29T15:05");
        var result = await app.CardSayingAsync(BotApp.Lead, "Resultatet er klart");
        var told = await app.PressCopyAsync(
            BotApp.Lead, result, GroupPulseResultAnswerSubmit.VerbName, ("what", "To kurskvelder til"), ("who", "Klinikksjefen"), ("when", "2026-12-15"));
        await app.MoveClockToAsync("2026-11-13T09:00");
        var channel = await TeamChannel.CardsAsync(app);

        Assert.Contains("Ingen andre ser om du har svart, eller hva.", others.Words, StringComparison.Ordinal);
        Assert.Contains("Takk, svaret er lagret uten navn.", receipt.Words, StringComparison.Ordinal);
        Assert.Contains("Takk, svaret er lagret uten navn.", own.Words, StringComparison.Ordinal);
        Assert.Contains("her i kanalen", own.Words, StringComparison.Ordinal);
        Assert.Contains("Jeg vet hvorfor vi innfører", others.Words, StringComparison.Ordinal);
        Assert.Contains("Jeg vet hvorfor vi innfører", form.Words, StringComparison.Ordinal);
        // Nothing is sent, and nothing changed for everybody, while it is open: no sign of who or how many, and no reminder.
        Assert.False(open.Updated);
        Assert.Equal(People.Length, answers.Count(row => row.RowKey != "open"));
        Assert.Contains("Hvor mange som har svart, vises når den er lukket", status.Words, StringComparison.Ordinal);
        Assert.Contains("Hvor mange som har svart, vises når den er lukket", pulses.Words, StringComparison.Ordinal);
        Assert.Contains($"{People.Length} av {app.Everyone.Count()} har svart", result.Words, StringComparison.Ordinal);
        Assert.Contains("Legges ut i kanalen «Gevinstnettverket › Digital hjemmeoppfølging»", told.Words, StringComparison.Ordinal);
        Assert.Equal(2, channel.Count);
        Assert.Contains("Undersøkelsen er lukket.", channel[0].Words, StringComparison.Ordinal);
        Assert.Contains("To kurskvelder til", channel[1].Words, StringComparison.Ordinal);
        Assert.Contains("Barrierepunkt", channel[1].Words, StringComparison.Ordinal);
        foreach (var person in People)
            Assert.DoesNotContain(await app.CardsAsync(person), card => card.Words.Contains("hjemmeoppfølging»?", StringComparison.Ordinal));
    }

    [Fact]
    public async Task B02_B05_B08_B11_Only_those_who_are_asked_answer_from_their_own_hand_in_that_channel_and_with_a_client_that_can()
    {
        await using var app = await BotApp.StartAsync();
        await TeamChannel.PostAsync(app, Deadline, People);
        await app.MoveClockToAsync("2026-10-27T09:00");
        var card = (await TeamChannel.CardsAsync(app))[^1];
        var data = RawPress.DataOf(card, GroupPulseTests.Scores(5, 5, 5, 5, 5));
        RawChat here = TeamChannel.ChatOf(app, People[0], TeamChannel.Id), stranger = TeamChannel.ChatOf(app, NotAsked, TeamChannel.Id);

        var looking = (await TeamChannel.SeenAsync(app, NotAsked))[^1];
        var notAsked = await app.PostPressAsync(stranger.Press(GroupPulseAnswerSubmit.VerbName, data, card.ActivityId));
        var elsewhere = await app.PostPressAsync(TeamChannel.ChatOf(app, People[0], TeamChannel.Team).Press(GroupPulseAnswerSubmit.VerbName, data, card.ActivityId));
        var inChat = await app.PostPressAsync((await app.RawChatAsync(People[0])).Press(GroupPulseAnswerSubmit.VerbName, data, card.ActivityId));
        var nobody = here.Press(GroupPulseAnswerSubmit.VerbName, data, card.ActivityId);
        nobody["from"]!.AsObject().Remove("aadObjectId");
        using var refused = await app.PostActivityAsync(nobody);
        await app.TellAsync(here.OldPress(GroupPulseAnswerSubmit.VerbName, data, card.ActivityId));
        var inChannel = await TeamChannel.CardsAsync(app);
        var before = await GroupPulseTests.RowsAsync(app.Services, GroupPulseAnswerTable.Name);
        // Teams says which thread a press came from.
        var thread = TeamChannel.ChatOf(app, People[0], $"{TeamChannel.Id};messageid={card.ActivityId}");
        var honest = await app.PostPressAsync(thread.Press(GroupPulseAnswerSubmit.VerbName, data, card.ActivityId));

        Assert.Contains("du er ikke blant dem", looking.Words, StringComparison.Ordinal);
        Assert.Equal("Du er ikke blant dem som er spurt her, så ingenting ble lagret.", notAsked.Message);
        Assert.All([elsewhere, inChat], press => Assert.StartsWith("Kortet gjelder ikke lenger.", press.Message, StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Single(before);
        // What such a client is told would stand there for all.
        Assert.Single(inChannel);
        Assert.Contains("Takk", honest.Words, StringComparison.Ordinal);
        Assert.False((await TeamChannel.CardsAsync(app))[^1].Updated);
    }

    [Fact]
    public async Task A_store_that_fails_or_is_slow_shows_the_channel_nothing_of_whose_answer_it_was_and_loses_none()
    {
        var trouble = new StoreTrouble();
        await using var app = await StoreTrouble.StartAsync(trouble);
        await TeamChannel.PostAsync(app, Deadline);
        await app.MoveClockToAsync("2026-10-27T09:00");

        trouble.Refused = StoreTrouble.Transaction;
        var failed = await TeamChannel.AnswerAsync(app, People[0], 4, 4, 2, 1, 1);
        (trouble.Refused, trouble.Held) = (null, StoreTrouble.Transaction);
        var slow = TeamChannel.AnswerAsync(app, People[0], 4, 4, 2, 1, 1);
        var late = await slow;
        trouble.Release.SetResult();
        await CrashHarness.UntilAsync(async () => (await GroupPulseTests.RowsAsync(app.Services, GroupPulseAnsweredTable.Name)).Count == 1);
        await app.AtRestAsync();
        var everybody = Assert.Single(await TeamChannel.CardsAsync(app));

        Assert.DoesNotContain("Takk", failed.Words, StringComparison.Ordinal);
        Assert.Contains("lengre tid", late.Message, StringComparison.Ordinal);
        Assert.False(everybody.Updated);
        Assert.Contains("Jeg vet hvorfor vi innfører", everybody.Words, StringComparison.Ordinal);
    }
}
