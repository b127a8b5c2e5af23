using GevinstBot.Domain.LearningNetwork;
using GevinstBot.Domain.Pulse;
using GevinstBot.Domain.Reporting;
using GevinstBot.LearningNetwork;
using GevinstBot.Meetings;
using GevinstBot.Pulse;
using GevinstBot.Reporting;
using GevinstBot.Rounds;
using GevinstBot.Sending;
using GevinstBot.Tests.Sending;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace GevinstBot.Tests.Growth;

/// <summary>What a run, or a month, costs at one size.</summary>
internal sealed record RunCost(int Size, long Calls, long Rows)
{
    public long IdleCalls { get; init; }

    public long NightCalls { get; init; }
}

/// <summary>What a minute, a run and a month cost at the tables, in a network of one size.</summary>
internal static class GrowthCosts
{
    public static readonly Instant Answering = Instant.FromUtc(2026, 10, 30, 9, 0);

    private static readonly Instant Summer = Instant.FromUtc(2026, 7, 1, 9, 0);
    private static readonly Instant October = Instant.FromUtc(2026, 10, 26, 9, 0);

    /// <summary>When everybody has had what is due: a minute by day and one by night in which nothing happens, and a whole run.</summary>
    public static async Task<RunCost> OfRunAsync(int size, LargeNetwork network, Instant now, int blockers)
    {
        using var bot = VirtualBot.Whole(now);
        await bot.StartAsync(network.Text(), [LargeNetwork.Lead, .. network.People]);
        await StoreBlockersAsync(bot, Math.Min(blockers, network.Teams));
        using var cost = new TableCost(bot.Services);
        var (work, run) = (bot.Services.GetRequiredService<TickWork>(), bot.Services.GetRequiredService<DeliveryRun>());
        var costs = new List<(long Calls, long Rows)>();
        bot.Run(async () =>
        {
            await work.AtAsync(bot.Now, CancellationToken.None);
            await MeasureAsync(cost, costs, async () => Assert.False(await work.AtAsync(now + Duration.FromMinutes(10), CancellationToken.None)));
            await work.AtAsync(now + Duration.FromHours(12), CancellationToken.None);
            await MeasureAsync(cost, costs, async () => Assert.False(await work.AtAsync(now + Duration.FromHours(12.5), CancellationToken.None)));
            await MeasureAsync(cost, costs, () => run.RunAsync(now + Duration.FromMinutes(12), CancellationToken.None));
        });
        return new RunCost(size, costs[2].Calls, costs[2].Rows) { IdleCalls = costs[0].Calls, NightCalls = costs[1].Calls };
    }

    private static async Task MeasureAsync(TableCost cost, List<(long Calls, long Rows)> costs, Func<Task> act)
    {
        var (calls, rows) = (cost.Calls, cost.Rows);
        await act();
        costs.Add((cost.Calls - calls, cost.Rows - rows));
    }

    private static async Task StoreBlockersAsync(VirtualBot bot, int blockers)
    {
        var answer = new CheckInAnswer("Mål", "", "", "", Decision: null, BlockerKind.Time, "", HelpFrom: null, Progress: 2.5m, Measure: null);
        for (var team = 0; team < blockers; team++)
        {
            await bot.Services.GetRequiredService<CheckInTable>().StoreAsync(
                new TeamId($"team-{team}"), LargeNetwork.CheckIn, basedOn: 0,
                (_, version) => new CheckIn(new TeamId($"team-{team}"), LargeNetwork.CheckIn, answer, LargeNetwork.Leader(team), bot.Now, version)
                {
                    BlockerSince = bot.Now,
                },
                CancellationToken.None);
        }
    }

    /// <summary>From the indicators' card to the pulse's answers, which everybody gives within two days.</summary>
    public static async Task<RunCost> OfMonthAsync(int organizations, int minutes)
    {
        using var bot = VirtualBot.Whole(October);
        var network = new LargeNetwork(organizations);
        await bot.StartAsync(network.Text(), [LargeNetwork.Lead, .. network.People]);
        var chance = new Random(organizations);
        var crowd = new Crowd(bot, key => Answer(key, TimeSpan.FromMinutes(chance.Next(1, 2_880))));
        using var cost = new TableCost(bot.Services);
        var end = October + Duration.FromDays(31);
        crowd.Live(() => crowd.UntilAsync(() => bot.Now >= end, minutes));
        Assert.Equal(3 * organizations, crowd.Acknowledged.Count);
        return new RunCost(organizations, cost.Calls, cost.Rows);
    }

    /// <summary>Calls of so many days of a summer in which nothing is due and nobody does anything, by night and by day.</summary>
    public static async Task<long> OfIdlingAsync(int days)
    {
        using var bot = VirtualBot.Whole(Summer);
        var network = new LargeNetwork(Organizations: 11);
        await bot.StartAsync(network.Text(), [LargeNetwork.Lead, .. network.People]);
        var work = bot.Services.GetRequiredService<TickWork>();
        bot.Run(() => work.AtAsync(bot.Now, CancellationToken.None));
        using var cost = new TableCost(bot.Services);
        bot.Run(async () =>
        {
            for (var minute = 1; minute <= days * 24 * 60; minute++)
            {
                bot.Time.MoveTo(Summer + Duration.FromMinutes(minute));
                await work.AtAsync(bot.Now, CancellationToken.None);
            }
        });
        Assert.Empty(bot.Connector.Calls);
        return cost.Calls;
    }

    private static TypedAnswer? Answer(DeliveryKey key, TimeSpan after) => key.Prompt.Round.Kind switch
    {
        var kind when kind == IndicatorRhythm.Kind => new(after, IndicatorAnswerSubmit.VerbName, new Dictionary<string, string> { ["value-ventetid"] = "50" }),
        var kind when kind == PulseRhythm.Kind => new(after, PulseAnswerSubmit.VerbName, AdkarElements.InOrder.ToDictionary(AdkarElements.Key, _ => "3")),
        { Value: "agenda" } => new(after, AgendaAnswerSubmit.VerbName, new Dictionary<string, string> { ["attendance"] = "attends" }),
        _ => null,
    };
}
