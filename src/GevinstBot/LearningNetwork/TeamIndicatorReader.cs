using GevinstBot.Domain.LearningNetwork;
using GevinstBot.Network;
using GevinstBot.Rounds;

namespace GevinstBot.LearningNetwork;

/// <summary>A team's own indicator with all that was measured of it.</summary>
public sealed class TeamIndicatorReader(
    TeamIndicatorTable indicators, TeamMeasurementTable measurements, LoggedTestTable tests, CheckInTable checkIns, CurrentNetwork network)
{
    /// <summary>Null when the team is in the network no more.</summary>
    public async Task<TeamIndicatorQuestion?> AskAsync(CardRequest card, CancellationToken ct)
    {
        var id = new TeamId(card.To.Subject);
        return network.Section<Cohorts>().Teams.FirstOrDefault(team => team.Id == id) is { } team
            ? new TeamIndicatorQuestion(team, await FindAsync(id, ct), card.To.Person, network.DayOf(card.Now))
            : null;
    }

    /// <summary>Null while the team measures nothing of its own.</summary>
    public async Task<TeamSeries?> FindAsync(TeamId team, CancellationToken ct)
    {
        if (await indicators.FindAsync(team, ct) is not { } indicator)
            return null;
        var since = network.Zone.AtStartOfDay(indicator.Said.BaselineDay).ToInstant();
        return TeamSeries.Of(
            indicator, await measurements.SinceAsync(team, indicator.Said.BaselineDay, ct),
            (await tests.OfTeamAsync(team, since, ct)).Select(one => one.Test), await checkIns.OfTeamAsync(team, since, ct), network.Zone);
    }
}
