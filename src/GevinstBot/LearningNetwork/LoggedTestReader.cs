using GevinstBot.Domain.LearningNetwork;
using GevinstBot.Network;
using GevinstBot.Rounds;

namespace GevinstBot.LearningNetwork;

/// <summary>What a card of a team's tests knows.</summary>
public sealed class LoggedTestReader(LoggedTestTable tests, CurrentNetwork network)
{
    /// <summary>Null when the team is in the network no more.</summary>
    public async Task<LoggedTestQuestion?> AskAsync(CardRequest card, CancellationToken ct)
    {
        var id = new TeamId(card.To.Subject);
        return network.Section<Cohorts>().Teams.FirstOrDefault(team => team.Id == id) is { } team
            ? new LoggedTestQuestion(
                team, await tests.OfTeamAsync(id, card.Now - LoggedTestRhythm.LooksBack, ct), card.To.Person, network.Zone)
            : null;
    }
}
