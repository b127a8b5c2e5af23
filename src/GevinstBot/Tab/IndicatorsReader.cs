using GevinstBot.Chat;
using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Insights;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using GevinstBot.Network;

namespace GevinstBot.Tab;

/// <summary>How the indicators go, as whoever opened it has chosen.</summary>
/// <param name="Call">Who, and in which language.</param>
/// <param name="Choices">The organisations whose own figures they may read.</param>
/// <param name="Own">Whose are shown beside the region's; null for the region alone.</param>
/// <param name="Trends">In the catalogue's order.</param>
public sealed record IndicatorsView(
    TabCall Call, IReadOnlyList<Organization> Choices, Organization? Own, IReadOnlyList<IndicatorTrend> Trends)
{
    /// <summary>The one that is looked at; null for all of them.</summary>
    public IndicatorTrend? Chosen { get; init; }

    /// <summary>Whose, as it stands in an address; null for whoever has no choice.</summary>
    public string? Of => Choices.Count == 0 ? null : Own?.Id.Value ?? "";

    public string AddressOf(IndicatorTrend trend) => TabLinks.To(
        TabLinks.Indicators, (TabLinks.Indicator, trend.Definition.Id.Value), (TabLinks.Organization, Of));

    /// <summary>What is outside its target first; then what isn't, and what there is nothing to say of yet.</summary>
    public IEnumerable<(string NameKey, IReadOnlyList<IndicatorTrend> Trends)> Groups =>
        from standing in new[] { TrendStanding.Missed, TrendStanding.Tolerated, TrendStanding.Met, TrendStanding.Unknown }
        let trends = Trends.Where(trend => trend.Standing == standing).ToList()
        where trends.Count > 0
        select (TrendWords.GroupKey(standing), (IReadOnlyList<IndicatorTrend>)trends);
}

public sealed class IndicatorsReader(TabFacts facts, ScopeCheck scopes, CurrentNetwork network)
{
    public async Task<IndicatorsView> OfAsync(TabCall call, CancellationToken ct)
    {
        var roster = network.Roster;
        var choices = roster.Organizations.Where(one => scopes.MayReadFiguresOf(call.By, one.Id, call.Now)).ToList();
        var today = network.DayOf(call.Now);
        var own = call[TabLinks.Organization] is { } asked
            ? choices.Find(one => one.Id.Value == asked)
            : roster.OwnOf(call.By, today).FirstOrDefault(choices.Contains);
        var courses = await facts.CoursesAsync(call.Now, ct);
        var definitions = network.Section<IndicatorCatalog>().Definitions.Where(definition => IsAsked(definition, own, today));
        var trends = definitions.Select(definition => courses.TrendOf(definition, own?.Id)).ToList();
        return new IndicatorsView(call, choices, own, trends)
        {
            Chosen = call[TabLinks.Indicator] is { } id ? trends.Find(trend => trend.Definition.Id.Value == id) : null,
        };
    }

    private static bool IsAsked(IndicatorDefinition definition, Organization? own, NodaTime.LocalDate today)
    {
        var latest = ReportingPeriod.LatestComplete(today, definition.Frequency, definition.ReportingLagDays);
        return own is { } one
            ? definition.IsAskedOf(one.Id, latest)
            : definition.Organizations.Any(of => definition.IsAskedOf(of, latest));
    }
}

/// <summary>«Indikatorer»: each with its target over time; an organisation's own beside the region, to whoever may read those.</summary>
public sealed class IndicatorsTab(IndicatorsReader reader, TabRenderer renderer) : TabPage
{
    public override string Address => TabLinks.Indicators;

    public override string NameKey => "tab.indicators";

    public override string Act => "command.report";

    public override async Task<string> RenderAsync(TabCall call, CancellationToken ct)
    {
        var view = await reader.OfAsync(call, ct);
        return view.Chosen is null
            ? await renderer.RenderAsync<IndicatorsPage>(view)
            : await renderer.RenderAsync<IndicatorPage>(view);
    }
}
