using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Pulse;
using GevinstBot.Network;
using NodaTime;

namespace GevinstBot.Pulse;

/// <summary>What the pulses say, for the regional report and the agenda.</summary>
public sealed class PulseReader(PulseTable answers, CurrentNetwork network)
{
    /// <summary>The pulse that opened last, closed or not; null before the first.</summary>
    public async Task<PulseReport?> LatestAsync(Instant now, CancellationToken ct)
    {
        var latest = Opened(now).OrderBy(pulse => pulse.Round.Opens).LastOrDefault();
        return latest is null ? null : await ReportAsync(latest, now, ct);
    }

    /// <summary>The pulse that belongs to a meeting's month; null when there is none, or it hasn't opened.</summary>
    public async Task<PulseReport?> OfMonthAsync(YearMonth month, Instant now, CancellationToken ct) =>
        Opened(now).FirstOrDefault(pulse => pulse.Planned.Month == month) is { } found ? await ReportAsync(found, now, ct) : null;

    private IEnumerable<PulseRound> Opened(Instant now) => PulseRound.All(network).Where(pulse => pulse.Round.Opens <= now);

    private async Task<PulseReport> ReportAsync(PulseRound pulse, Instant now, CancellationToken ct)
    {
        var initiative = network.Roster.Initiative(pulse.Planned.Initiative);
        // The plan may have changed since somebody answered: an answer about another initiative is not about this one.
        var told = (await answers.OfMonthAsync(pulse.Planned.Month, ct))
            .Where(answer => answer.Initiative == initiative.Id && initiative.Organizations.Contains(answer.Organization))
            .ToList();
        var summary = PulseSummary.Of(told.Select(answer => answer.Scores), initiative.Organizations.Count);
        return new PulseReport(pulse.Planned.Month, initiative, summary, told, initiative.Organizations, IsClosed: now >= pulse.Round.Closes);
    }
}

/// <summary>A planned pulse with its round, for those months whose meeting day is known.</summary>
public sealed record PulseRound(PlannedPulse Planned, Round Round)
{
    public static IEnumerable<PulseRound> All(CurrentNetwork network) =>
        from planned in network.Section<PulsePlan>().Pulses
        let meeting = network.Meetings.In(planned.Month)
        where meeting is not null
        select new PulseRound(planned, PulseRhythm.RoundOf(planned, network.Beat(meeting.Value), network.Roster));
}
