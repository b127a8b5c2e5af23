using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.LearningNetwork;
using GevinstBot.Network;

namespace GevinstBot.LearningNetwork;

/// <summary>A check-in with a blocker, and the round that tells whoever can help.</summary>
public sealed record BlockerRound(CheckIn CheckIn, ImprovementTeam Team, Round Round);

/// <summary>The blockers that the teams have told, read from their check-ins.</summary>
public sealed class BlockerRounds(CheckInTable checkIns, CurrentNetwork network)
{
    public async Task<IReadOnlyList<BlockerRound>> AllAsync(CancellationToken ct)
    {
        var told = new List<BlockerRound>();
        foreach (var team in network.Section<Cohorts>().All.SelectMany(cohort => cohort.Teams))
        {
            foreach (var checkIn in await checkIns.OfTeamAsync(team.Id, ct))
            {
                if (BlockerRhythm.RoundOf(checkIn, team, network.Roster, network.Sending) is { } round)
                    told.Add(new BlockerRound(checkIn, team, round));
            }
        }
        return told;
    }

    public async Task<BlockerRound?> FindAsync(RoundId round, CancellationToken ct) =>
        (await AllAsync(ct)).FirstOrDefault(told => told.Round.Id == round);
}
