using GevinstBot.Domain.Network;
using GevinstBot.Domain.Pulse;
using GevinstBot.Network;
using NodaTime;

namespace GevinstBot.Pulse;

/// <summary>What the pulses say, for the regional report and the agenda.</summary>
public sealed class PulseReader(PulseTable answers)
{
    /// <summary>
    /// The pulse that opened last in an interval, closed or not: one report for each initiative that it asked about; empty when none did.
    /// It is told in the network as it was, and one that was closed before that in the network that it was closed in: whoever has left
    /// since was asked all the same.
    /// </summary>
    public async Task<IReadOnlyList<PulseReport>> LastOpenedAsync(CurrentNetwork then, Interval opening, Instant now, CancellationToken ct)
    {
        var last = PulseRounds.In(then).Where(pulse => opening.Contains(pulse.Round.Opens)).MaxBy(pulse => pulse.Round.Opens);
        if (last is null)
            return [];
        var (closed, told) = (await then.WhenClosedAsync(last.Round, ct), await answers.OfMonthAsync(last.Month, ct));
        return [.. last.Initiatives.Select(id => ReportOf(Asked(id, last, closed) ?? Asked(id, last, then)!, last, told, now))];
    }

    /// <summary>
    /// With the organisations that could answer: whoever came after it opened is asked next time. Null where the network has no such
    /// initiative yet.
    /// </summary>
    private static Initiative? Asked(InitiativeId id, PulseRound pulse, CurrentNetwork then)
    {
        var (roster, opens) = (then.Roster, then.DayOf(pulse.Round.Opens));
        return roster.Initiatives.FirstOrDefault(initiative => initiative.Id == id) is { } asked
            ? asked with { Organizations = [.. asked.Organizations.Where(of => !roster.BeginsAfter(of, opens))] }
            : null;
    }

    private static PulseReport ReportOf(Initiative initiative, PulseRound pulse, IReadOnlyList<PulseAnswer> told, Instant now)
    {
        // The plan may have changed since somebody answered: an answer about another initiative is not about this one.
        IReadOnlyList<PulseAnswer> about =
            [.. told.Where(answer => answer.Initiative == initiative.Id && initiative.Organizations.Contains(answer.Organization))];
        var summary = PulseSummary.Of(about.Select(answer => answer.Scores), initiative.Organizations.Count);
        return new PulseReport(pulse.Month, initiative, summary, about, initiative.Organizations, IsClosed: now >= pulse.Round.Closes);
    }
}
