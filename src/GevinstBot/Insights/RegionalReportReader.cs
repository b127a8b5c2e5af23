using GevinstBot.Benefits;
using GevinstBot.Domain.Benefits;
using GevinstBot.Domain.Insights;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using GevinstBot.LearningNetwork;
using GevinstBot.Meetings;
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
    ReportingReader indicators, PulseReader pulses, LearningNetworkReader learning, ActionReader actions,
    BenefitsReader benefits, FollowUpTable followUps, CurrentNetwork network)
{
    /// <summary>The report of a meeting's month: as far as it has come, and the same for ever once the month is over.</summary>
    public async Task<MonthlyReport> ForMeetingAsync(LocalDate meetingDay, Instant now, CancellationToken ct)
    {
        var month = ReportMonth.Of(meetingDay, network.Meetings.Before(meetingDay), network.Beat, network.StartOf);
        var (opening, lockedAt) = (month.Opening(now), month.LockedAt(now));
        // The moment that ends a month is of the next month's first day, whose names and organisations are others.
        var lastMoment = Instant.Min(now, month.Ends - Duration.Epsilon);
        var (locked, ended) = (await network.AtAsync(lockedAt, ct), await network.AtAsync(lastMoment, ct));
        var report = new RegionalReport(
            meetingDay,
            await indicators.ForMeetingAsync(locked, meetingDay.ToYearMonth(), ct),
            await pulses.LastOpenedAsync(ended, opening, now, ct),
            await learning.LastOpenedAsync(ended, opening, now, ct),
            await actions.OverdueAsync(lockedAt, network.DayOf(lockedAt), ct),
            month.IsLocked(now))
        {
            FollowUps = [.. (await followUps.AtAsync(lockedAt, ct)).Where(one => one.FollowUp.IsOn(network.DayOf(lockedAt)))],
            Benefits = await BenefitsAsync(locked, meetingDay.ToYearMonth().PlusMonths(-1), lockedAt, ct),
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

    /// <summary>As they stood then, of the last month that was over.</summary>
    private async Task<BenefitOutlook?> BenefitsAsync(CurrentNetwork then, YearMonth month, Instant at, CancellationToken ct)
    {
        var outlook = BenefitOutlook.Of(await benefits.AtAsync(then, at, ct), _ => true, then.Roster, month);
        return outlook.IsEmpty ? null : outlook;
    }

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
