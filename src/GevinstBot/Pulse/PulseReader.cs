using GevinstBot.Domain.Network;
using GevinstBot.Domain.Pulse;
using GevinstBot.Network;
using NodaTime;

namespace GevinstBot.Pulse;

/// <summary>What the pulses say, for the regional report and the agenda.</summary>
public sealed class PulseReader(PulseTable answers)
{
    /// <summary>
    /// The pulse that opened last in an interval, closed or not; null when none did. It is told in the network as it was, and one that was
    /// closed before that in the network that it was closed in: whoever has left since was asked all the same.
    /// </summary>
    public async Task<PulseReport?> LastOpenedAsync(CurrentNetwork then, Interval opening, Instant now, CancellationToken ct)
    {
        var last = PulseRounds.In(then).Where(pulse => opening.Contains(pulse.Round.Opens)).MaxBy(pulse => pulse.Round.Opens);
        if (last is null)
            return null;
        var closed = await then.WhenClosedAsync(last.Round, ct);
        return await ReportAsync(Asked(last, closed) ?? Asked(last, then)!, last, now, ct);
    }

    /// <summary>
    /// With the organisations that could answer: whoever came after it opened is asked next time. Null where the network has no such
    /// initiative yet.
    /// </summary>
    private static Initiative? Asked(PulseRound pulse, CurrentNetwork then)
    {
        var (roster, opens) = (then.Roster, then.DayOf(pulse.Round.Opens));
        return roster.Initiatives.FirstOrDefault(initiative => initiative.Id == pulse.Planned.Initiative) is { } asked
            ? asked with { Organizations = [.. asked.Organizations.Where(of => !roster.BeginsAfter(of, opens))] }
            : null;
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
