using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using GevinstBot.Network;
using GevinstBot.Rounds;
using GevinstBot.Texts;

namespace GevinstBot.Reporting;

/// <summary>Looks up what an organisation is asked in a round, with what it has answered, now and in the years before.</summary>
public sealed class IndicatorQuestionReader(
    IndicatorRounds rounds, IndicatorAnswerTable answers, IndicatorSeriesTable series, AskedElsewhereReader asking, CurrentNetwork network)
{
    public Task<IndicatorQuestion> OfAsync(CardRequest card, CancellationToken ct) =>
        OfAsync(card.Round, new OrganizationId(card.To.Subject), card.Texts, ct);

    public async Task<IndicatorQuestion> OfAsync(Round round, OrganizationId organization, LocalTexts texts, CancellationToken ct)
    {
        var stored = await answers.FindAsync(round.Id, organization, ct);
        var catalog = await rounds.CatalogAsync(round, ct);
        var history = new IndicatorHistory(catalog, await series.OfAsync(organization, ct));
        var answeredBy = stored is null ? "" : network.Roster.Find(stored.By)?.Name ?? texts["indicators.former-contact"];
        var asked = rounds.AskedOf(round, organization, catalog).Select(one => one.After(history));
        var elsewhere = await asking.ForwardsAsync(round, organization, stored, ct);
        var mine = asked.ToLookup(one => !elsewhere.IsWaiting(one.Id));
        return new IndicatorQuestion(network.Roster.Organization(organization), [.. mine[true]], stored, answeredBy, network.Zone)
        {
            Definitions = stored?.Values.ToDictionary(value => value.Indicator, DefinitionOf) ?? [],
            Forwards = elsewhere,
            Elsewhere = [.. mine[false]],
            FollowUps = await asking.FollowUpsAsync(round, organization, ct),
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
