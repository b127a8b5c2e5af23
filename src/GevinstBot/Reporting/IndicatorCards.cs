using Azure;
using GevinstBot.Delivery;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using GevinstBot.Network;

namespace GevinstBot.Reporting;

/// <summary>Finds what a card shows, and which card it is: the form, the receipt, or the closed one.</summary>
public sealed class IndicatorCards(IndicatorRounds rounds, IndicatorAnswerTable answers, CurrentNetwork network)
{
    public async Task<PromptCard> ShowAsync(CardRequest request, CancellationToken ct)
    {
        var (facts, _) = await FactsAsync(request, ct);
        return facts.Answer is { } answer ? IndicatorReceiptCard.For(request, facts, answer)
            : request.IsClosed ? IndicatorReceiptCard.Unanswered(request, facts)
            : IndicatorFormCard.For(request, facts, new IndicatorForm());
    }

    /// <returns>The facts, and the stored row's version to store over; null before the first answer.</returns>
    public async Task<(IndicatorFacts Facts, ETag? RowVersion)> FactsAsync(CardRequest request, CancellationToken ct)
    {
        var organization = new OrganizationId(request.To.Subject);
        var stored = await answers.FindAsync(request.Round.Id, organization, ct);
        var answeredBy = stored is null ? "" : network.Roster.Find(stored.Answer.By)?.Name ?? request.Texts["indicators.former-contact"];
        var facts = new IndicatorFacts(
            network.Roster.Organization(organization), rounds.Questions(request.Round, organization), stored?.Answer, answeredBy, network.Zone)
        {
            Definitions = stored?.Answer.Values.ToDictionary(value => value.Indicator, DefinitionOf) ?? [],
        };
        return (facts, stored?.RowVersion);
    }

    /// <summary>An indicator that has left the catalogue is still shown, by its key.</summary>
    private IndicatorDefinition DefinitionOf(IndicatorValue value) =>
        rounds.Definition(value.Indicator)
        ?? new IndicatorDefinition(value.Indicator, value.Indicator.Value, new IndicatorUnit(UnitKind.Other, ""), value.Period.Frequency) { Organizations = [] };
}
