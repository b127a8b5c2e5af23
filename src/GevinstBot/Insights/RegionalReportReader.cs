using GevinstBot.Domain.Insights;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using GevinstBot.LearningNetwork;
using GevinstBot.Network;
using GevinstBot.Pulse;
using GevinstBot.Reporting;
using NodaTime;

namespace GevinstBot.Insights;

/// <summary>A report, and who was in the network that it tells about.</summary>
public sealed record MonthlyReport(RegionalReport Report, Roster Roster);

/// <summary>
/// Puts a month's report together from what each capability reads of its own answers; <see cref="ReportMonth"/> says as of when.
/// </summary>
public sealed class RegionalReportReader(
    ReportingReader indicators, PulseReader pulses, LearningNetworkReader learning, FollowedUpReader followed, CurrentNetwork network)
{
    /// <summary>The report of a meeting's month: as far as it has come, and the same for ever once the month is over.</summary>
    public async Task<MonthlyReport> ForMeetingAsync(LocalDate meetingDay, Instant now, CancellationToken ct)
    {
        var month = ReportMonth.Of(meetingDay, network.Meetings.Before(meetingDay), network.Beat, network.StartOf);
        var (opening, lockedAt) = (month.Opening(now), month.LockedAt(now));
        // The moment that ends a month is of the next month's first day, whose names and organisations are others.
        var lastMoment = Instant.Min(now, month.Ends - Duration.Epsilon);
        var (locked, ended) = (await network.AtAsync(lockedAt, ct), await network.AtAsync(lastMoment, ct));
        var atLock = await followed.AtAsync(locked, meetingDay.ToYearMonth().PlusMonths(-1), lockedAt, ct);
        var report = new RegionalReport(
            meetingDay,
            await indicators.ForMeetingAsync(locked, meetingDay.ToYearMonth(), ct),
            await pulses.LastOpenedAsync(ended, opening, now, ct),
            await learning.LastOpenedAsync(ended, opening, now, ct),
            atLock.Overdue,
            month.IsLocked(now))
        {
            FollowUps = atLock.FollowUps,
            Benefits = atLock.Benefits,
        };
        return new MonthlyReport(report, Everyone(ended.Roster, locked.Roster));
    }

    /// <summary>The meeting of the month it is; in a month without one, the next.</summary>
    public LocalDate? CurrentMeeting(Instant now)
    {
        var today = network.DayOf(now);
        return network.Meetings.In(today.ToYearMonth())
            ?? network.Meetings.After(today)
            ?? network.Meetings.Before(today);
    }

    /// <summary>The indicators of the meeting after this one, while they are being asked for.</summary>
    public async Task<IndicatorReport?> NextAsync(LocalDate meetingDay, Instant now, CancellationToken ct) =>
        network.Meetings.After(meetingDay) is { } next
        && IndicatorRhythm.OpensAt(network.Beat(next)) <= now && now < IndicatorRhythm.LocksAt(network.Beat(next))
            ? await indicators.ForMeetingAsync(network, next.ToYearMonth(), ct)
            : null;

    /// <summary>
    /// An organisation that has left since, or had left before, still has the name of its time; an action may be older than both. Only
    /// names are looked up here: how many there were is said by each part of the report.
    /// </summary>
    private Roster Everyone(Roster ended, Roster locked) => ended with
    {
        Organizations =
        [
            .. ((Roster[])[ended, locked, network.Roster]).SelectMany(roster => roster.Organizations.Concat(roster.Former))
                .DistinctBy(organization => organization.Id),
        ],
    };
}
