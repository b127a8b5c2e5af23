using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using GevinstBot.Insights;
using GevinstBot.Messages;
using GevinstBot.Network;
using GevinstBot.Postponing;
using GevinstBot.Register;
using GevinstBot.Rounds;
using GevinstBot.Tests.Messages;
using GevinstBot.Tests.Sending;
using GevinstBot.Tests.StandIns;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace GevinstBot.Tests.Status;

/// <summary>
/// What a lead does to the network while the store fails or is slow: nothing is done by half or said to be done, and doing it again when the
/// store is back does it once.
/// </summary>
[Trait("Lane", "Slow")]
public sealed class LeversInTroubleTests
{
    private static readonly string Ahus = BotApp.Contact("Ahus");
    private static readonly RoundId November = RoundId.Parse("indicators_2026-11")!.Value;

    [Fact]
    public async Task A_message_that_could_not_be_stored_is_sent_to_nobody_and_once_when_it_is_pressed_again()
    {
        var (app, trouble) = await StartAsync("2026-10-26T09:00");
        await using var _ = app;
        var preview = await MessageTests.PreviewAsync(app, "nothing", ("organizations", "ahus"));
        trouble.Refused = MessageTable.Name;

        var failed = await app.PressCopyAsync(BotApp.Lead, preview, MessageFormSendSubmit.VerbName);
        await app.MoveClockByAsync("PT5M");
        var before = (await app.CardsAsync(Ahus)).Count;
        (trouble.Refused, trouble.Held) = (null, MessageTable.Name);
        var slow = app.PressCopyAsync(BotApp.Lead, preview, MessageFormSendSubmit.VerbName);
        trouble.Release.SetResult();
        await slow;
        await app.MoveClockByAsync("PT5M");
        await CrashHarness.UntilAsync(async () => (await app.CardsAsync(Ahus)).Count > 0);

        Assert.DoesNotContain("Avbryt sendingen", failed.Words, StringComparison.Ordinal);
        Assert.Equal((0, 1), (before, (await app.CardsAsync(Ahus)).Count));
    }

    [Fact]
    public async Task A_nudge_that_could_not_be_stored_reminds_nobody_and_leaves_once_when_it_is_typed_again()
    {
        var (app, trouble) = await StartAsync("2026-11-03T14:00");
        await using var _ = app;
        trouble.Refused = NudgeTable.Name;
        var before = (await app.CardsAsync(Ahus)).Count;

        var failed = await app.SayAsync(BotApp.Lead, "purr ahus");
        await app.MoveClockByAsync("PT5M");
        var meanwhile = (await app.CardsAsync(Ahus)).Count;
        trouble.Refused = null;
        var done = await app.SayAsync(BotApp.Lead, "purr ahus");
        await app.MoveClockByAsync("PT5M");

        Assert.DoesNotContain("får en påminnelse", failed.Words, StringComparison.Ordinal);
        Assert.Contains("får en påminnelse nå", done.Words, StringComparison.Ordinal);
        Assert.Equal((before, before + 1), (meanwhile, (await app.CardsAsync(Ahus)).Count));
    }

    [Fact]
    public async Task A_deadline_that_could_not_be_stored_stays_and_is_moved_once_when_it_is_pressed_again()
    {
        var (app, trouble) = await StartAsync("2026-11-03T09:00");
        await using var _ = app;
        var form = await app.SayAsync(BotApp.Lead, "utsett");
        (string, string)[] typed = [("round", November.ToString()), ("day", "2026-11-10"), ("reason", "Høstferie")];
        trouble.Refused = StoreTrouble.Transaction;

        var failed = await app.PressCopyAsync(BotApp.Lead, form, PostponementAnswerSubmit.VerbName, typed);
        var standing = (await RoundAsync(app)).Postponed;
        trouble.Refused = null;
        var done = await app.PressCopyAsync(BotApp.Lead, form, PostponementAnswerSubmit.VerbName, typed);
        await app.PressCopyAsync(BotApp.Lead, form, PostponementAnswerSubmit.VerbName, typed);

        Assert.DoesNotContain("Fristen er tirsdag 10. november", failed.Words, StringComparison.Ordinal);
        Assert.Null(standing);
        Assert.Contains("Fristen er tirsdag 10. november", done.Words, StringComparison.Ordinal);
        Assert.Equal((2, 1), ((await RoundAsync(app)).Postponed!.Days, (await RoundAsync(app)).Postponed!.Version));
    }

