using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using GevinstBot.Network;
using GevinstBot.Rounds;

namespace GevinstBot.Reporting;

/// <summary>Finds what a card shows, and which card it is: the form, the receipt, or the closed one.</summary>
public sealed class IndicatorCards(IndicatorRounds rounds, IndicatorAnswerTable answers, CurrentNetwork network)
{
    public async Task<PromptCard> ShowAsync(CardRequest request, CancellationToken ct)
    {
        var facts = await FactsAsync(request, ct);
        return facts.Answer is { } answer ? IndicatorReceiptCard.For(request, facts, answer)
            : request.IsClosed ? IndicatorReceiptCard.Unanswered(request, facts)
            : IndicatorFormCard.For(request, facts, new IndicatorForm());
    }

    public async Task<IndicatorFacts> FactsAsync(CardRequest request, CancellationToken ct)
    {
        var organization = new OrganizationId(request.To.Subject);
        var stored = await answers.FindAsync(request.Round.Id, organization, ct);
        var answeredBy = stored is null ? "" : network.Roster.Find(stored.By)?.Name ?? request.Texts["indicators.former-contact"];
        return new IndicatorFacts(
            network.Roster.Organization(organization), rounds.Questions(request.Round, organization), stored, answeredBy, network.Zone)
        {
            Definitions = stored?.Values.ToDictionary(value => value.Indicator, DefinitionOf) ?? [],
        };
    }

    /// <summary>An indicator that has left the catalogue is still shown, by its key.</summary>
    private IndicatorDefinition DefinitionOf(IndicatorValue value) =>
        rounds.Definition(value.Indicator)
        ?? new IndicatorDefinition(value.Indicator, value.Indicator.Value, new IndicatorUnit(UnitKind.Other, ""), value.Period.Frequency) { Organizations = [] };
}
