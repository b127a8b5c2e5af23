using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using GevinstBot.Insights;
using GevinstBot.Network;
using NodaTime;
using NodaTime.Text;

namespace GevinstBot.Tab;

/// <summary>The report of a month, as whoever opened it has chosen.</summary>
/// <param name="Call">Who, and in which language.</param>
/// <param name="Months">Those that have a report, the newest first.</param>
/// <param name="Read">The report; null where no meeting is planned.</param>
/// <param name="Own">The organisations that whoever asks answers for.</param>
public sealed record Overview(
    TabCall Call, IReadOnlyList<YearMonth> Months, MonthlyReport? Read, IReadOnlyList<OrganizationId> Own)
{
    /// <summary>A meeting talks of fewer; the others are a press away, by organisation.</summary>
    private const int Worst = 10;

    /// <summary>Whose deviations are shown; null for the region's worst.</summary>
    public OrganizationId? Of { get; init; }

    /// <summary>All of one organisation's, or the region's worst.</summary>
    public IReadOnlyList<IndicatorDeviation> Deviations => Of is { } of
        ? [.. All.Where(deviation => deviation.Organization == of)]
        : [.. All.Take(Worst)];

    public int More => Of is null ? All.Count - Deviations.Count : 0;

    /// <summary>How many each organisation has, those with most first.</summary>
    public IReadOnlyList<(OrganizationId Of, int Count)> ByOrganization =>
        [.. All.CountBy(deviation => deviation.Organization).OrderByDescending(one => one.Value).Select(one => (one.Key, one.Value))];

    public int OwnCount => All.Count(deviation => Own.Contains(deviation.Organization));

    private IReadOnlyList<IndicatorDeviation> All { get; } = Read?.Report.WorstFirst ?? [];
}

public sealed class OverviewReader(RegionalReportReader reports, TabFacts facts, CurrentNetwork network)
{
    public async Task<Overview> OfAsync(TabCall call, CancellationToken ct)
    {
        var own = network.Roster.OwnOf(call.By, network.DayOf(call.Now)).Select(one => one.Id).ToList();
        if (reports.CurrentMeeting(call.Now) is not { } current)
            return new Overview(call, [], Read: null, own);
        var days = network.Meetings.Days.Where(day => day <= current).Reverse().ToList();
        // What is typed in an address and is no month of the plan means the newest.
        var chosen = YearMonthPattern.Iso.Parse(call[TabLinks.Month] ?? "") is { Success: true } month
            ? days.Find(day => day.ToYearMonth() == month.Value) : default;
        var read = await facts.ReportAsync(chosen == default ? current : chosen, call.Now, ct);
        var of = call[TabLinks.Organization] is { Length: > 0 } asked ? read.Roster.Find(new OrganizationId(asked)) : null;
        return new Overview(call, [.. days.Select(day => day.ToYearMonth())], read, own) { Of = of?.Id };
    }
}

/// <summary>«Oversikt»: the regional report, open to everybody in the network.</summary>
public sealed class OverviewTab(OverviewReader reader, TabRenderer renderer) : TabPage
{
    public override string Address => TabLinks.Overview;

    public override string NameKey => "tab.overview";

    public override string Act => "command.report";

    public override async Task<string> RenderAsync(TabCall call, CancellationToken ct) =>
        await renderer.RenderAsync<OverviewPage>(await reader.OfAsync(call, ct));
}
