using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Insights;
using GevinstBot.Network;
using GevinstBot.Reporting;
using GevinstBot.Rounds;
using NodaTime;

namespace GevinstBot.Insights;

/// <summary>The round of indicators that a lead may let somebody into after its lock: as long as its report isn't closed.</summary>
public sealed class LockedRounds(
    IndicatorRounds indicators, ReopeningTable reopenings, WithdrawalTable withdrawals, CurrentNetwork network)
{
    /// <summary>Longer than any is open and its report stands.</summary>
    private static readonly Duration LongestOpen = Duration.FromDays(75);

    /// <returns>The last one that was locked, with those who were let in; and the one that is open. Either may be null.</returns>
    public async Task<(Round? Locked, Round? Open)> AtAsync(Instant now, CancellationToken ct)
    {
        var asked = indicators.Opening(new Interval(now - LongestOpen, now)).Where(round => now < EndOf(round))
            .OrderBy(round => round.Closes).ToLookup(round => round.Closes <= now);
        var locked = asked[true].LastOrDefault();
        return (
            locked is null || await withdrawals.FindAsync(locked.Id, ct) is not null ? null : await reopenings.AddToAsync(locked, ct),
            asked[false].FirstOrDefault());
    }

    public ReopenFacts Facts(Round locked, Instant now) =>
        new(locked, network.Roster, network.Zone, Reopening.UntilFrom(now, network.Sending));

    private Instant EndOf(Round asked) => ReportRhythm.RoundOf(network.Beat(asked.About), []).Closes;
}
