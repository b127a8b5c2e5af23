using GevinstBot.Domain.Network;
using GevinstBot.Meetings;
using GevinstBot.Network;
using GevinstBot.Sending;
using GevinstBot.Tests.Sending;
using GevinstBot.Tests.StandIns;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace GevinstBot.Tests.Meetings;

/// <summary>A meeting that is changed while the store fails or is slow, and with a second instance beside.</summary>
[Trait("Lane", "Slow")]
public sealed class MeetingChangeTroubleTests
{
    /// <summary>A version and what names it are one transaction, whose address names no table.</summary>
    private const string Transaction = "$batch";

    private static readonly string Ahus = BotApp.Contact("Ahus");
    private static readonly MeetingId November = new(new YearMonth(2026, 11));

    [Fact]
    public async Task A_store_that_fails_or_is_slow_tells_nobody_before_it_is_saved_and_pressing_again_changes_it_once()
    {
        var trouble = new StoreTrouble();
        await using var app = await StoreTrouble.StartAtAsync(trouble, "2026-11-03T09:00");
        var preview = await PreviewAsync(app);

        trouble.Refused = Transaction;
        var failed = await app.PressAsync(BotApp.Lead, preview, MeetingFormSaveSubmit.VerbName);
        (trouble.Refused, trouble.Held) = (null, Transaction);
        var slow = app.PressAsync(BotApp.Lead, preview, MeetingFormSaveSubmit.VerbName);
        var told = await ToldAsync(app);
        trouble.Release.SetResult();
        await slow;
        await app.MoveClockByAsync("PT20M");
        await CrashHarness.UntilAsync(async () => await ToldAsync(app) > 0);
        await app.MoveClockByAsync("P1D");

        Assert.DoesNotContain("Jeg sier fra", failed.Words, StringComparison.Ordinal);
        Assert.Equal(0, told);
        Assert.Equal(1, await ToldAsync(app));
        Assert.Single(Plan(app).Changes);
        Assert.Equal(new LocalDate(2026, 11, 24), Plan(app).Find(November)!.Day);
    }

    [Fact]
    public async Task Two_presses_at_once_change_it_once_and_both_show_that_it_is_saved()
    {
        var trouble = new StoreTrouble();
        await using var app = await StoreTrouble.StartAtAsync(trouble, "2026-11-03T09:00");
        var preview = await PreviewAsync(app);

        var pressed = await Task.WhenAll(
            app.PressCopyAsync(BotApp.Lead, preview, MeetingFormSaveSubmit.VerbName),
            app.PressCopyAsync(BotApp.Lead, preview, MeetingFormSaveSubmit.VerbName));
        var again = await app.PressCopyAsync(BotApp.Lead, preview, MeetingFormSaveSubmit.VerbName);

        Assert.All([.. pressed, again], one => Assert.DoesNotContain("Lagre og si fra", one.Words, StringComparison.Ordinal));
        Assert.All([.. pressed, again], one => Assert.Contains("24. november", one.Words, StringComparison.Ordinal));
        Assert.Single(Plan(app).Changes);
    }

    [Fact]
    public async Task A_form_that_could_not_be_noted_as_saved_changes_nothing_a_second_time()
    {
        var trouble = new StoreTrouble();
        await using var app = await StoreTrouble.StartAtAsync(trouble, "2026-11-03T09:00");
        var preview = await PreviewAsync(app);

        trouble.Refused = Transaction;
        await app.PressAsync(BotApp.Lead, preview, MeetingFormSaveSubmit.VerbName);
        trouble.Refused = null;
        await app.PressAsync(BotApp.Lead, preview, MeetingFormSaveSubmit.VerbName);

        Assert.Single(Plan(app).Changes);
    }

    [Fact]
    public async Task Two_instances_at_once_tell_everybody_once()
    {
        await using var app = await BotApp.StartAtAsync("2026-11-03T09:00");
        await app.PressAsync(BotApp.Lead, await PreviewAsync(app), MeetingFormSaveSubmit.VerbName);
        var now = Instant.FromUtc(2026, 11, 3, 8, 16);
        using var other = ActivatorUtilities.CreateInstance<DeliveryRun>(
            app.Services, ActivatorUtilities.CreateInstance<PromptSender>(app.Services, TestInstance.Another()));

        await Task.WhenAll(
            other.RunAsync(now, CancellationToken.None), app.Services.GetRequiredService<DeliveryRun>().RunAsync(now, CancellationToken.None));
        await app.MoveClockByAsync("PT20M");
        await CrashHarness.UntilAsync(async () => await ToldAsync(app) > 0);
        await app.MoveClockByAsync("PT5M");

        Assert.Equal(1, await ToldAsync(app));
    }

    private static MeetingPlan Plan(BotApp app) => app.Services.GetRequiredService<CurrentNetwork>().Meetings;

    private static async Task<int> ToldAsync(BotApp app) =>
        (await app.CardsAsync(Ahus)).Count(card => card.Summary!.StartsWith("Møtet er flyttet", StringComparison.Ordinal));

    /// <summary>The lead's card before it counts.</summary>
    private static async Task<ChatMessage> PreviewAsync(BotApp app)
    {
        var form = await app.SayAsync(BotApp.Lead, "flytt møte");
        var preview = await app.PressAsync(BotApp.Lead, form, MeetingFormAnswerSubmit.VerbName, new { meeting = "2026-11", @do = "move", day = "2026-11-24" });
        return form with { Cards = [preview.Card!.Value] };
    }
}
