using GevinstBot.Demo;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using GevinstBot.EmbeddedTables;
using GevinstBot.Meetings;
using GevinstBot.Network;
using GevinstBot.Reporting;
using GevinstBot.Rounds;
using GevinstBot.Sending;
using GevinstBot.Storage;
using GevinstBot.Tests.StandIns;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace GevinstBot.Tests.Sending;

/// <summary>What a minute costs in which nothing happens, and that nothing is missed by it.</summary>
[Trait("Lane", "Slow")]
public sealed class TickWorkTests
{
    private static readonly string Ous = BotApp.Contact("OUS");

    [Theory]
    [InlineData("2026-11-20T12:00", 1)]
    [InlineData("2026-11-20T23:00", 1)]
    [InlineData("2027-03-10T12:00", 1)]
    public async Task An_idle_minute_costs_one_read_however_long_the_bot_has_run(string wallTime, int calls)
    {
        await using var app = await BotApp.StartAtAsync(wallTime);
        var (work, now) = (app.Services.GetRequiredService<TickWork>(), Now(app));
        await work.AtAsync(now, CancellationToken.None);

        var (wasNeeded, cost) = (true, 0L);
        cost = await TableCalls.OfAsync(app, async () => wasNeeded = await work.AtAsync(now + Duration.FromMinutes(1), CancellationToken.None));

        Assert.Equal((false, calls), (wasNeeded, cost));
    }

    [Fact]
    public async Task What_another_instance_stored_is_seen_at_the_next_tick()
    {
        await using var app = await BotApp.StartAtAsync("2026-10-30T09:00");
        await app.PressAsync(Ous, await app.LastCardAsync(Ous), "Bekreft alle");
        var (work, now) = (app.Services.GetRequiredService<TickWork>(), Now(app) + Duration.FromMinutes(5));
        await work.AtAsync(now, CancellationToken.None);

        Assert.False(await work.AtAsync(now + Duration.FromMinutes(1), CancellationToken.None));
        await CorrectElsewhereAsync(app, now);
        Assert.True(await work.AtAsync(now + Duration.FromMinutes(2), CancellationToken.None));
        Assert.Contains("kl. 09.05", (await app.LastCardAsync(Ous)).Words, StringComparison.Ordinal);
    }

