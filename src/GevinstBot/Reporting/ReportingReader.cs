using GevinstBot.Domain.Reporting;
using GevinstBot.Network;
using GevinstBot.Rounds;
using NodaTime;

namespace GevinstBot.Reporting;

/// <summary>What the indicators of a month gave; the regional report and the draft agenda are made of it.</summary>
public sealed class ReportingReader(
    IndicatorAnswerTable answers, IndicatorSeriesTable series, FigureTable figures, UnreachedReader unreached)
{
    /// <summary>The report of the round before a month's meeting, in the network as it was; null when there is no such round.</summary>
    public async Task<IndicatorReport?> ForMeetingAsync(CurrentNetwork then, YearMonth meetingMonth, CancellationToken ct)
    {
        var rounds = new IndicatorRounds(then, figures);
        if (rounds.In(meetingMonth) is not { } round)
            return null;
        var asked = rounds.Asked(round);
        var catalog = await rounds.CatalogAsync(asked.Select(one => one.Period), ct);
        var report = IndicatorReport.Of(round, asked, await answers.OfRoundAsync(round.Id, ct), catalog, await series.AllAsync(ct));
        return report.Missing.Count == 0 ? report : report.Reaching(await unreached.OfAsync(round, ct));
    }
}
