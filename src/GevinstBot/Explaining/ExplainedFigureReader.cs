using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Insights;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using GevinstBot.Network;
using GevinstBot.Reporting;
using GevinstBot.Rounds;
using NodaTime;

namespace GevinstBot.Explaining;

/// <summary>
/// Finds the round that asked for a figure, and reads what it was made of in the network as it was when the round was locked: the same as
/// the report of its month.
/// </summary>
public sealed class ExplainedFigureReader(
    ReportingReader reports, IndicatorAnswerTable answers, FigureTable figures, ReopeningTable reopenings, CurrentNetwork network)
{
    /// <summary>Beyond a year after its end no round asks for a period any more.</summary>
    private const int MostDays = 400;

    /// <param name="indicator">Which.</param>
    /// <param name="periodOf">Of which period; null for the latest.</param>
    /// <param name="readable">Whose own figures are read too.</param>
    /// <param name="now">The moment it is.</param>
    /// <param name="ct">Stops it.</param>
    /// <returns>Null when no round has asked for it.</returns>
    public async Task<ExplainedFigure?> FindAsync(
        IndicatorId indicator, Func<IndicatorDefinition, ReportingPeriod?>? periodOf, IReadOnlyList<OrganizationId> readable, Instant now,
        CancellationToken ct)
    {
        foreach (var meeting in Asked(now))
        {
            var (month, then) = await ThenAsync(meeting, now, ct);
            var rounds = new IndicatorRounds(then, figures);
            if (rounds.In(meeting.ToYearMonth()) is not { } round || rounds.Definition(indicator) is not { } definition)
                continue;
            var asked = rounds.Asked(round).Where(one => one.Definition.Id == indicator).Select(one => (ReportingPeriod?)one.Period)
                .ToList();
            var wanted = periodOf is null ? (asked.Count > 0 ? asked[0] : null) : periodOf(definition);
            if (wanted is { } period && asked.Contains(period))
                return await OfAsync(new Found(month, then, round, definition, period), readable, now, ct);
        }
        return null;
    }

    /// <summary>The figures of a month's report, each with its period; empty before its round has opened.</summary>
    public async Task<IReadOnlyList<(IndicatorDefinition Definition, ReportingPeriod Period)>> OfMeetingAsync(
        LocalDate meeting, Instant now, CancellationToken ct)
    {
        var (_, then) = await ThenAsync(meeting, now, ct);
        var rounds = new IndicatorRounds(then, figures);
        return rounds.In(meeting.ToYearMonth()) is { } round && round.Opens <= now ? rounds.Asked(round) : [];
    }

    /// <summary>The indicators there are, and those there were when a period was reported.</summary>
    public async Task<IReadOnlyList<IndicatorDefinition>> DefinitionsAsync(LocalDate? day, Instant now, CancellationToken ct)
    {
        var present = network.Section<IndicatorCatalog>().Definitions;
        if (day is not { } then || network.StartOf(then) >= now)
            return present;
        var before = (await network.AtAsync(network.StartOf(then), ct)).Section<IndicatorCatalog>().Definitions;
        return [.. present.Concat(before).DistinctBy(definition => definition.Id)];
    }

    /// <summary>The last meeting whose indicators have been asked for.</summary>
    public LocalDate? LatestMeeting(Instant now) => Asked(now).Cast<LocalDate?>().FirstOrDefault();

    private IEnumerable<LocalDate> Asked(Instant now)
    {
        var earliest = network.DayOf(now).PlusDays(-MostDays);
        return network.Meetings.Days.Reverse()
            .SkipWhile(day => IndicatorRhythm.OpensAt(network.Beat(day)) > now).TakeWhile(day => day > earliest);
    }

    private async Task<(ReportMonth Month, CurrentNetwork Then)> ThenAsync(LocalDate meeting, Instant now, CancellationToken ct)
    {
        var month = ReportMonth.Of(meeting, network.Meetings.Before(meeting), network.Beat, network.StartOf);
        return (month, await network.AtAsync(month.LockedAt(now), ct));
    }

    private async Task<ExplainedFigure?> OfAsync(Found found, IReadOnlyList<OrganizationId> readable, Instant now, CancellationToken ct)
    {
        var (definition, period, round) = (found.Definition, found.Period, found.Round);
        var report = await reports.ForMeetingAsync(found.Then, found.Month.MeetingDay.ToYearMonth(), ct);
        if (report?.Summaries.FirstOrDefault(one => one.Definition.Id == definition.Id && one.Period == period) is not { } summary)
            return null;
        var own = readable.Where(summary.Definition.Organizations.Contains).ToList();
        var given = await GivenAsync(round.Id, own, ct);
        var fetched = await FetchedAsync(found, now, ct);
        var lockedAt = found.Month.Locks;
        return new ExplainedFigure(
            summary,
            await reopenings.AddToAsync(round, ct),
            [.. own.Select(one => FigureHistory.Of(definition, one, period, [.. fetched[one]], [.. given[one]], lockedAt))],
            found.Month.IsLocked(now))
        {
            Present = network.Section<IndicatorCatalog>().Definitions.FirstOrDefault(one => one.Id == definition.Id),
            Roster = found.Then.Roster,
            People = network.Roster,
            HasVersions = own.Count == 1,
            Zone = network.Zone,
        };
    }

    /// <summary>Every version of one organisation's answer; of several only what stands, in one question.</summary>
    private async Task<ILookup<OrganizationId, IndicatorAnswer>> GivenAsync(
        RoundId round, IReadOnlyList<OrganizationId> own, CancellationToken ct) => (own switch
        {
            [] => [],
            [var only] => await answers.HistoryAsync(round, only, ct),
            _ => await answers.OfRoundAsync(round, ct),
        }).ToLookup(answer => answer.Organization);

    /// <summary>What the network file said, and every version of what was fetched while the round could still be answered.</summary>
    private async Task<ILookup<OrganizationId, FetchedFigure>> FetchedAsync(Found found, Instant now, CancellationToken ct)
    {
        var until = found.Month.LockedAt(now);
        var versions = (await figures.HistoryAsync(found.Definition.Id, found.Period, ct)).Where(version => version.At <= until).ToList();
        var ofFile = found.Then.Section<IndicatorCatalog>().Imports
            .Where(import => import.Indicator == found.Definition.Id && import.Period == found.Period)
            .Select(import => new FetchedFigure(import, At: null));
        return ofFile
            .Concat(versions.SelectMany(version => version.Values.Select(value => new FetchedFigure(value, version.At))))
            .ToLookup(one => one.Value.Organization);
    }

    private sealed record Found(
        ReportMonth Month, CurrentNetwork Then, Round Round, IndicatorDefinition Definition, ReportingPeriod Period);
}
