using GevinstBot.Domain.Reporting.ControlChart;

namespace GevinstBot.Domain.LearningNetwork;

/// <summary>What a proposed step is seen from.</summary>
public enum ProgressReason
{
    NothingTold,
    Goal,
    Indicator,
    TestBegun,
    Tested,
    FirstSigns,
    Signal,
    Halfway,
    Reached,
}

/// <summary>
/// How far a team seems to have come, by what it has logged and by the rules that judge its chart: a beginning for whoever knows the team.
/// A direction is a rule's, never a reader's; and 5 is never proposed, for nobody has told what others do.
/// </summary>
public readonly record struct ProposedProgress(decimal Step, ProgressReason Reason)
{
    /// <param name="checkIn">The team's last; null while it has told nothing.</param>
    /// <param name="tests">All that it has logged.</param>
    /// <param name="series">What it measures of its own; null while it measures nothing.</param>
    public static ProposedProgress Of(CheckIn? checkIn, IReadOnlyCollection<LoggedTest> tests, TeamSeries? series) =>
        series is { Variation.Kind: VariationKind.Improvement } ? OfImprovement(checkIn, tests, series)
        : tests.Any(test => test.Said.Result.Length > 0) || checkIn?.Answer.Result.Length > 0
            ? new(2.5m, ProgressReason.Tested)
        : tests.Count > 0 || checkIn?.Answer.Test.Length > 0 ? new(2m, ProgressReason.TestBegun)
        : series is not null ? new(1.5m, ProgressReason.Indicator)
        : checkIn is not null ? new(1m, ProgressReason.Goal)
        : new(0.5m, ProgressReason.NothingTold);

    private static ProposedProgress OfImprovement(CheckIn? checkIn, IReadOnlyCollection<LoggedTest> tests, TeamSeries series)
    {
        var adopts = checkIn?.Answer.Decision is TestDecision.Adopt || tests.Any(test => test.Said.Decision is TestDecision.Adopt);
        return series switch
        {
            { Variation.IsPreliminary: true } => new(3m, ProgressReason.FirstSigns),
            { PartOfTarget: >= 1 } when adopts => new(4.5m, ProgressReason.Reached),
            { PartOfTarget: >= 0.5m } => new(4m, ProgressReason.Halfway),
            _ => new(3.5m, ProgressReason.Signal),
        };
    }
}
