using GevinstBot.Domain.Insights;
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
        IsLocked: now >= LockOf(meetingDay));

    /// <summary>The meeting whose month it is: the first one whose indicators have been asked for, counting back from now.</summary>
    public LocalDate? CurrentMeeting(Instant now) => network.Meetings.Days
        .Where(day => network.Beat(day).MorningOf(-12) <= now)
        .Cast<LocalDate?>().LastOrDefault() ?? network.Meetings.Days.Cast<LocalDate?>().FirstOrDefault();

    private Instant LockOf(LocalDate meetingDay) => network.Beat(meetingDay).MorningOf(-7);
}
