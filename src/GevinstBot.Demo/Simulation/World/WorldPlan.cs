using NodaTime;

namespace GevinstBot.Demo.Simulation.World;

/// <summary>What a world is made of, and what is done to it. Whatever isn't said here, the seed decides.</summary>
public sealed record WorldPlan(SimulationRequest Request)
{
    private static readonly Climate CalmStore = new(
        Duration.FromMilliseconds(2), Duration.FromMilliseconds(2), Duration.FromMilliseconds(2), StormsAYear: 0, Strength: 0);

    private static readonly Climate CalmTeams = CalmStore with
    {
        Fastest = Duration.FromMilliseconds(200),
        Slowest = Duration.FromMilliseconds(200),
    };

    /// <summary>How many organisations of the demo's network there are; null for all, or for a file of one's own.</summary>
    public int? Organizations { get; init; }

    public int Instances { get; init; } = 1;

    public Climate Store { get; init; } = CalmStore;

    public Climate Teams { get; init; } = CalmTeams;

    public int KillsAYear { get; init; }

    public int DeploymentsAYear { get; init; }

    /// <summary>How much an instance's clock may be fast or slow.</summary>
    public Duration Skew { get; init; }

    /// <summary>How late a tick may be.</summary>
    public Duration Lateness { get; init; }

    /// <summary>How long after its time a reminder may leave.</summary>
    public Duration Patience { get; init; } = Duration.FromMinutes(5);

    /// <summary>
    /// How often it is looked at what the engine's runs have done; where a reminder may be a day late, every few hours is enough.
    /// </summary>
    public Duration BetweenLooks { get; init; } = Duration.FromMinutes(10);

    /// <summary>Whether all rounds are also read anew at each look, and held against what was kept of them.</summary>
    public bool ReadsAnew { get; init; }

    public bool IsCalm => Store.Strength == 0;

    /// <summary>A year in which things go wrong: how many and which, the seed says.</summary>
    public static WorldPlan Hard(int seed, int months)
    {
        var chance = new Chance(seed).For("plan");
        return new WorldPlan(new SimulationRequest(months, seed, NetworkFile: null, FirstDay: null))
        {
            // Most worlds are small ones: what goes wrong between two instances goes wrong among four organisations too.
            Organizations = chance.Next(50) == 0 ? null : chance.Next(4, 7),
            Instances = chance.Next(3) == 0 ? 2 : 1,
            Store = Climates(chance, Duration.FromMilliseconds(1), Duration.FromMilliseconds(30), mostSeconds: 20),
            Teams = Climates(chance, Duration.FromMilliseconds(60), Duration.FromMilliseconds(900), mostSeconds: 40),
            KillsAYear = chance.Next(0, 13),
            DeploymentsAYear = chance.Next(0, 5),
            Skew = Duration.FromSeconds(chance.Next(0, 8)),
            Lateness = Duration.FromSeconds(60),
            Patience = Duration.FromHours(24),
            BetweenLooks = Duration.FromHours(3),
            ReadsAnew = seed % 10 == 0,
        };
    }

    private static Climate Climates(Random chance, Duration fastest, Duration slowest, int mostSeconds) => new(
        fastest, slowest, Duration.FromSeconds(chance.Next(1, mostSeconds)), StormsAYear: chance.Next(5, 60),
        Strength: chance.Next(5, 40) / 100.0);
}
