using GevinstBot.Domain.Evaluation;
using GevinstBot.Domain.Network;
using GevinstBot.Network;
using GevinstBot.Rounds;
using NodaTime;

namespace GevinstBot.Evaluation;

/// <summary>What one organisation is asked, and what it has said. Looked up from the round, never from the card.</summary>
/// <param name="Organization">Whose view it is.</param>
/// <param name="Stored">Null while it has said nothing.</param>
/// <param name="Zone">The network's.</param>
public sealed record EvaluationQuestion(Organization Organization, EvaluationAnswer? Stored, DateTimeZone Zone)
{
    public static async Task<EvaluationQuestion> OfAsync(
        CardRequest card, EvaluationTable answers, CurrentNetwork network, CancellationToken ct)
    {
        var organization = network.Roster.Organization(new OrganizationId(card.To.Subject));
        return new EvaluationQuestion(
            organization, await answers.FindAsync(card.Round.Id.Period, organization.Id, ct), network.Zone);
    }
}
