using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Meetings;
using GevinstBot.Meetings.Raised;
using GevinstBot.Reporting;
using GevinstBot.Sending;
using GevinstBot.TestKit;
using NodaTime;

namespace GevinstBot.Tests.Sending;

/// <summary>kill -9 exactly where it hurts: Teams' stand-in holds a request, and the product dies while it waits.</summary>
[Trait("Lane", "Slow")]
public sealed class ExactKillTests
{
    private static readonly string Ahus = BotApp.Contact("Ahus");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task C05_After_a_kill_between_store_and_reply_the_same_press_again_gives_the_receipt_and_has_one_effect(bool onAzure)
    {
        await using var azurite = onAzure ? await Azurite.StartAsync() : null;
        await using var crash = await CrashHarness.StartAsync(azurite?.ConnectionString);
        await crash.App.MoveClockToAsync("2026-11-10T09:00");
        var chat = await crash.App.RawChatAsync(Ahus, new ConversationTable(crash.Store, TestInstance.Alone(), crash.Unreadable));
        var press = chat.Press(
            await crash.App.LastCardAsync(Ahus), AgendaAnswerSubmit.VerbName, ("attendance", "attends"), ("raised", "KI i radiologi"));
        // The presser's own card is brought up to date after the answer is stored and before the reply.
        await crash.HoldAsync("PUT", "activities", afterAccepting: false);

        var cut = crash.App.PostActivityAsync(press);
        await crash.HeldAsync();
        await crash.Products[0].KillAsync();
        await Assert.ThrowsAsync<HttpRequestException>(() => cut);
        await crash.App.ClearFaultsAsync();
        await crash.RestartAsync();
        var again = await crash.App.PostPressAsync(press);
        var third = await crash.App.PostPressAsync(press);

        Assert.Contains("KI i radiologi", again.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("attendance", CardReading.InputIds(again.Card!.Value));
        Assert.Equal(again.Words, third.Words);
        var stored = await new AttendanceTable(crash.Store, crash.Unreadable).OfMeetingAsync(MeetingId.Of(new LocalDate(2026, 11, 17)), CancellationToken.None);
        Assert.Equal(1, stored[new OrganizationId("ahus")].Version);
        var raised = await new RaisedItemTable(crash.Store, crash.Unreadable).OfMeetingAsync(MeetingId.Of(new LocalDate(2026, 11, 17)), CancellationToken.None);
        Assert.Equal("KI i radiologi", Assert.Single(raised).Said.Title);
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task C06_C07_A_send_cut_off_by_a_kill_is_ambiguous_is_not_repeated_blindly_and_the_reminder_covers_it(bool arrived, bool onAzure)
    {
        await using var azurite = onAzure ? await Azurite.StartAsync() : null;
        await using var crash = await CrashHarness.StartAsync(azurite?.ConnectionString);

        await KillDuringFirstSendAsync(crash, "2026-10-30T08:30", arrived);
        var cut = await CutOffAsync(crash);
        var afterRestart = await crash.App.CardsAsync(cut);
        await crash.App.MoveClockToAsync("2026-11-04T09:00");

        Assert.Equal(arrived ? 1 : 0, afterRestart.Count);
        Assert.Equal(arrived ? 2 : 1, (await crash.App.CardsAsync(cut)).Count);
        foreach (var contact in crash.App.Contacts.Where(contact => contact != cut))
            Assert.Equal(2, (await crash.App.CardsAsync(contact)).Count);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task C06_C07_Where_no_reminder_comes_a_send_cut_off_by_a_kill_is_repeated_once(bool arrived)
    {
        await using var crash = await CrashHarness.StartAsync();
        await crash.App.MoveClockToAsync("2026-11-06T08:00");
        var before = await crash.App.CardsAsync(BotApp.Lead);

        await KillDuringFirstSendAsync(crash, "2026-11-06T12:00", arrived);
        await crash.App.MoveClockByAsync("PT5M");
        var afterResend = await crash.App.CardsAsync(BotApp.Lead);
        await crash.App.MoveClockByAsync("PT2H");

        Assert.Equal(arrived ? 2 : 1, afterResend.Count - before.Count);
        Assert.Equal(afterResend.Count, (await crash.App.CardsAsync(BotApp.Lead)).Count);
        var draft = (await crash.LedgerAsync()).Where(record => record.Prompt.Round.Kind == MeetingRhythm.DraftKind).ToDictionary(record => record.Occasion);
        Assert.Equal(DeliveryState.Ambiguous, draft[Occasion.First].State);
        Assert.Equal(DeliveryState.Sent, draft[Occasion.Resend].State);
        Assert.Equal(2, draft.Count);
    }

    [Fact]
    public async Task C07_A_card_that_arrived_though_its_send_was_cut_off_is_recognised_when_it_is_pressed()
    {
        await using var crash = await CrashHarness.StartAsync();
        await KillDuringFirstSendAsync(crash, "2026-10-30T08:30", arrived: true);
        var cut = await CutOffAsync(crash);
        var card = await crash.App.LastCardAsync(cut);

        var first = await new CrashAnswer(cut, IndicatorAnswerSubmit.VerbName, Mark: 15).PressAsync(crash.App, card);
        await crash.App.MoveClockToAsync("2026-11-04T09:00");

        Assert.Contains("fredag 30. oktober", first.Words, StringComparison.Ordinal);
        Assert.Single(await crash.App.CardsAsync(cut));
    }

    /// <summary>Kills the product while the wave's first send waits for Teams' answer, and starts it again.</summary>
    private static async Task KillDuringFirstSendAsync(CrashHarness crash, string wave, bool arrived)
    {
        await crash.HoldAsync("POST", "activities", afterAccepting: arrived);
        var moving = crash.App.MoveClockToAsync(wave);
        await crash.HeldAsync();
        await crash.Products[0].KillAsync();
        await Assert.ThrowsAsync<HttpRequestException>(() => moving);
        await crash.App.ClearFaultsAsync();
        await crash.RestartAsync();
        await crash.App.MoveClockToAsync(wave);
        await crash.SettleAsync(crash.App);
    }

    /// <summary>The one whose send the ledger calls ambiguous.</summary>
    private static async Task<string> CutOffAsync(CrashHarness crash)
    {
        var record = Assert.Single(await crash.LedgerAsync(), record => record.State == DeliveryState.Ambiguous);
        return crash.App.Everyone.Single(person => crash.App.ObjectIdOf(person) == record.Prompt.Person.Value);
    }
}