    [Fact]
    public async Task A_change_of_the_network_that_could_not_be_stored_changes_nothing_and_what_was_chosen_can_be_saved_again()
    {
        var (app, trouble) = await StartAsync("2026-10-30T09:00");
        await using var _ = app;
        var (network, card) = (app.Services.GetRequiredService<CurrentNetwork>(), await app.SayAsync(BotApp.Lead, "nettverk"));
        var form = card with
        {
            Cards = [(await app.PressCopyAsync(BotApp.Lead, card, RegisterEditSubmit.VerbName, ("what", "contact"), ("organization", "ahus"))).Card!.Value],
        };
        var (before, contact, other) = (network.Version, network.Roster.ContactOf(new("ahus")), app.ObjectIdOf("Stedfortreder Ahus"));
        trouble.Refused = StoreTrouble.Transaction;

        var failed = await app.PressCopyAsync(BotApp.Lead, form, RegisterAnswerSubmit.VerbName, ("person", other));
        await app.Services.GetRequiredService<CurrentNetwork>().LoadAsync(CancellationToken.None);
        var standing = (network.Version, network.Roster.ContactOf(new("ahus")));
        trouble.Refused = null;
        var saved = await app.PressCopyAsync(BotApp.Lead, form, RegisterAnswerSubmit.VerbName, ("person", other));

        Assert.DoesNotContain("er kontakt hos Ahus", failed.Words, StringComparison.Ordinal);
        Assert.Equal((before, contact), standing);
        Assert.Contains("Stedfortreder Ahus er kontakt hos Ahus.", saved.Words, StringComparison.Ordinal);
        Assert.Equal(new PersonId(other), network.Roster.ContactOf(new("ahus")));
    }

    [Fact]
    public async Task An_opening_after_the_lock_that_was_cut_off_is_done_once_when_it_is_pressed_again()
    {
        var (app, trouble) = await StartAsync("2026-11-09T09:00");
        await using var _ = app;
        var form = await app.SayAsync(BotApp.Lead, "åpne for svar");
        (string, string)[] typed = [(Reopening.SubjectField, "sykehuspartner"), (Reopening.ReasonField, "Kontakten var syk")];
        trouble.Refused = StoreTrouble.Transaction;

        var failed = await app.PressCopyAsync(BotApp.Lead, form, ReopenAnswerSubmit.VerbName, typed);
        trouble.Refused = null;
        await app.MoveClockByAsync("PT1M");
        var done = await app.PressCopyAsync(BotApp.Lead, form, ReopenAnswerSubmit.VerbName, typed);

        Assert.DoesNotContain("Sykehuspartner: åpnet", failed.Words, StringComparison.Ordinal);
        Assert.Contains("Sykehuspartner: åpnet", done.Words, StringComparison.Ordinal);
        Assert.Single(Assert.Single(await app.Services.GetRequiredService<ReopeningTable>().SinceAsync(NodaConstants.UnixEpoch, CancellationToken.None)));
    }

    private static async Task<(BotApp App, StoreTrouble Trouble)> StartAsync(string clock)
    {
        var trouble = new StoreTrouble();
        var app = await StoreTrouble.StartAtAsync(trouble, clock);
        return (app, trouble);
    }

    private static async Task<Round> RoundAsync(BotApp app) => (await app.Services.GetRequiredService<RoundCatalog>().FindAsync(
        November, app.Services.GetRequiredService<IClock>().GetCurrentInstant(), CancellationToken.None))!;
}
