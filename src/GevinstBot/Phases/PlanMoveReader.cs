using GevinstBot.Benefits;
using GevinstBot.Domain.Benefits;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Phases;
using GevinstBot.Network;
using GevinstBot.Rounds;

namespace GevinstBot.Phases;

/// <summary>Looks up what an organisation is asked of its plan's days when an initiative is moved, and what it has answered.</summary>
public sealed class PlanMoveReader(PhaseTable phases, BenefitsReader benefits, CurrentNetwork network)
{
    /// <summary>The rounds that moves give rise to, each to those who have something to come in their plans then; none to nobody.</summary>
    public async Task<IReadOnlyList<Round>> RoundsOfAsync(IReadOnlyList<InitiativeMove> moves, CancellationToken ct)
    {
        var rounds = new List<Round>();
        // Only where there is a move are plans read.
        var stored = moves.Count == 0 ? [] : await benefits.StoredAsync(ct);
        foreach (var move in moves.Where(move => move.Months != 0))
        {
            if (network.Roster.Find(move.Initiative) is not { } initiative)
                continue;
            var plans = await benefits.PlansAtAsync(PhaseRhythm.OpensAfter(move.Day, network.Sending), stored, ct);
            rounds.Add(PhaseRhythm.MoveOf(move, initiative, plans, network.Roster, network.Sending));
        }
        return [.. rounds.Where(round => round.Addressees.Count > 0)];
    }

    public async Task<IReadOnlyList<Answered>> AnsweredAsync(Round round, CancellationToken ct)
    {
        var plans = (await benefits.StoredAsync(ct)).Where(plan => InitiativeMove.IsOf(round.Id.Period, plan.Initiative))
            .ToLookup(plan => plan.Organization.Value, plan => plan.Settled);
        return
        [
            .. from subject in round.Addressees.Select(to => to.Subject).Distinct()
               from settled in plans[subject].OfType<DatesSettled>()
               where settled.At >= round.Opens
               select new Answered(subject, settled.By, settled.At),
        ];
    }

    /// <summary>Null where the initiative or the organisation is in the network no longer.</summary>
    public async Task<PlanMoveQuestion?> FindAsync(CardRequest request, CancellationToken ct)
    {
        var move = (await phases.AllAsync(ct)).SelectMany(course => course.Moves).FirstOrDefault(one => one.Id == request.Round.Id.Period);
        if (move is null || network.Roster.Find(move.Initiative) is not { } initiative
            || network.Roster.Find(new OrganizationId(request.To.Subject)) is not { } organization)
            return null;
        var plan = (await benefits.NowAsync(ct)).PlanOf(initiative.Id, organization.Id);
        var settled = plan.Settled is { } one && one.At >= request.Round.Opens ? one : null;
        return new PlanMoveQuestion(organization, initiative, move, plan, network.DayOf(request.Now), settled, network.Zone)
        {
            AnsweredBy = settled is null ? "" : network.Roster.Find(settled.By)?.Name ?? request.Texts["submit.former-participant"],
        };
    }
}