    /// <summary>A moment that was named costs what can have changed; that somebody else has written is told by the mark, or seen in the end.</summary>
    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 15)]
    public async Task A_round_that_another_instance_took_back_is_taken_back_here(bool isTold, int minutes)
    {
        await using var app = await BotApp.StartAtAsync("2026-10-30T09:00");
        var work = ActivatorUtilities.CreateInstance<TickWork>(
            app.Services, ActivatorUtilities.CreateInstance<SeenChanges>(app.Services, TestInstance.Another()));
        var now = Now(app);
        await work.AtAsync(now, CancellationToken.None);
        var elsewhere = app.Services.GetRequiredService<EmbeddedTablesTransport>().CreateClient();
        var withdrawal = new Withdrawal(RoundId.Parse("indicators_2026-11")!.Value, app.Services.GetRequiredService<CurrentNetwork>().Roster.Leads.First(), now);
        await new WithdrawalTable(elsewhere, app.Services.GetRequiredService<UnreadableRows>()).TakeBackAsync(withdrawal, CancellationToken.None);
        if (isTold)
            await new ChangeMark(elsewhere).SetAsync(CancellationToken.None);

        Assert.Equal(isTold, await work.AtAsync(now + Duration.FromMinutes(1), CancellationToken.None));
        await work.AtAsync(now + Duration.FromMinutes(minutes), CancellationToken.None);

        Assert.Contains("Trukket tilbake", (await app.LastCardAsync(Ous)).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_minute_that_was_passed_over_is_one_in_which_a_run_does_nothing(int seed)
    {
        await using var app = await BotApp.StartAtAsync("2026-10-30T09:00");
        await app.PressAsync(Ous, await app.LastCardAsync(Ous), "Bekreft alle");
        var (work, run, time) = (
            app.Services.GetRequiredService<TickWork>(), app.Services.GetRequiredService<DeliveryRun>(), app.Services.GetRequiredService<SteppedTime>());
        var (chance, passedOver) = (new Random(seed), 0);
        for (var tick = 0; tick < 120; tick++)
        {
            time.MoveTo(Now(app) + Duration.FromMinutes(chance.Next(1, 400)));
            if (chance.Next(6) == 0)
                await CorrectElsewhereAsync(app, Now(app));
            if (await work.AtAsync(Now(app), CancellationToken.None))
                continue;
            passedOver++;
            var before = await SentAsync(app);
            await run.RunAsync(Now(app), CancellationToken.None);
            Assert.Equal(before, await SentAsync(app));
        }
        Assert.True(passedOver > 5, "Hardly a tick was passed over.");
    }

    [Fact]
    public async Task What_this_instance_stored_and_ran_for_at_once_needs_no_run_at_the_next_tick()
    {
        await using var app = await BotApp.StartAsync();
        var work = app.Services.GetRequiredService<TickWork>();
        await work.AtAsync(Now(app), CancellationToken.None);
        using var metered = new Metered(app.Services);
        var changes = app.Services.GetRequiredService<SeenChanges>();
        var before = await changes.ReadAsync(CancellationToken.None);

        await app.PressAsync(BotApp.Lead, await app.SayAsync(BotApp.Lead, "lag møteplan 2027"), MeetingPlanConfirmSubmit.VerbName);
        await app.AtRestAsync();

        Assert.NotEqual(before, await changes.ReadAsync(CancellationToken.None));
        Assert.True(metered.Sum(EngineMeter.RunsName, ("cause", nameof(RunCause.Wake))) > 0);
        Assert.False(await work.AtAsync(Now(app), CancellationToken.None));
    }

    [Fact]
    public async Task Runs_are_counted_by_cause_and_messages_with_how_late_they_are()
    {
        await using var app = await BotApp.StartAsync((DemoSlice.SteppedSetting, "true"));
        await app.AtRestAsync();
        using var metered = new Metered(app.Services);
        using var run = ActivatorUtilities.CreateInstance<DeliveryRun>(app.Services);
        var (work, time) = (ActivatorUtilities.CreateInstance<TickWork>(app.Services, run), app.Services.GetRequiredService<SteppedTime>());
        await work.AtAsync(Now(app), CancellationToken.None);
        time.MoveTo(Instant.FromUtc(2026, 10, 30, 7, 40));
        await work.AtAsync(Now(app), CancellationToken.None);

        Assert.Equal(1, metered.Sum(EngineMeter.RunsName, ("cause", nameof(RunCause.Start))));
        Assert.Equal(1, metered.Sum(EngineMeter.RunsName, ("cause", nameof(RunCause.NextMoment))));
        Assert.Equal(11, metered.Sum(EngineMeter.MessagesName, ("occasion", nameof(Occasion.First)), ("outcome", nameof(SendOutcome.Delivered))));
        Assert.All(metered.Of(EngineMeter.LagName), lag => Assert.InRange(lag, 600, 660));
    }

    [Theory]
    [InlineData(ConversationTable.Name)]
    [InlineData(NetworkTable.Name)]
    public async Task A_card_that_the_store_kept_from_leaving_leaves_with_the_next_tick(string refused)
    {
        var trouble = new StoreTrouble();
        await using var app = await StoreTrouble.StartAsync(trouble, (DemoSlice.SteppedSetting, "true"));
        await app.AtRestAsync();
        using var run = ActivatorUtilities.CreateInstance<DeliveryRun>(app.Services);
        app.Services.GetRequiredService<SteppedTime>().MoveTo(Instant.FromUtc(2026, 10, 30, 7, 40));
        // What is asked of every run is known, so that nothing but the sending itself meets the trouble.
        await app.Services.GetRequiredService<RoundReader>().AroundAsync(Now(app), CancellationToken.None);
        trouble.RefusedReads = refused;
        await run.RunAsync(Now(app), CancellationToken.None);
        trouble.RefusedReads = null;
        var claims = await LedgerAsync(app);

        Assert.False(run.Last!.IsDone);
        Assert.DoesNotContain(claims, row => row.State is DeliveryState.Sent);
        Assert.DoesNotContain(claims, row => row.State is DeliveryState.Sending or DeliveryState.Ambiguous);
        await run.RunAsync(Now(app) + Duration.FromMinutes(1), CancellationToken.None);
        Assert.All(await LedgerAsync(app), row => Assert.Equal(DeliveryState.Sent, row.State));
        foreach (var contact in app.Contacts)
            Assert.Single(await app.CardsAsync(contact));
    }

    private static Task<IReadOnlyList<DeliveryRecord>> LedgerAsync(BotApp app) => app.Services.GetRequiredService<DeliveryLedgerTable>()
        .OfRoundAsync(RoundId.Parse("indicators_2026-11")!.Value, CancellationToken.None);

    private static Instant Now(BotApp app) => Instant.FromDateTimeOffset(app.Services.GetRequiredService<TimeProvider>().GetUtcNow());

    /// <summary>The next version of OUS' answer, stored by an instance beside this one.</summary>
    private static async Task CorrectElsewhereAsync(BotApp app, Instant at)
    {
        var (answers, round, ous) = (
            app.Services.GetRequiredService<IndicatorAnswerTable>(), RoundId.Parse("indicators_2026-11")!.Value, new OrganizationId("ous"));
        var before = (await answers.FindAsync(round, ous, CancellationToken.None))!;
        await answers.StoreAsync(round, ous, before.Version, (_, version) => before with { At = at, Version = version, Values = Other(before) }, CancellationToken.None);
        await app.Services.GetRequiredService<ChangeMark>().SetAsync(CancellationToken.None);
    }

    private static IReadOnlyList<Domain.Reporting.IndicatorValue> Other(Domain.Reporting.IndicatorAnswer answer) =>
        [.. answer.Values.Select(value => value.Value is { } number ? value with { Value = number + 0.1m } : value)];

    /// <summary>How many calls the bot has made to Teams, and every ledger row as it stands.</summary>
    private static async Task<string> SentAsync(BotApp app)
    {
        var calls = (await app.GetAsync("local/api/log")).EnumerateArray().Count();
        var rounds = await app.Services.GetRequiredService<RoundCatalog>().OpenedAsync(Now(app), CancellationToken.None);
        var tags = new List<string>();
        foreach (var round in rounds)
            tags.AddRange((await app.Services.GetRequiredService<DeliveryLedgerTable>().OfRoundAsync(round.Id, CancellationToken.None)).Select(row => row.Tag!));
        return $"{calls} {string.Join(' ', tags)}";
    }
}
