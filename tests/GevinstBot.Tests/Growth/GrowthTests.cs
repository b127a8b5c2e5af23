using GevinstBot.TestKit;
using NodaTime;
using Xunit.Abstractions;

namespace GevinstBot.Tests.Growth;

/// <summary>
/// What a minute, a run and a month cost at the tables as the network grows, in four sizes of organisations and of people; in the night
/// and for the pictures all four.
/// </summary>
[Trait("Lane", "Slow")]
[Trait("Measures", "Cost")]
public sealed class GrowthTests(ITestOutputHelper output)
{
    private const int Blockers = 25;
    private const int MostCallsOfAMonth = 400_000;

    private static readonly Instant Friday = Instant.FromUtc(2026, 11, 27, 9, 0);

    private static bool IsWhole => Nightly.IsOn || GrowthPlot.IsAsked;

    [Fact]
    public async Task A_minute_costs_the_same_and_a_run_follows_the_organisations()
    {
        var costs = new List<RunCost>();
        foreach (var organizations in IsWhole ? [11, 40, 100, 200] : new[] { 11, 40, 200 })
            costs.Add(await GrowthCosts.OfRunAsync(organizations, new LargeNetwork(organizations), GrowthCosts.Answering, blockers: 0));
        Tell("organisations", costs);

        var (few, many) = (costs.Single(cost => cost.Size == 40), costs.Single(cost => cost.Size == 200));
        Assert.All(costs, cost => Assert.Equal((1, 1), (cost.IdleCalls, cost.NightCalls)));
        Assert.InRange(many.Calls, 0, few.Calls * 3 / 2);
        Assert.InRange(many.Rows, 0, few.Rows * 6);
        CostTable.Say(Costing.IdleByOrganizations, $"{Idle(costs[0])} and {Idle(many)}");
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
            without.Add(await GrowthCosts.OfRunAsync(people, network, Friday, blockers: 0));
            with.Add(await GrowthCosts.OfRunAsync(people, network, Friday, Blockers));
        }
        Tell("people", without);
        Tell("people, with blockers", with);

        Assert.All(without.Concat(with), cost => Assert.Equal((1, 1), (cost.IdleCalls, cost.NightCalls)));
        Assert.InRange(without.Single(cost => cost.Size == 1_000).Calls, 0, without[0].Calls * 3 / 2);
        Assert.InRange(with.Single(cost => cost.Size == 1_000).Calls, 0, with[0].Calls * 3 / 2);
        Assert.InRange(with.Single(cost => cost.Size == 1_000).Calls, 0, without[0].Calls * 3 / 2);
        var (plain, blocked) = (without.Single(cost => cost.Size == 1_000), with.Single(cost => cost.Size == 1_000));
        CostTable.Say(Costing.IdleByTeams, $"{Idle(plain)}");
        CostTable.Say(Costing.RunByPeople, $"{Beside(plain.Calls, without[0].Calls)}");
        CostTable.Say(Costing.RunWithBlockers, $"{Beside(blocked.Calls, without[0].Calls)}");
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
            months.Add(await GrowthCosts.OfMonthAsync(organizations, IsWhole ? 5 : 15));
        Tell("organisations, a month", months);

        var fifth = months.Single(month => month.Size == months[^1].Size / 5);
        Assert.InRange(months[^1].Rows, 0, fifth.Rows * 6);
        CostTable.Say(Costing.MonthByOrganizations, $"{Beside(months[^1].Rows, fifth.Rows)}");
        GrowthPlot.Write(
            "growth-month.svg", "What a month costs at the tables, by organisations", [.. months.Select(month => month.Size)],
            ("calls", [.. months.Select(month => month.Calls)]), ("rows", [.. months.Select(month => month.Rows)]));
    }

    /// <summary>Thirty days in the whole, a tick a minute: what the ticks and the runs to be safe come to.</summary>
    [Fact]
    public async Task A_month_in_which_nobody_does_anything_costs_a_fraction_of_what_ticks_that_read_all_would()
    {
        var days = IsWhole ? 30 : 2;

        var calls = await GrowthCosts.OfIdlingAsync(days);

        output.WriteLine(FormattableString.Invariant($"{days} days in which nobody does anything: {calls:N0} calls."));
        Assert.InRange(calls, 0, MostCallsOfAMonth * days / 30);
        CostTable.Say(Costing.IdleMonth, $"{calls:N0}");
    }

    private static string Idle(RunCost cost) => FormattableString.Invariant($"{cost.IdleCalls} / {cost.NightCalls}");

    private static string Beside(long many, long few) => FormattableString.Invariant($"{(double)many / few:F2} times ({many:N0} beside {few:N0})");

    private void Tell(string what, IEnumerable<RunCost> costs)
    {
        foreach (var cost in costs)
            output.WriteLine(FormattableString.Invariant($"{what}: {cost.Size:N0} – idle {cost.IdleCalls}, at night {cost.NightCalls}; {cost.Calls:N0} calls, {cost.Rows:N0} rows"));
    }
}
