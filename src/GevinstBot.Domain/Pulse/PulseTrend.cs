using NodaTime;

namespace GevinstBot.Domain.Pulse;

/// <summary>One pulse of several about the same initiative.</summary>
/// <param name="Month">Which.</param>
/// <param name="Answered">How many answered.</param>
/// <param name="Expected">How many were asked.</param>
/// <param name="Middles">The middle score of each element; one that was asked about in other words than the last time isn't there.</param>
public sealed record PulseTrendRow(YearMonth Month, int Answered, int Expected, IReadOnlyDictionary<AdkarElement, decimal> Middles);

/// <summary>
/// How an initiative's pulses have gone, pulse by pulse. No direction is said: that is for rules that know chance, and so few numbers have
/// none.
/// </summary>
public static class PulseTrend
{
    /// <summary>As many as a card has room for.</summary>
    public const int Most = 6;

    /// <summary>Two are said where the one is shown, in brackets.</summary>
    private const int Fewest = 3;

    /// <param name="pulses">The last first. One that is open, or that nobody answered, isn't shown.</param>
    /// <returns>The oldest first; empty where there are too few.</returns>
    public static IReadOnlyList<PulseTrendRow> Of(IEnumerable<PulseReport> pulses)
    {
        var closed = pulses.Where(pulse => pulse.IsClosed && pulse.Answers.Count > 0).Take(Most).ToList();
        return closed.Count < Fewest ? [] : [.. closed.Select(pulse => RowOf(pulse, closed[0])).Reverse()];
    }

    private static PulseTrendRow RowOf(PulseReport pulse, PulseReport last)
    {
        var map = PulseHeatMap.Of(pulse, []);
        return new PulseTrendRow(
            pulse.Month, pulse.Summary.Answered, pulse.Summary.Expected,
            AdkarElements.InOrder.Where(element => IsAskedAlike(element, [.. pulse.Answers, .. last.Answers]))
                .ToDictionary(element => element, map.Median));
    }

    private static bool IsAskedAlike(AdkarElement element, IReadOnlyList<PulseAnswer> answers) =>
        answers.All(answer => PulseWording.IsSame(answer.Wording, answers[^1].Wording, element));
}
