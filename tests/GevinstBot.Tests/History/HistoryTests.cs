using GevinstBot.Demo;
using GevinstBot.Domain.Meetings;
using GevinstBot.Meetings;
using GevinstBot.Network;
using GevinstBot.Rounds;
using GevinstBot.Sending;
using GevinstBot.Storage;
using GevinstBot.TestKit;
using GevinstBot.Tests.Growth;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Text;
using Xunit.Abstractions;

namespace GevinstBot.Tests.History;

/// <summary>What is over costs nothing: a bot reads in its tenth year what it read in its first.</summary>
[Trait("Lane", "Slow")]
[Trait("Measures", "Cost")]
public sealed class HistoryTests(ITestOutputHelper output)
{
    private const double Most = 1.1;

    /// <summary>In the night and for the picture all of them.</summary>
    private static readonly int[] Years = Nightly.IsOn || GrowthPlot.IsAsked ? [1, 3, 5, 10] : [1, 10];

    public static TheoryData<int> Sizes => Nightly.IsOn ? new(11, 40, 200) : new(11);

    [Theory]
    [MemberData(nameof(Sizes))]
    public async Task What_is_read_in_the_tenth_year_is_what_was_read_in_the_first(int organizations)
    {
        var costs = await CostsAsync(new OldNetwork(organizations), Years);

        AssertLevel(organizations, costs);
        if (organizations == 11)
            Draw(costs);
    }

    [Fact]
    public async Task On_azure_tables_no_more_is_read_either()
    {
        await using var azurite = await Azurite.StartAsync();

        // Not from the first year: in the two after it the days fall so that there are three rows more, which a tenth doesn't have.
        AssertLevel(4, await CostsAsync(new OldNetwork(4), [2, 3], ("Storage:ConnectionString", azurite.ConnectionString)));
    }

    private void AssertLevel(int organizations, List<Dictionary<string, Cost>> costs)
    {
        foreach (var what in costs[0].Keys)
            output.WriteLine($"{organizations} {what}: {string.Join(" | ", costs.Select(year => year[what]))}");
        Assert.All(costs[0].Keys, what => Assert.True(
            costs[^1][what].Rows <= costs[0][what].Rows * Most && costs[^1][what].Calls <= costs[0][what].Calls * Most,
            $"{what}: {string.Join(" | ", costs.Select(year => year[what]))}"));
    }

    private static void Draw(List<Dictionary<string, Cost>> costs)
    {
        Say(Costing.RunByYears, costs[0]["run"].Rows, costs[^1]["run"].Rows);
        Say(Costing.ReportByYears, costs[0]["rapport"].Rows, costs[^1]["rapport"].Rows);
        GrowthPlot.Write(
            "growth-years.svg", "What the tables cost, by years", Years,
            ("a run, rows", Rows("run")), ("a run, calls", [.. costs.Select(year => (long)year["run"].Calls)]),
            ("the regional report, rows", Rows("rapport")), ("«hva venter», rows", Rows("hva venter")));

        void Say(Costing what, int first, int last) => CostTable.Say(what, $"{(double)last / first:F2} times ({last} beside {first})");

        List<long> Rows(string what) => [.. costs.Select(year => (long)year[what].Rows)];
    }

    private static async Task<List<Dictionary<string, Cost>>> CostsAsync(
        OldNetwork network, int[] measured, params (string Key, string Value)[] settings)
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, network.Text());
        await using var app = await BotApp.StartAsync(
            [("Network:File", file), (DemoSlice.SteppedSetting, "true"), ("Delivery:CallsASecond", "1000"), .. settings]);
        File.Delete(file);
        var (lived, costs) = (new ClosedYears(app.Services, network), new List<Dictionary<string, Cost>>());
        for (var (month, years) = (OldNetwork.First, 1); years <= measured[^1]; month = month.PlusMonths(1))
        {
            await lived.LiveAsync(month);
            if (month.PlusMonths(1).Month != OldNetwork.First.Month)
                continue;
            if (measured.Contains(years))
                costs.Add(await CostsAsync(app, month));
            years++;
        }
        return costs;
    }

    /// <summary>A week after a month's meeting, when everything that is due has been sent.</summary>
    private static async Task<Dictionary<string, Cost>> CostsAsync(BotApp app, YearMonth month)
    {
        var (meeting, run) = (OldNetwork.MeetingIn(month), app.Services.GetRequiredService<DeliveryRun>());
        var now = meeting.PlusDays(7).At(LocalTime.Noon).InUtc().ToInstant();
        await app.LeapToAsync(now);
        await run.RunAsync(now, CancellationToken.None);
        await run.RunAsync(now, CancellationToken.None);
        var (next, before) = (OldNetwork.MeetingIn(month.PlusMonths(1)), YearMonthPattern.Iso.Format(month.PlusMonths(-1)));
        return new()
        {
            ["run"] = await OfAsync(app, async () =>
            {
                await app.Services.GetRequiredService<CurrentNetwork>().LoadAsync(CancellationToken.None);
                await run.RunAsync(now, CancellationToken.None);
            }),
            ["status"] = await OfAsync(app, () => app.SayAsync(OldNetwork.LeadName, "status")),
            ["hva venter"] = await OfAsync(app, () => app.SayAsync("Kontakt 1", "hva venter")),
            ["rapport"] = await OfAsync(app, () => app.SayAsync("Kontakt 1", "rapport")),
            ["rapport, a month back"] = await OfAsync(app, () => app.SayAsync("Kontakt 1", $"rapport {before}")),
            ["agenda draft"] = await OfAsync(app, async () =>
            {
                foreach (var evidence in app.Services.GetServices<AgendaEvidence>())
                    await evidence.ForMeetingAsync(next, now, CancellationToken.None);
            }),
            ["minutes card"] = await OfAsync(app, () => CardAsync(app, MeetingRhythm.MinutesKind.Value, meeting, now)),
            ["decisions card"] = await OfAsync(app, () => CardAsync(app, MeetingRhythm.DecisionsKind.Value, meeting, now)),
            ["check-in card"] = await OfAsync(app, () => CardAsync(app, "check-in", meeting.PlusDays(6), now)),
        };
    }

    private static async Task CardAsync(BotApp app, string kind, LocalDate about, Instant now)
    {
        var (catalog, cards) = (app.Services.GetRequiredService<RoundCatalog>(), app.Services.GetRequiredService<RoundCards>());
        var round = (await catalog.OpenedAsync(now, CancellationToken.None)).Single(round => round.Id.Kind.Value == kind && round.About == about);
        await cards.ShowAsync(cards.Request(round, round.Addressees[0], "nonce", now), CancellationToken.None);
    }

    private static async Task<Cost> OfAsync(BotApp app, Func<Task> act)
    {
        using var metered = new Metered(app.Services);
        await act();
        return new Cost(metered);
    }

    /// <summary>Rows and calls, and the rows by table.</summary>
    private sealed class Cost(Metered metered)
    {
        public int Rows { get; } = Of(metered, TableMeter.RowsName);

        public int Calls { get; } = Of(metered, TableMeter.CallsName);

        private readonly string _tables = string.Join(' ', metered.ByTable(TableMeter.RowsName).Select(table => $"{table.Key} {table.Value}"));

        /// <summary>Without the signs of instances, which several on one store give each other by themselves meanwhile.</summary>
        private static int Of(Metered metered, string what) =>
            (int)metered.ByTable(what).Where(table => table.Key != InstanceTable.Name).Sum(table => table.Value);

        public override string ToString() => $"{Rows} rows, {Calls} calls ({_tables})";
    }
}
