using GevinstBot.Domain.GroupPulse;
using GevinstBot.Domain.Network;
using GevinstBot.GroupPulse;
using GevinstBot.Rounds;
using GevinstBot.TestKit;
using GevinstBot.Tests.GroupPulse;
using GevinstBot.Tests.Sending;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Xunit.Abstractions;

namespace GevinstBot.Tests.Growth;

/// <summary>
/// A målgruppepuls of 1,000 people, in the night and where the costs are written down of 10,000, who all answer within ten minutes of each
/// other: what a press costs doesn't follow how many are asked.
/// </summary>
[Collection(Alone.Name)]
[Trait("Lane", "Slow")]
[Trait("Measures", "Cost")]
public sealed class GroupPulseCrowdTests(ITestOutputHelper output) : IDisposable
{
    private const double MostCalls = 25;

    /// <summary>Of what each press reads. A run a minute reads who has got the card and who has answered, however many press meanwhile.</summary>
    private const double MostRows = 45;
    private const double RowsOfRuns = 15;

    private static readonly int Asked = Nightly.IsOn || GrowthPlot.IsAsked ? 10_000 : 1_000;
    private static readonly Instant Starts = Instant.FromUtc(2026, 11, 3, 8, 0);
    private static readonly Instant Closes = Instant.FromUtc(2026, 11, 10, 14, 0);
    private static readonly TimeSpan Together = TimeSpan.FromMinutes(10);

    private static readonly AskedPerson[] Staff =
    [
        .. Enumerable.Range(0, Asked).Select(number =>
            new AskedPerson(new PersonId($"6e760000-0000-4000-8555-{number:000000000000}"), $"Avdeling {number % 12}")),
    ];

    private readonly VirtualBot _bot = VirtualBot.Whole(Starts);

    public void Dispose() => _bot.Dispose();

    [Fact]
    public async Task Thousands_answer_within_ten_minutes_and_a_press_costs_no_more_than_among_few()
    {
        // Everybody has their card before anybody answers, and then all do, evenly over ten minutes.
        var everybody = TimeSpan.FromSeconds(Asked / 20.0) + TimeSpan.FromMinutes(2);
        var crowd = new Crowd(_bot, key => key.Prompt.Round.Kind == GroupPulseRhythm.Kind ? Answer(key, everybody) : null);
        await _bot.StartAsync(new LargeNetwork().Text(), [LargeNetwork.Lead, .. Staff.Select(one => one.Person)]);
        await StartAsync();
        crowd.Live(() => RoundAsync(crowd));
    }

    private async Task RoundAsync(Crowd crowd)
    {
        await crowd.UntilAsync(() => crowd.Cards.Count(key => key.Prompt.Round.Kind == GroupPulseRhythm.Kind) == Asked);
        Assert.Empty(crowd.Acknowledged);
        using var cost = new TableCost(_bot.Services);
        using var memory = new MemoryAbove(cost);
        var (from, before, cpu) = (_bot.Now, _bot.Connector.Calls.Count, Environment.CpuUsage.TotalTime);
        await crowd.UntilAsync(() => crowd.Acknowledged.Count == Asked || _bot.Now > from + Duration.FromHours(1));
        Assert.Equal(Asked, crowd.Acknowledged.Count);
        var took = _bot.Now - from;
        var (calls, rows) = (cost.Calls / (double)Asked, cost.Rows / (double)Asked);
        var each = (Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds / Asked;
        output.WriteLine(
            $"{Asked} answers: {cost}; {calls:F1} calls and {rows:F1} rows each; {_bot.Connector.Calls.Count - before} calls to Teams; {took}; "
            + $"{each:F1} ms of processor time each; {memory.Most / 1e6:F0} MB above what was alive before.");
        CostTable.Say(
            Costing.PulseAnswers,
            $"{calls:F1} calls and {rows:F1} rows an answer, {Asked:N0} within {Together.TotalMinutes:N0} minutes, {memory.Most / 1e6:F0} MB");
        Assert.InRange(calls, 1, MostCalls);
        Assert.InRange(rows, 1, MostRows + (Asked > 1000 ? RowsOfRuns : 0));
    }

    private TypedAnswer Answer(DeliveryKey key, TimeSpan everybody)
    {
        var number = int.Parse(key.Prompt.Person.Value[^12..], System.Globalization.CultureInfo.InvariantCulture);
        var typed = GroupPulseTests.Scores(1 + number % 5, 4, 2, 1 + number % 3, 3).ToDictionary(one => one.Field, one => one.Value);
        var answers = Starts.ToDateTimeOffset() + everybody + Together * number / Asked;
        return new TypedAnswer(answers - _bot.Time.UtcNow, GroupPulseAnswerSubmit.VerbName, typed);
    }

    private async Task StartAsync()
    {
        var pulse = new StartedPulse(
            "2026-11-03-01-1", new InitiativeId("journal"), "Ny journal", 5, LargeNetwork.Lead, Starts, Starts, Closes)
        {
            Asked = Asked,
        };
        await _bot.Services.GetRequiredService<GroupPulseSaving>().StartAsync(pulse, Staff, CancellationToken.None);
    }
}
