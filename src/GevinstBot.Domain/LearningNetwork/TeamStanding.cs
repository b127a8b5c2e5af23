using GevinstBot.Domain.Reporting.ControlChart;
using NodaTime;

namespace GevinstBot.Domain.LearningNetwork;

/// <summary>
/// How one team stands on its advisor's Friday: what it has told and logged, in numbers and its own choices. Never beside another team.
/// </summary>
/// <param name="Team">The team.</param>
/// <param name="CheckIn">The last that it has told; null while it has told nothing.</param>
/// <param name="Tests">What it has logged since then.</param>
/// <param name="Proposal">What its advisor may say of it.</param>
/// <param name="Scored">What its advisor last said of it; null when never.</param>
public sealed record TeamStanding(ImprovementTeam Team, CheckIn? CheckIn, int Tests, ProposedProgress Proposal, AdvisorScore? Scored)
{
    /// <summary>All the tests that it has logged.</summary>
    public int Logged { get; init; }

    /// <summary>What the rules say of what it measures of its own; null while it measures nothing.</summary>
    public IndicatorVariation? Variation { get; init; }

    /// <summary>Of a smaller difference there is nothing to talk about.</summary>
    public const decimal Gap = 1;

    /// <summary>A blocker that has lasted longer wants somebody from outside.</summary>
    private static readonly Duration Long = Duration.FromDays(14);

    /// <summary>The team and its advisor see it differently.</summary>
    public bool IsApart => CheckIn is { } told && Scored is { } scored && Math.Abs(told.Answer.Progress - scored.Progress) >= Gap;

    /// <summary>Since when something stands in its way, with nothing tested since; null where that is less than two weeks.</summary>
    public Instant? StuckSince(Instant now) =>
        CheckIn is { Answer.Blocker: not null, BlockerSince: { } since } && Tests == 0 && now - since > Long ? since : null;

    /// <summary>The team has logged nothing since its last check-in, or never told anything.</summary>
    public bool IsQuiet => Tests == 0;
}

/// <summary>What stands in the way of teams, and of how many.</summary>
public readonly record struct CommonBlocker(BlockerKind Kind, int Teams)
{
    private const int Most = 3;

    /// <summary>The commonest, for the advisors' meeting: by kind alone, so that it tells of no team.</summary>
    public static IReadOnlyList<CommonBlocker> In(IEnumerable<CheckIn> checkIns) =>
    [
        .. checkIns.Where(checkIn => checkIn.Answer.Blocker is not null).GroupBy(checkIn => checkIn.Answer.Blocker!.Value)
            .Select(kind => new CommonBlocker(kind.Key, kind.Select(checkIn => checkIn.Team).Distinct().Count()))
            .OrderByDescending(kind => kind.Teams).ThenBy(kind => kind.Kind).Take(Most),
    ];
}
