using GevinstBot.Domain.Network;

namespace GevinstBot.Domain.LearningNetwork;

/// <summary>Something that stands in a team's way, for the report and the next agenda.</summary>
public sealed record TeamBlocker(TeamId Team, OrganizationId Organization, BlockerKind Kind, string Text, Helper? HelpFrom);

/// <summary>How far a team says it has come. Teams are listed, never ranked.</summary>
public sealed record TeamProgress(TeamId Team, OrganizationId Organization, decimal Progress);

/// <summary>A cohort's check-in put together, in the order of the cohort's teams.</summary>
public sealed record CheckInSummary(
    int Expected, int Answered, IReadOnlyList<TeamId> Missing, IReadOnlyList<TeamBlocker> Blockers, IReadOnlyList<TeamProgress> Progress)
{
    /// <summary>Those whose check-in never reached any of them. They aren't among those who are missing.</summary>
    public IReadOnlyList<TeamId> Unreached { get; init; } = [];

    /// <summary>The same, where it is known whose card never left.</summary>
    public CheckInSummary Reaching(IReadOnlySet<string> unreached) => this with
    {
        Missing = [.. Missing.Where(id => !unreached.Contains(id.Value))],
        Unreached = [.. Missing.Where(id => unreached.Contains(id.Value))],
    };

    /// <summary>Check-ins of teams that are no longer in the cohort don't count.</summary>
    public static CheckInSummary Of(IReadOnlyList<ImprovementTeam> teams, IReadOnlyCollection<CheckIn> checkIns)
    {
        var told = teams
            .Select(team => (Team: team, checkIns.FirstOrDefault(checkIn => checkIn.Team == team.Id)?.Answer))
            .ToList();
        return new CheckInSummary(
            teams.Count,
            told.Count(t => t.Answer is not null),
            [.. told.Where(t => t.Answer is null).Select(t => t.Team.Id)],
            [.. told.Where(t => t.Answer?.Blocker is not null).Select(t => Blocker(t.Team, t.Answer!))],
            [.. told.Where(t => t.Answer is not null).Select(t => new TeamProgress(t.Team.Id, t.Team.Organization, t.Answer!.Progress))]);
    }

    private static TeamBlocker Blocker(ImprovementTeam team, CheckInAnswer answer) =>
        new(team.Id, team.Organization, answer.Blocker!.Value, answer.BlockerText, answer.HelpFrom);
}

/// <summary>A cohort's latest check-in as the regional report needs it; while it is open it may still change.</summary>
public sealed record CheckInReport(Cohort Cohort, ProgrammeDay Day, CheckInSummary Summary, bool IsClosed);
