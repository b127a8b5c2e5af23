using GevinstBot.Domain.LearningNetwork;
using NodaTime;

namespace GevinstBot.LearningNetwork;

/// <summary>How a team stands, for those outside it: in numbers and choices, never in its own words.</summary>
public sealed class TeamStandingReader(CheckInTable checkIns, LoggedTestTable tests, TeamIndicatorReader indicators)
{
    /// <param name="team">Which.</param>
    /// <param name="since">How far back is looked.</param>
    /// <param name="scored">What its advisor last said of it; null where that is nobody else's to know.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<TeamStanding> OfAsync(ImprovementTeam team, Instant since, AdvisorScore? scored, CancellationToken ct)
    {
        var told = (await checkIns.OfTeamAsync(team.Id, since, ct)).MaxBy(checkIn => checkIn.At);
        var logged = (await tests.OfTeamAsync(team.Id, since, ct)).Select(one => one.Test).ToList();
        var series = await indicators.FindAsync(team.Id, ct);
        return new TeamStanding(
            team, told, logged.Count(test => test.First > (told?.At ?? since)), ProposedProgress.Of(told, logged, series), scored)
        {
            Logged = logged.Count,
            Variation = series?.Variation,
        };
    }
}
