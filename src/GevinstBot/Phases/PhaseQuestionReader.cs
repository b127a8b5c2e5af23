using GevinstBot.Benefits;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Phases;
using GevinstBot.Network;
using GevinstBot.Rounds;

namespace GevinstBot.Phases;

/// <summary>Looks up what one organisation is asked.</summary>
public sealed class PhaseQuestionReader(
    PhaseTable phases, PhaseAnswerTable answers, BenefitsReader benefits, PhaseReader reader, CurrentNetwork network)
{
    public async Task<PhaseQuestion> OfAsync(CardRequest card, CancellationToken ct)
    {
        var (roster, id) = (network.Roster, card.Round.Id.Period);
        var organization = roster.Organization(new OrganizationId(card.To.Subject));
        var change = (await phases.AllAsync(ct)).SelectMany(course => course.Changes).First(one => one.Id == id);
        var plan = (await benefits.NowAsync(ct)).Find(change.Initiative, organization.Id);
        var known = from point in reader.Points.All
                    let fact = PlanFact.Of(point, plan, roster)
                    where fact is not null
                    select (point.Id, fact);
        return new PhaseQuestion(
            organization, change, reader.Points, known.ToDictionary(one => one.Id, one => one.fact),
            await answers.FindAsync(id, organization.Id, ct), network.Zone);
    }
}
