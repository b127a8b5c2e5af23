using GevinstBot.Domain.LearningNetwork;
using GevinstBot.Domain.Pulse;
using GevinstBot.Domain.Reporting;
using GevinstBot.LearningNetwork;
using GevinstBot.Meetings;
using GevinstBot.Pulse;
using GevinstBot.Reporting;
using GevinstBot.Rounds;
using GevinstBot.Sending;
using GevinstBot.TestKit;
using GevinstBot.Tests.Sending;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Xunit.Abstractions;

namespace GevinstBot.Tests.Growth;

/// <summary>
/// What a minute, a run and a month cost at the tables as the network grows, in four sizes of organisations and of people; in the night
/// and for the pictures all four.
/// </summary>
[Trait("Lane", "Slow")]
public sealed class GrowthTests(ITestOutputHelper output)
{
    private const int Blockers = 25;

    private static readonly Instant October = Instant.FromUtc(2026, 10, 26, 9, 0);
    private static readonly Instant Answering = Instant.FromUtc(2026, 10, 30, 9, 0);
    private static readonly Instant Friday = Instant.FromUtc(2026, 11, 27, 9, 0);

    private static bool IsWhole => Nightly.IsOn || GrowthPlot.IsAsked;

    [Fact]
    public async Task A_minute_costs_the_same_and_a_run_follows_the_organisations()
    {
        var costs = new List<RunCost>();
        foreach (var organizations in IsWhole ? [11, 40, 100, 200] : new[] { 11, 40, 200 })
            costs.Add(await CostAsync(organizations, new LargeNetwork(organizations), Answering, blockers: 0));
        Tell("organisations", costs);

        var (few, many) = (costs.Single(cost => cost.Size == 40), costs.Single(cost => cost.Size == 200));
        Assert.All(costs, cost => Assert.Equal((1, 1), (cost.IdleCalls, cost.NightCalls)));
        Assert.InRange(many.Calls, 0, few.Calls * 3 / 2);
        Assert.InRange(many.Rows, 0, few.Rows * 6);
        GrowthPlot.Write(
            "growth-organisations.svg", "What the tables cost, by organisations", [.. costs.Select(cost => cost.Size)],
            ("a minute in which nothing happens, calls", [.. costs.Select(cost => cost.IdleCalls)]),
            ("a run, calls", [.. costs.Select(cost => cost.Calls)]),
            ("a run, rows", [.. costs.Select(cost => cost.Rows)]));
    }

    [Fact]
    public async Task A_minute_costs_the_same_and_a_run_asks_no_more_often_for_a_thousand_people_than_for_twenty()
    {
        var (without, with) = (new List<RunCost>(), new List<RunCost>());
        foreach (var people in IsWhole ? [20, 200, 1_000, 10_000] : new[] { 20, 200, 1_000 })
        {
            var network = new LargeNetwork(Organizations: 1, Teams: people / 4);
            without.Add(await CostAsync(people, network, Friday, blockers: 0));
            with.Add(await CostAsync(people, network, Friday, Blockers));
        }
        Tell("people", without);
        Tell("people, with blockers", with);

        Assert.All(without.Concat(with), cost => Assert.Equal((1, 1), (cost.IdleCalls, cost.NightCalls)));
        Assert.InRange(without.Single(cost => cost.Size == 1_000).Calls, 0, without[0].Calls * 3 / 2);
        Assert.InRange(with.Single(cost => cost.Size == 1_000).Calls, 0, with[0].Calls * 3 / 2);
        Assert.InRange(with.Single(cost => cost.Size == 1_000).Calls, 0, without[0].Calls * 3 / 2);
        GrowthPlot.Write(
            "growth-people.svg", "What the tables cost, by people", [.. without.Select(cost => cost.Size)],
            ("a minute in which nothing happens, calls", [.. without.Select(cost => cost.IdleCalls)]),
            ("a run, calls", [.. without.Select(cost => cost.Calls)]),
            ("a run with 25 blockers, calls", [.. with.Select(cost => cost.Calls)]),
            ("a run, rows", [.. without.Select(cost => cost.Rows)]));
    }

    [Fact]
    public async Task A_month_s_rows_follow_the_organisations()
    {
        var months = new List<RunCost>();
        foreach (var organizations in IsWhole ? [11, 40, 100, 200] : new[] { 8, 40 })
            months.Add(await MonthAsync(organizations));
        Tell("organisations, a month", months);

        Assert.InRange(months[^1].Rows, 0, months.Single(month => month.Size == months[^1].Size / 5).Rows * 6);
        GrowthPlot.Write(
            "growth-month.svg", "What a month costs at the tables, by organisations", [.. months.Select(month => month.Size)],
            ("calls", [.. months.Select(month => month.Calls)]), ("rows", [.. months.Select(month => month.Rows)]));
    }

    /// <summary>When everybody has had what is due: a minute by day and one by night in which nothing happens, and a whole run.</summary>
    private static async Task<RunCost> CostAsync(int size, LargeNetwork network, Instant now, int blockers)
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
    private static async Task<RunCost> MonthAsync(int organizations)
    {
        using var bot = VirtualBot.Whole(October);
        var network = new LargeNetwork(organizations);
        await bot.StartAsync(network.Text(), [LargeNetwork.Lead, .. network.People]);
        var chance = new Random(organizations);
        var crowd = new Crowd(bot, key => Answer(key, TimeSpan.FromMinutes(chance.Next(1, 2_880))));
        using var cost = new TableCost(bot.Services);
        var end = October + Duration.FromDays(31);
        crowd.Live(() => crowd.UntilAsync(() => bot.Now >= end, minutes: IsWhole ? 5 : 15));
        Assert.Equal(3 * organizations, crowd.Acknowledged.Count);
        return new RunCost(organizations, cost.Calls, cost.Rows);
    }

    private static TypedAnswer? Answer(DeliveryKey key, TimeSpan after) => key.Prompt.Round.Kind switch
    {
        var kind when kind == IndicatorRhythm.Kind => new(after, IndicatorAnswerSubmit.VerbName, new Dictionary<string, string> { ["value-ventetid"] = "50" }),
        var kind when kind == PulseRhythm.Kind => new(after, PulseAnswerSubmit.VerbName, AdkarElements.InOrder.ToDictionary(AdkarElements.Key, _ => "3")),
        { Value: "agenda" } => new(after, AgendaAnswerSubmit.VerbName, new Dictionary<string, string> { ["attendance"] = "attends" }),
        _ => null,
    };

    private void Tell(string what, IEnumerable<RunCost> costs)
    {
        foreach (var cost in costs)
            output.WriteLine(FormattableString.Invariant($"{what}: {cost.Size:N0} – idle {cost.IdleCalls}, at night {cost.NightCalls}; {cost.Calls:N0} calls, {cost.Rows:N0} rows"));
    }

    /// <summary>What a run, or a month, costs at one size.</summary>
    private sealed record RunCost(int Size, long Calls, long Rows)
    {
        public long IdleCalls { get; init; }

        public long NightCalls { get; init; }
    }
}
