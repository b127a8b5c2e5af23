using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using NodaTime;

namespace GevinstBot.Domain.Insights;

/// <summary>What one organisation was asked about one indicator, and what it said.</summary>
/// <param name="Indicator">Which.</param>
/// <param name="Organization">Who.</param>
/// <param name="Period">Of which period.</param>
/// <param name="IsFetched">Whether a number stood there to be confirmed.</param>
/// <param name="Said">Null where nobody has answered.</param>
public sealed record MeasuredForm(
    IndicatorId Indicator, OrganizationId Organization, ReportingPeriod Period, bool IsFetched, IndicatorValue? Said);

/// <summary>One round of indicators, and what its meeting made of it; nulls where there is no agenda, or there are no minutes.</summary>
public sealed record MeasuredRound(LocalDate Meeting, IReadOnlyList<MeasuredForm> Forms, Agenda? Agenda, Minutes? Minutes)
{
    public bool Asks(IndicatorDefinition indicator) => Forms.Any(form => form.Indicator == indicator.Id);

    /// <summary>The items that the meeting got because of an indicator, and that stayed on its agenda.</summary>
    public IReadOnlyList<AgendaItem> ItemsOf(IndicatorDefinition indicator) =>
        [.. (Agenda?.Kept ?? []).Where(item => IsAbout(item, indicator))];

    /// <summary>What the meeting decided on those items.</summary>
    public IReadOnlyList<Decision> DecisionsOn(IndicatorDefinition indicator)
    {
        var items = ItemsOf(indicator).Select(item => item.Id).ToHashSet();
        return [.. (Minutes?.Decisions ?? []).Where(decision => items.Contains(decision.ItemId))];
    }

    private static bool IsAbout(AgendaItem item, IndicatorDefinition indicator) => item.Organization is { } organization
        && item.Kind switch
        {
            AgendaItemKind.Deviation => item.Id == Id(item.Kind, IndicatorItem.Deviation(indicator.Id, organization)),
            AgendaItemKind.Counterweight => indicator.Counterweights.Any(worse =>
                item.Id == Id(item.Kind, IndicatorItem.Counterweight(indicator.Id, worse, organization))),
            _ => false,
        };

    private static string Id(AgendaItemKind kind, string key) => AgendaCandidate.IdOf(kind, key);
}
