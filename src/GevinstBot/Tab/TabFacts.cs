using GevinstBot.Domain.Insights;
using GevinstBot.Domain.Reporting;
using GevinstBot.Insights;
using GevinstBot.Network;
using GevinstBot.Reporting;
using GevinstBot.Storage;
using NodaTime;

namespace GevinstBot.Tab;

/// <summary>
/// What the pages are made of, kept until something is stored: here, or by another instance, which says so. A page that is opened by forty
/// people on the morning of a meeting is read once.
/// </summary>
public sealed class TabFacts(
    KeptReadings kept, ChangeMark changes, RegionalReportReader reports, IndicatorSeriesTable series, IndicatorRounds rounds,
    CurrentNetwork network)
{
    /// <summary>What another instance stored and didn't live to tell is seen after that.</summary>
    private static readonly Duration Longest = Duration.FromMinutes(15);

    public async Task<MonthlyReport> ReportAsync(LocalDate meeting, Instant now, CancellationToken ct) => await kept.ReadAsync(
        $"tab report {meeting:R}", (await StandingAsync(now, ct), IndicatorRhythm.LocksAt(network.Beat(meeting)) <= now),
        () => reports.ForMeetingAsync(meeting, now, ct));

    public async Task<RegionalCourses> CoursesAsync(Instant now, CancellationToken ct) =>
        await kept.ReadAsync("tab courses", (await StandingAsync(now, ct), LockedMeeting(now)), () => ReadCoursesAsync(now, ct));

    /// <summary>The meeting of the last round that is locked; null before there is one.</summary>
    private LocalDate? LockedMeeting(Instant now) => network.Meetings.Days.TakeWhile(day => day <= network.DayOf(now).PlusMonths(2))
        .LastOrDefault(day => IndicatorRhythm.LocksAt(network.Beat(day)) <= now) is var day && day == default ? null : day;

    /// <summary>What is another whenever something may be.</summary>
    private async Task<object> StandingAsync(Instant now, CancellationToken ct) => (
        network.Edition, network.DayOf(now), now.ToUnixTimeSeconds() / (long)Longest.TotalSeconds, await changes.ReadAsync(ct));

    private async Task<RegionalCourses> ReadCoursesAsync(Instant now, CancellationToken ct)
    {
        var today = network.DayOf(now);
        var definitions = network.Section<IndicatorCatalog>().Definitions;
        var catalog = await rounds.CatalogAsync(definitions.Select(one => RegionalCourses.Latest(one, today)).Distinct(), ct);
        var history = new IndicatorHistory(catalog, await series.AllAsync(ct));
        LocalDate? opened = LockedMeeting(now) is { } meeting ? network.DayOf(IndicatorRhythm.OpensAt(network.Beat(meeting))) : null;
        return new RegionalCourses(history, today, definitions.ToDictionary(
            one => one.Id,
            one => RegionalCourse.Of(history, one, opened is { } day ? RegionalCourses.Latest(one, day) : null)));
    }
}
