using NodaTime;

namespace GevinstBot.Demo.Simulation.World;

/// <summary>What goes wrong with a call.</summary>
public enum Mishap
{
    None,

    /// <summary>Answered with an error: nothing was done.</summary>
    Refused,

    /// <summary>It never came there.</summary>
    LostOnTheWay,

    /// <summary>It was done, and nobody heard of it.</summary>
    AnswerLost,
}

/// <summary>What becomes of one call.</summary>
public sealed record Fate(Duration There, Duration Back, Mishap Mishap);

/// <summary>How a service behaves, as the settings of a world have it.</summary>
/// <param name="Fastest">Of a call, there and back.</param>
/// <param name="Slowest">Of a call in good weather.</param>
/// <param name="SlowestInStorm">In bad.</param>
/// <param name="StormsAYear">How often the weather is bad; each time for some minutes or an hour.</param>
/// <param name="Strength">How many of the calls go astray in a storm, from 0 to 1; of the others one in a thousand as many.</param>
public sealed record Climate(Duration Fastest, Duration Slowest, Duration SlowestInStorm, int StormsAYear, double Strength);

/// <summary>Fair for most of the time, with storms: faults don't come one by one.</summary>
public sealed class Weather(Climate climate, Random chance, WorldTime time, Interval period)
{
    private const double InFairWeather = 0.002;

    private readonly IReadOnlyList<Interval> _storms = [.. Storms(climate, chance, period)];
    private int _next;

    public bool IsStormy
    {
        get
        {
            while (_next < _storms.Count && _storms[_next].End <= time.Now)
                _next++;
            return _next < _storms.Count && _storms[_next].Contains(time.Now);
        }
    }

    public Fate Next()
    {
        var isStormy = IsStormy;
        var whole = Between(climate.Fastest, isStormy ? climate.SlowestInStorm : climate.Slowest);
        var there = whole * chance.NextDouble();
        var goesAstray = chance.NextDouble() < climate.Strength * (isStormy ? 1 : InFairWeather);
        return new Fate(there, whole - there, goesAstray ? (Mishap)chance.Next(1, 4) : Mishap.None);
    }

    /// <summary>Mostly near the fast end, as services are.</summary>
    private Duration Between(Duration least, Duration most) => least + ((most - least) * Math.Pow(chance.NextDouble(), 4));

    private static IEnumerable<Interval> Storms(Climate climate, Random chance, Interval period)
    {
        var count = (int)Math.Round(climate.StormsAYear * period.Duration.TotalDays / 365);
        return Enumerable.Range(0, count)
            .Select(_ => Begins(period.Start + (period.Duration * chance.NextDouble()), chance))
            .Select(start => new Interval(start, start + Duration.FromMinutes(chance.Next(2, 90))))
            .OrderBy(storm => storm.Start);
    }

    /// <summary>Most storms are about where the day's messages leave: at night nobody would notice them.</summary>
    private static Instant Begins(Instant anyTime, Random chance) => chance.NextDouble() < 0.3
        ? anyTime
        : anyTime.InUtc().Date.AtMidnight().InUtc().ToInstant() + Duration.FromMinutes(chance.Next(370, 480));
}
