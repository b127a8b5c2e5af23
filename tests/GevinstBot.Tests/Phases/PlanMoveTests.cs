using GevinstBot.Benefits;
using GevinstBot.Domain.Benefits;
using GevinstBot.Domain.Network;
using GevinstBot.Network;
using GevinstBot.Phases;
using GevinstBot.Register;
using GevinstBot.TestKit;
using GevinstBot.Tests.Infra;
using GevinstBot.Tests.Sending;
using GevinstBot.Tests.StandIns;
using GevinstBot.Tests.Tenant;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Text;

namespace GevinstBot.Tests.Phases;

/// <summary>An initiative that ends on another day asks those who have something to come in their plans whether its days follow.</summary>
[Trait("Lane", "Slow")]
public sealed class PlanMoveTests
{
    private const string Title = "Tiltaket er flyttet: Digital hjemmeoppfølging";
    private const string InnlandetId = "6e760000-0000-4000-8000-000000000105";
    private static readonly InitiativeId Following = new("hjemmeoppfolging");
    private static readonly OrganizationId OfAhus = new("ahus");
    private static readonly string Ahus = BotApp.Contact("Ahus");

    [Fact]
    public async Task Moved_by_a_file_it_asks_the_morning_after_moves_all_that_is_to_come_and_the_line_is_asked_on_the_new_day()
    {
        await using var app = await BotApp.StartAsync();
        await EndsAsync(app, "2027-06-30");
        await app.MoveClockToAsync("2026-10-27T12:00");
        var first = (await app.CardsAsync(Ahus)).Count(card => card.Summary == Title);
        var file = (await TextAsync(app.Services)).Replace("closed: 2027-06-30", "closed: 2027-12-31", StringComparison.Ordinal);
        await app.PressAsync(BotApp.Lead, await app.SendFileAsync(BotApp.Lead, file), NetworkFileUseSubmit.VerbName);
        await app.MoveClockToAsync("2026-10-28T12:00");

        var card = await app.CardSayingAsync(Ahus, Title);
        var receipt = await app.PressCopyAsync(Ahus, card, PlanMoveAnswerSubmit.VerbName, (PlanMoveChoice, "move"));
        var again = await app.PressCopyAsync(Ahus, card, PlanMoveAnswerSubmit.VerbName, (PlanMoveChoice, "move"));
        var plan = await PlanAsync(app);
        await app.LeapToAsync(Instant.FromUtc(2027, 7, 30, 8, 0));
        await app.MoveClockToAsync("2027-08-31T12:00");

        Assert.Equal(0, first);
        Assert.Contains("Siste dag er flyttet fra 30.06.2027 til 31.12.2027.", card.Words, StringComparison.Ordinal);
        Assert.Matches("(?s)Frigjort tid for sykepleiere.*31.01.2027.*31.07.2027", card.Words);
        Assert.DoesNotContain(await app.CardsAsync(BotApp.Contact("OUS")), other => other.Summary == Title);
        Assert.Contains("Datoene er flyttet 6 måneder frem.", Plain(receipt.Words), StringComparison.Ordinal);
        Assert.Equal(receipt.Words, again.Words);
        Assert.Equal(
            [(new LocalDate(2027, 6, 30), new YearMonth(2026, 6)), (new LocalDate(2027, 7, 31), new YearMonth(2026, 7))],
            plan.Benefits.Select(benefit => (benefit.FullEffect!.Value, benefit.Curve[0].Month)));
        Assert.Contains("Frigjort tid for sykepleiere", (await app.CardSayingAsync("Teamleder Hjertesengeposten", "Gevinster i juli")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Left_as_they_are_in_a_store_that_fails_and_is_slow_they_stay_once_and_another_instance_knows_it()
    {
        var trouble = new StoreTrouble();
        await using var app = await StoreTrouble.StartAsync(trouble);
        await EndsAsync(app, "2027-06-30");
        await app.MoveClockToAsync("2026-10-27T12:00");
        await EndsAsync(app, "2027-03-31");
        await app.MoveClockToAsync("2026-10-28T12:00");
        var card = await app.CardSayingAsync(Ahus, Title);
        trouble.Refused = StoreTrouble.Transaction;
        var failed = await app.PressCopyAsync(Ahus, card, PlanMoveAnswerSubmit.VerbName, (PlanMoveChoice, "keep"));
        (trouble.Refused, trouble.Held) = (null, StoreTrouble.Transaction);
        var slow = app.PressCopyAsync(Ahus, card, PlanMoveAnswerSubmit.VerbName, (PlanMoveChoice, "keep"));
        trouble.Release.SetResult();
        await slow;
        await CrashHarness.UntilAsync(async () =>
            (await app.PressCopyAsync(Ahus, card, PlanMoveAnswerSubmit.VerbName, (PlanMoveChoice, "keep"))).Words.Contains("står som før", StringComparison.Ordinal));
        var there = ActivatorUtilities.CreateInstance<BenefitPlanTable>(app.Services);
        var stored = Assert.Single(await there.AllAsync(CancellationToken.None), plan => plan.Organization == OfAhus);

        Assert.DoesNotContain("står som før", failed.Words, StringComparison.Ordinal);
        Assert.Equal((1, 0, new LocalDate(2026, 12, 31)), (stored.Version, stored.Settled?.Months, stored.Benefits[0].FullEffect));
        Assert.Contains("endres til fristen\nTiltaket er flyttet", (await app.SayAsync(Ahus, "hva venter")).Words, StringComparison.Ordinal);
    }

    [BicepFact]
    public async Task In_production_s_settings_a_moved_initiative_asks_and_its_days_are_moved()
    {
        await using var azurite = await Azurite.StartAsync();
        await using var app = await TenantApp.StartAsync(azurite, Instant.FromUtc(2026, 10, 26, 11, 0));
        app.Connector.HasChatWith(InnlandetId);
        await EndsAsync(app.Services, "2027-06-30", Instant.FromUtc(2026, 10, 26, 11, 10));
        await app.RunAtAsync(Instant.FromUtc(2026, 10, 26, 11, 30));
        await EndsAsync(app.Services, "2027-09-30", Instant.FromUtc(2026, 10, 27, 12, 0));
        await app.RunAtAsync(Instant.FromUtc(2026, 10, 27, 12, 5));
        await app.RunAtAsync(Instant.FromUtc(2026, 10, 28, 8, 0));

        var card = app.Connector.CardsOf(InnlandetId).Last(one => one.Body.GetRawText().Contains("Tiltaket er flyttet", StringComparison.Ordinal));
        await app.PostAsync(TenantActivity.Press(InnlandetId, card.Body, (PlanMoveChoice, "move")));

        // A press that takes more than its four seconds goes on, and is stored all the same.
        var plans = app.Services.GetRequiredService<BenefitPlanTable>();
        await CrashHarness.UntilAsync(async () => (await plans.AllAsync(CancellationToken.None)).Any(plan => plan.Settled is { Months: 3 }));
        Assert.Empty(app.Connector.Complaints);
    }

    private const string PlanMoveChoice = "days";

    private static async Task<BenefitPlan> PlanAsync(BotApp app) =>
        (await app.Services.GetRequiredService<BenefitsReader>().NowAsync(CancellationToken.None)).Find(Following, OfAhus)!;

    private static async Task EndsAsync(BotApp app, string day)
    {
        await EndsAsync(app.Services, day, app.Services.GetRequiredService<IClock>().GetCurrentInstant());
        await app.MoveClockByAsync("PT1M");
    }

    /// <summary>As «tiltak» does it.</summary>
    private static async Task EndsAsync(IServiceProvider services, string day, Instant now)
    {
        var network = services.GetRequiredService<CurrentNetwork>();
        var moved = network.Roster.Initiative(Following) with { Closed = LocalDatePattern.Iso.Parse(day).Value };
        var saved = await services.GetRequiredService<NetworkSaving>().EditAsync(
            root => root.WithInitiative(moved), network.Version, by: null, now, CancellationToken.None);
        Assert.Equal(NetworkOutcome.Stored, saved.Outcome);
    }

    private static async Task<string> TextAsync(IServiceProvider services) =>
        (await services.GetRequiredService<NetworkTable>().FindTextAsync(
            services.GetRequiredService<CurrentNetwork>().Version, CancellationToken.None))!;

    private static string Plain(string words) => words.Replace('\u00a0', ' ');
}
