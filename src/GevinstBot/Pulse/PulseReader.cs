using GevinstBot.Domain.Network;
using GevinstBot.Domain.Pulse;
using GevinstBot.Network;
using NodaTime;

namespace GevinstBot.Pulse;

/// <summary>What the pulses say, for the regional report and the agenda.</summary>
public sealed class PulseReader(PulseTable answers)
{
    /// <summary>The pulse that opened last in an interval, in the network as it was, closed or not; null when none did.</summary>
    public async Task<PulseReport?> LastOpenedAsync(CurrentNetwork then, Interval opening, Instant now, CancellationToken ct)
    {
        var last = PulseRounds.In(then).Where(pulse => opening.Contains(pulse.Round.Opens)).MaxBy(pulse => pulse.Round.Opens);
        return last is null ? null : await ReportAsync(then.Roster.Initiative(last.Planned.Initiative), last, now, ct);
    }

    private async Task<PulseReport> ReportAsync(Initiative initiative, PulseRound pulse, Instant now, CancellationToken ct)
    {
        // The plan may have changed since somebody answered: an answer about another initiative is not about this one.
        var told = (await answers.OfMonthAsync(pulse.Planned.Month, ct))
            .Where(answer => answer.Initiative == initiative.Id && initiative.Organizations.Contains(answer.Organization))
            .ToList();
        var summary = PulseSummary.Of(told.Select(answer => answer.Scores), initiative.Organizations.Count);
        return new PulseReport(
            pulse.Planned.Month, initiative, summary, told, initiative.Organizations, IsClosed: now >= pulse.Round.Closes);
    }
}
