using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Insights;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using GevinstBot.Network;
using GevinstBot.Reporting;
using NodaTime;

namespace GevinstBot.Explaining;

/// <summary>
/// Reads an organisation's own figures: the note of its years, which is one row, and the last report that is locked. What the others have
/// answered stands beside it only after the lock.
/// </summary>
public sealed class OwnFiguresReader(
    IndicatorSeriesTable series, ReportingReader reports, IndicatorRounds rounds, CurrentNetwork network)
{
    public async Task<OwnFigures> OfAsync(Organization organization, Instant now, CancellationToken ct)
    {
        var today = network.DayOf(now);
        var definitions = network.Section<IndicatorCatalog>().Definitions
            .Where(definition => definition.IsAskedOf(organization.Id, Latest(definition, today))).ToList();
        var catalog = await rounds.CatalogAsync(definitions.Select(definition => Latest(definition, today)), ct);
        var history = new IndicatorHistory(catalog, await series.OfAsync(organization.Id, ct));
        var courses = definitions.Select(one => IndicatorCourse.Of(history, one, organization.Id, Latest(one, today)));
        return new OwnFigures(organization, [.. courses], await LockedAsync(now, ct));
    }

    /// <summary>The meeting of the last round that is locked; null before there is one.</summary>
    public LocalDate? LockedMeeting(Instant now) => network.Meetings.Days
        .Where(day => IndicatorRhythm.LocksAt(network.Beat(day)) <= now).Cast<LocalDate?>().LastOrDefault();

    private static ReportingPeriod Latest(IndicatorDefinition definition, LocalDate today) =>
        ReportingPeriod.LatestComplete(today, definition.Frequency, definition.ReportingLagDays);

    private async Task<IndicatorReport?> LockedAsync(Instant now, CancellationToken ct)
    {
        if (LockedMeeting(now) is not { } meeting)
            return null;
        var month = ReportMonth.Of(meeting, network.Meetings.Before(meeting), network.Beat, network.StartOf);
        return await reports.ForMeetingAsync(await network.AtAsync(month.Locks, ct), meeting.ToYearMonth(), ct);
    }
}
