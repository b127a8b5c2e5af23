using GevinstBot.Domain.Benefits;
using GevinstBot.Domain.LearningNetwork;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Pulse;
using GevinstBot.Domain.Reporting;
using NodaTime;

namespace GevinstBot.Domain.Insights;

/// <summary>
/// The regional report of one month: what the capabilities' own summaries say, put together and not reckoned again.
/// <see cref="ReportMonth"/> says as of when; <see cref="IsLocked"/> whether the indicators may still change.
/// </summary>
public sealed record RegionalReport(
    LocalDate MeetingDay, IndicatorReport? Indicators, IReadOnlyList<PulseReport> Pulses, IReadOnlyList<CheckInReport> CheckIns,
    IReadOnlyList<ActionItem> Overdue, bool IsLocked)
{
    /// <summary>The indicators of the next meeting, when they are already being asked for.</summary>
    public IndicatorReport? Next { get; init; }

    /// <summary>What was under closer follow-up, with what was answered of it.</summary>
    public IReadOnlyList<FollowedIndicator> FollowUps { get; init; } = [];

    /// <summary>How benefits stood; null where there are no plans.</summary>
    public BenefitOutlook? Benefits { get; init; }

    /// <summary>What an indicator of the month was; null where it wasn't asked.</summary>
    public IndicatorDefinition? DefinitionOf(IndicatorId id) =>
        Indicators?.Summaries.FirstOrDefault(summary => summary.Definition.Id == id)?.Definition;

    /// <summary>The deviations, those farthest from their target first, reckoned in shares of the target.</summary>
    public IReadOnlyList<IndicatorDeviation> WorstFirst =>
    [
        .. (Indicators?.Deviations ?? []).OrderByDescending(SeverityOf)
            .ThenBy(deviation => deviation.Organization.Value, StringComparer.Ordinal),
    ];

    /// <summary>
    /// How far outside its target a value is, as a share of the target: 0,10 is ten per cent off. Compares days with kroner.
    /// </summary>
    public static decimal SeverityOf(IndicatorDeviation deviation)
    {
        var distance = Math.Abs(deviation.Target.Distance(deviation.Value));
        var target = Math.Abs((deviation.Target.High ?? deviation.Target.Low)!.Value);
        // A target of zero («ingen fristbrudd») has no shares: each whole unit counts as one.
        return target == 0 ? distance : distance / target;
    }
}
