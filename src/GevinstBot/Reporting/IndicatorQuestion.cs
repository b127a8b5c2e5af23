using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using GevinstBot.Network;
using GevinstBot.Rounds;
using NodaTime;

namespace GevinstBot.Reporting;

/// <summary>
/// What an organisation is asked in a round, with what it has answered. Looked up from the round, never from the card.
/// <see cref="AnsweredBy"/> is empty when there is no answer.
/// </summary>
public sealed record IndicatorQuestion(
    Organization Organization, IReadOnlyList<AskedIndicator> Indicators, IndicatorAnswer? Answer, string AnsweredBy, DateTimeZone Zone)
{
    /// <summary>The definitions of what was answered, also of indicators that are no longer asked for.</summary>
    public IReadOnlyDictionary<IndicatorId, IndicatorDefinition> Definitions { get; init; } =
        new Dictionary<IndicatorId, IndicatorDefinition>();

    /// <summary>How many of the indicators take more than confirming.</summary>
    public int Needed => Indicators.Count(indicator => indicator.NeedsAnswer);

    public static async Task<IndicatorQuestion> OfAsync(
        CardRequest card, IndicatorRounds rounds, IndicatorAnswerTable answers, CurrentNetwork network, CancellationToken ct)
    {
        var organization = new OrganizationId(card.To.Subject);
        var stored = await answers.FindAsync(card.Round.Id, organization, ct);
        var answeredBy = stored is null ? "" : network.Roster.Find(stored.By)?.Name ?? card.Texts["indicators.former-contact"];
        var asked = await rounds.AskedOfAsync(card.Round, organization, ct);
        return new IndicatorQuestion(network.Roster.Organization(organization), asked, stored, answeredBy, network.Zone)
        {
            Definitions = stored?.Values.ToDictionary(value => value.Indicator, value => DefinitionOf(value, rounds)) ?? [],
        };
    }

    /// <summary>An indicator that has left the catalogue is still shown, by its key.</summary>
    private static IndicatorDefinition DefinitionOf(IndicatorValue value, IndicatorRounds rounds) =>
        rounds.Definition(value.Indicator)
        ?? new IndicatorDefinition(value.Indicator, value.Indicator.Value, new IndicatorUnit(UnitKind.Other, ""), value.Period.Frequency)
        {
            Organizations = [],
        };
}
