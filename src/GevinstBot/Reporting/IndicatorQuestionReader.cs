using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using GevinstBot.Network;
using GevinstBot.Rounds;

namespace GevinstBot.Reporting;

/// <summary>Looks up what an organisation is asked in a round, with what it has answered, now and in the years before.</summary>
public sealed class IndicatorQuestionReader(
    IndicatorRounds rounds, IndicatorAnswerTable answers, IndicatorSeriesTable series, CurrentNetwork network)
{
    public async Task<IndicatorQuestion> OfAsync(CardRequest card, CancellationToken ct)
    {
        var organization = new OrganizationId(card.To.Subject);
        var stored = await answers.FindAsync(card.Round.Id, organization, ct);
        var catalog = await rounds.CatalogAsync(card.Round, ct);
        var history = new IndicatorHistory(catalog, await series.OfAsync(organization, ct));
        var answeredBy = stored is null ? "" : network.Roster.Find(stored.By)?.Name ?? card.Texts["indicators.former-contact"];
        var asked = rounds.AskedOf(card.Round, organization, catalog).Select(one => one.After(history));
        return new IndicatorQuestion(network.Roster.Organization(organization), [.. asked], stored, answeredBy, network.Zone)
        {
            Definitions = stored?.Values.ToDictionary(value => value.Indicator, DefinitionOf) ?? [],
        };
    }

    /// <summary>An indicator that has left the catalogue is still shown, by its key.</summary>
    private IndicatorDefinition DefinitionOf(IndicatorValue value) =>
        rounds.Definition(value.Indicator)
        ?? new IndicatorDefinition(value.Indicator, value.Indicator.Value, new IndicatorUnit(UnitKind.Other, ""), value.Period.Frequency)
        {
            Organizations = [],
        };
}
