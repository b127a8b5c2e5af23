using GevinstBot.Domain.Insights;
using GevinstBot.Domain.Reporting;
using GevinstBot.LearningNetwork;
using GevinstBot.Meetings;
using GevinstBot.Network;
using GevinstBot.Pulse;
using GevinstBot.Reporting;
using NodaTime;

namespace GevinstBot.Insights;

/// <summary>Puts the regional report together from what each capability reads of its own answers.</summary>
public sealed class RegionalReportReader(
    ReportingReader indicators, PulseReader pulses, LearningNetworkReader learning, ActionReader actions, CurrentNetwork network)
{
    /// <summary>The report of a meeting's month as it stands now.</summary>
    public async Task<RegionalReport> ForMeetingAsync(LocalDate meetingDay, Instant now, CancellationToken ct) => new(
        meetingDay,
        await indicators.ForMeetingAsync(meetingDay.ToYearMonth(), ct),
        await pulses.LatestAsync(now, ct),
        await learning.LatestAsync(now, ct),
        await actions.OverdueAsync(network.DayOf(now), ct),
        IsLocked: now >= IndicatorRhythm.LocksAt(network.Beat(meetingDay)))
    {
        Next = await NextAsync(meetingDay, now, ct),
    };

    /// <summary>The meeting of the month it is; in a month without one, the next.</summary>
    public LocalDate? CurrentMeeting(Instant now)
    {
        var today = network.DayOf(now);
        return network.Meetings.In(today.ToYearMonth())
            ?? network.Meetings.Days.Where(day => day > today).Cast<LocalDate?>().FirstOrDefault()
            ?? network.Meetings.Days.Cast<LocalDate?>().LastOrDefault();
    }

    /// <summary>The indicators of the meeting after this one, when they are already being asked for.</summary>
    private async Task<IndicatorReport?> NextAsync(LocalDate meetingDay, Instant now, CancellationToken ct) =>
        network.Meetings.Days.Where(day => day > meetingDay).Cast<LocalDate?>().FirstOrDefault() is { } next && IndicatorRhythm.OpensAt(network.Beat(next)) <= now
            ? await indicators.ForMeetingAsync(next.ToYearMonth(), ct)
            : null;
}
