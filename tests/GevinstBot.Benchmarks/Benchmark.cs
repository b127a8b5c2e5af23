using System.Globalization;
using GevinstBot.Teams.Cards;

namespace GevinstBot.Benchmarks;

/// <summary>
/// Processor time of five servers that do the same: the floor, which sends bytes made beforehand; plain JSON, which makes the
/// same bytes each time without a library; this repository's library; and Microsoft's SDKs as they come, for .NET and for Node.
/// None of them checks or sends tokens. Load and the Connector's stand-in are in this process, over loopback.
/// </summary>
internal static class Benchmark
{
    private const int Rounds = 5;

    public static async Task RunAsync()
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromMinutes(5) };
        await using var sink = await Sink.StartAsync();
        await using var floor = await Contender.FloorAsync();
        await using var plain = await Contender.PlainAsync();
        await using var library = await Contender.LibraryAsync();
        await using var stock = await Contender.StockAsync();
        await using var botbuilder = await Contender.BotbuilderAsync();
        Contender[] servers = [floor, plain, library, stock, botbuilder];
        Console.WriteLine($"Processor time for each, in microseconds: the median of {Rounds} rounds, and how many times the floor it is. The card is {CardJson.Write(Payload.Card()).Length} characters.");
        Console.WriteLine(Row("", [.. servers.Select(server => server.Name)]));
        foreach (var scenario in Scenario.All)
            Console.WriteLine(Row($"{scenario.Name} ({scenario.Count * Rounds:N0})", Cells(await MediansAsync(scenario, http, servers, sink))));
    }

    // Turn by turn, so that a busy moment of the machine doesn't meet one server alone; the first turn is for the compilers.
    private static async Task<double[]> MediansAsync(Scenario scenario, HttpClient http, Contender[] servers, Sink sink)
    {
        var costs = servers.Select(_ => new List<double>()).ToArray();
        for (var round = 0; round <= Rounds; round++)
        {
            for (var i = 0; i < servers.Length; i++)
            {
                var cost = await scenario.MeasureAsync(http, servers[i], sink, scenario.Count / servers[i].Rests);
                if (round > 0)
                    costs[i].Add(cost);
            }
        }
        return [.. costs.Select(each => each.Order().ElementAt(Rounds / 2))];
    }

    private static string[] Cells(double[] costs) =>
        [.. costs.Select(cost => string.Create(CultureInfo.InvariantCulture, $"{cost:F0} ({cost / costs[0]:F2})"))];

    private static string Row(string name, string[] cells) => string.Create(CultureInfo.InvariantCulture, $"{name,-28}{string.Concat(cells.Select(cell => $"{cell,20}"))}");
}
