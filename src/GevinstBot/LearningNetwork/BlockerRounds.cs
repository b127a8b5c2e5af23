using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.LearningNetwork;
using GevinstBot.Network;
using NodaTime;

namespace GevinstBot.LearningNetwork;

/// <summary>A check-in with a blocker, and the round that tells whoever can help.</summary>
public sealed record BlockerRound(CheckIn CheckIn, ImprovementTeam Team, Round Round);

/// <summary>The blockers that the teams have told, read from their check-ins.</summary>
public sealed class BlockerRounds(CheckInTable checkIns, CurrentNetwork network)
{
    /// <summary>Longer than any silence: a blocker waits at most over July until it is told.</summary>
    private static readonly Duration LongestWait = Duration.FromDays(45);

    private IEnumerable<ImprovementTeam> Teams => network.Section<Cohorts>().Teams;

    /// <summary>Those that open in an interval.</summary>
    public async Task<IReadOnlyList<BlockerRound>> OpeningAsync(Interval opening, CancellationToken ct)
    {
        var teams = Teams.ToDictionary(team => team.Id);
        return [.. (await checkIns.BlockedSinceAsync(opening.Start - LongestWait, ct))
            .Select(checkIn => teams.TryGetValue(checkIn.Team, out var team) ? Of(checkIn, team) : null)
            .OfType<BlockerRound>()
            .Where(blocker => opening.Contains(blocker.Round.Opens))];
    }

    /// <summary>A round's name says which team's it is, and of which check-in; where a team's name ends in another's, of either.</summary>
    public IEnumerable<(ImprovementTeam Team, string Period)> Named(RoundId round) =>
        from team in Teams
        where round.Period.EndsWith($"-{team.Id}", StringComparison.Ordinal)
        select (team, round.Period[..^(team.Id.Value.Length + 1)]);

    public async Task<BlockerRound?> FindAsync(RoundId round, CancellationToken ct)
    {
        foreach (var (team, period) in Named(round))
        {
            if (await checkIns.FindReadableAsync(team.Id, period, ct) is { } checkIn && Of(checkIn, team) is { } found)
                return found;
        }
        return null;
    }

    private BlockerRound? Of(CheckIn checkIn, ImprovementTeam team) =>
        BlockerRhythm.RoundOf(checkIn, team, network.Roster, network.Sending) is { } round ? new BlockerRound(checkIn, team, round) : null;
}
