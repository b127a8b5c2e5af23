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
        return last is null ? [] : await ReportsAsync(last, then, now, ct);
    }

    /// <summary>The pulse of a month; empty when it had none, or it hasn't opened.</summary>
    public async Task<IReadOnlyList<PulseReport>> OfMonthAsync(CurrentNetwork then, YearMonth month, Instant now, CancellationToken ct) =>
        PulseRounds.In(then).FirstOrDefault(pulse => pulse.Month == month && pulse.Round.Opens <= now) is { } pulse
            ? await ReportsAsync(pulse, then, now, ct)
            : [];

    /// <summary>The last pulse about an initiative that is closed; null when there was none.</summary>
    public async Task<PulseReport?> LastClosedAsync(CurrentNetwork then, InitiativeId initiative, Instant now, CancellationToken ct)
    {
        var last = PulseRounds.In(then).Where(pulse => pulse.Initiatives.Contains(initiative) && pulse.Round.Closes <= now)
            .MaxBy(pulse => pulse.Round.Opens);
        return last is null ? null : (await ReportsAsync(last, then, now, ct)).First(report => report.Initiative.Id == initiative);
    }

    /// <summary>
    /// What was said of the same initiative the time before it was answered; empty where it wasn't. A month that was planned and had no
    /// meeting, or no answer, is passed by.
    /// </summary>
    public async Task<(YearMonth? Month, IReadOnlyList<PulseAnswer> Answers)> BeforeAsync(
        CurrentNetwork then, PulseReport pulse, CancellationToken ct)
    {
        var about = pulse.Initiative.Id;
        foreach (var before in then.Section<PulsePlan>().AllBefore(pulse.Month, about))
        {
            var told = await answers.OfMonthAsync(before, ct);
            if (told.Any(answer => answer.Initiative == about))
                return (before, told);
        }
        return (null, []);
    }

    /// <summary>A pulse about an initiative and those about it before, the last first; as many as a trend shows.</summary>
    public async Task<IReadOnlyList<PulseReport>> CourseAsync(CurrentNetwork then, PulseReport last, Instant now, CancellationToken ct)
    {
        var (about, course) = (last.Initiative.Id, new List<PulseReport> { last });
        // One more than is shown: the last may be open.
        foreach (var before in then.Section<PulsePlan>().AllBefore(last.Month, about).TakeWhile(_ => course.Count <= PulseTrend.Most))
            course.AddRange((await OfMonthAsync(then, before, now, ct)).Where(one => one.Initiative.Id == about && one.Answers.Count > 0));
        return course;
    }

    private async Task<IReadOnlyList<PulseReport>> ReportsAsync(PulseRound pulse, CurrentNetwork then, Instant now, CancellationToken ct)
    {
        var (closed, told) = (await then.WhenClosedAsync(pulse.Round, ct), await answers.OfMonthAsync(pulse.Month, ct));
        return [.. pulse.Initiatives.Select(id => ReportOf(Asked(id, pulse, closed) ?? Asked(id, pulse, then)!, pulse, told, now))];
    }

    /// <summary>
    /// With the organisations that could answer: whoever came after it opened is asked next time. Null where the network has no such
    /// initiative yet.
    /// </summary>
    private static Initiative? Asked(InitiativeId id, PulseRound pulse, CurrentNetwork then)
    {
        var (roster, opens) = (then.Roster, then.DayOf(pulse.Round.Opens));
        return roster.Find(id) is { } asked
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
