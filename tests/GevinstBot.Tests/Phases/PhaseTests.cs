using Azure.Data.Tables;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Phases;
using GevinstBot.Network;
using GevinstBot.Phases;
using GevinstBot.Register;
using GevinstBot.Storage;
using GevinstBot.TestKit;
using GevinstBot.Tests.Infra;
using GevinstBot.Tests.Sending;
using GevinstBot.Tests.StandIns;
using GevinstBot.Tests.Tenant;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace GevinstBot.Tests.Phases;

/// <summary>An initiative that changes phase: its organisations are asked, and the lead gets its status.</summary>
[Trait("Lane", "Slow")]
public sealed class PhaseTests
{
    private const string Title = "Faseovergang: Riktig oppgavedeling";
    private const string OusId = "6e760000-0000-4000-8000-000000000102";
    private static readonly InitiativeId Oppgavedeling = new("oppgavedeling");
    private static readonly string Ahus = BotApp.Contact("Ahus");

    [Fact]
    public async Task Changed_by_a_file_in_the_chat_it_asks_the_morning_after_and_the_lead_gets_the_status_when_it_is_over()
    {
        await using var app = await BotApp.StartAsync();
        var before = await app.SayAsync(BotApp.Lead, "fasestatus");
        var file = (await TextAsync(app)).Replace("phase: Planlegge", "phase: Gjennomføre", StringComparison.Ordinal);
        await app.PressAsync(BotApp.Lead, await app.SendFileAsync(BotApp.Lead, file), NetworkFileUseSubmit.VerbName);
        await app.MoveClockByAsync("PT5M");
        var sameDay = (await app.CardsAsync(Ahus)).Count(card => card.Summary == Title);
        await app.MoveClockToAsync("2026-10-28T09:00");

        var card = await app.CardSayingAsync(Ahus, Title);
        var refused = await app.PressCopyAsync(
            Ahus, card, PhaseAnswerSubmit.VerbName, [.. Replies("yes").Skip(1), ("phase-note", "Opplæringen mangler")]);
        var receipt = await app.PressCopyAsync(
            Ahus, card, PhaseAnswerSubmit.VerbName,
            [.. Replies("yes").Skip(1), ("phase-owner", "not-yet"), ("phase-note", "Opplæringen mangler")]);
        await app.MoveClockToAsync("2026-11-11T09:00");
        var told = await app.CardSayingAsync(BotApp.Lead, "Status ved faseovergang");
        var asked = await app.SayAsync(BotApp.Lead, "fasestatus oppgavedeling");

        Assert.Contains("Ingen tiltak har skiftet fase ennå", before.Words, StringComparison.Ordinal);
        Assert.Equal(0, sameDay);
        Assert.Contains("Tiltaket har gått fra Planlegge til Gjennomføre.", card.Words, StringComparison.Ordinal);
        Assert.Contains("⚠", refused.Words, StringComparison.Ordinal);
        Assert.Equal("Opplæringen mangler", CardReading.ValueOf(refused.Card!.Value, "phase-note"));
        Assert.Contains("Svar fra Ahus", receipt.Words, StringComparison.Ordinal);
        Assert.Contains("1 av 11 organisasjoner har svart", told.Words, StringComparison.Ordinal);
        Assert.Contains("Er gevinsteier og gevinstansvarlig navngitt?\nIkke ennå hos Ahus", told.Words, StringComparison.Ordinal);
        Assert.Contains("Ahus:\n Opplæringen mangler", asked.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Changed_back_on_the_same_day_nobody_is_asked_and_months_later_the_next_change_asks_again()
    {
        await using var app = await BotApp.StartAsync();
        await ChangeAsync(app, "Gjennomføre");
        await ChangeAsync(app, "Planlegge");
        await app.MoveClockToAsync("2026-10-30T09:00");
        var none = (await app.CardsAsync(Ahus)).Count(card => card.Summary == Title);

        await app.LeapToAsync(Instant.FromUtc(2027, 4, 12, 8, 0));
        await ChangeAsync(app, "Avslutte");
        await app.LeapToAsync(Instant.FromUtc(2027, 4, 14, 8, 0));
        await app.MoveClockByAsync("PT5M");

        Assert.Equal(0, none);
        Assert.Contains("fra Planlegge til Avslutte", (await app.CardSayingAsync(Ahus, Title)).Words, StringComparison.Ordinal);
        var unchanged = await app.SayAsync(BotApp.Lead, "fasestatus multimediearkiv");
        Assert.Contains("er i fasen Realisere", unchanged.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_fails_says_nothing_is_stored_and_pressing_again_stores_it_once()
    {
        var trouble = new StoreTrouble();
        await using var app = await StoreTrouble.StartAsync(trouble);
        await ChangeAsync(app, "Gjennomføre");
        await app.MoveClockToAsync("2026-10-28T09:00");

        trouble.Refused = StoreTrouble.Transaction;
        var failed = await AnswerAsync(app);
        (trouble.Refused, trouble.Held) = (null, StoreTrouble.Transaction);
        var slow = AnswerAsync(app);
        trouble.Release.SetResult();
        await slow;
        await CrashHarness.UntilAsync(async () => (await AnswerAsync(app)).Words.Contains("Svar fra Ahus", StringComparison.Ordinal));

        Assert.DoesNotContain("Svar fra Ahus", failed.Words, StringComparison.Ordinal);
        var stored = await app.Services.GetRequiredService<PhaseAnswerTable>().OfAsync("oppgavedeling-2026-10-26", CancellationToken.None);
        Assert.Equal(1, Assert.Single(stored).Version);
    }

    [Fact]
    public async Task Two_instances_that_see_it_at_once_note_one_change()
    {
        await using var app = await BotApp.StartAsync();
        var network = app.Services.GetRequiredService<CurrentNetwork>();
        var changed = network.Roster.Initiative(Oppgavedeling) with { Phase = "Gjennomføre" };
        var other = new PhaseTable(
            app.Services.GetRequiredService<TableServiceClient>(), app.Services.GetRequiredService<UnreadableRows>());
        var here = app.Services.GetRequiredService<PhaseTable>();

        await Task.WhenAll(
            other.SeeAsync(changed, new LocalDate(2026, 10, 27), CancellationToken.None),
            here.SeeAsync(changed, new LocalDate(2026, 10, 27), CancellationToken.None));

        Assert.Equal("Planlegge", Assert.Single((await here.FindAsync(Oppgavedeling, CancellationToken.None))!.Changes).From);
    }

    [BicepFact]
    public async Task In_production_s_settings_a_change_of_phase_asks_and_is_answered()
    {
        await using var azurite = await Azurite.StartAsync();
        await using var app = await TenantApp.StartAsync(azurite, Instant.FromUtc(2026, 10, 26, 11, 0));
        app.Connector.HasChatWith(OusId);
        await app.RunAtAsync(Instant.FromUtc(2026, 10, 26, 11, 30));
        await ChangeAsync(app.Services, "Gjennomføre", Instant.FromUtc(2026, 10, 26, 12, 0));
        await app.RunAtAsync(Instant.FromUtc(2026, 10, 26, 12, 5));
        await app.RunAtAsync(Instant.FromUtc(2026, 10, 27, 8, 0));

        var card = app.Connector.CardsOf(OusId).Last(one => one.Body.GetRawText().Contains("Faseovergang", StringComparison.Ordinal));
        var receipt = await app.PostAsync(TenantActivity.Press(OusId, card.Body, Replies("yes")));

        Assert.Empty(app.Connector.Complaints);
        Assert.Contains("Svar fra OUS", receipt.GetRawText(), StringComparison.Ordinal);
    }

    /// <summary>The same reply to all that is asked.</summary>
    internal static (string Field, string Value)[] Replies(string reply) =>
        [.. PhasePoints.Usual.All.Select(point => (point.Field, reply))];

    /// <summary>As a form or a file does it: another version of the network.</summary>
    internal static async Task ChangeAsync(BotApp app, string phase)
    {
        await ChangeAsync(app.Services, phase, app.Services.GetRequiredService<IClock>().GetCurrentInstant());
        await app.MoveClockByAsync("PT1M");
    }

    private static async Task ChangeAsync(IServiceProvider services, string phase, Instant now)
    {
        var (network, text) = (services.GetRequiredService<CurrentNetwork>(), await TextAsync(services));
        var from = network.Roster.Initiative(Oppgavedeling).Phase;
        var saved = await services.GetRequiredService<NetworkSaving>().ImportAsync(
            text.Replace($"phase: {from}\n    kind: programme", $"phase: {phase}\n    kind: programme", StringComparison.Ordinal),
            network.Version, now, CancellationToken.None);
        Assert.Equal(NetworkOutcome.Stored, saved.Outcome);
    }

    private static Task<string> TextAsync(BotApp app) => TextAsync(app.Services);

    private static async Task<string> TextAsync(IServiceProvider services) =>
        (await services.GetRequiredService<NetworkTable>().FindTextAsync(
            services.GetRequiredService<CurrentNetwork>().Version, CancellationToken.None))!;

    private static async Task<Pressed> AnswerAsync(BotApp app) => await app.PressCopyAsync(
        Ahus, await app.CardSayingAsync(Ahus, Title), PhaseAnswerSubmit.VerbName, Replies("yes"));
}
