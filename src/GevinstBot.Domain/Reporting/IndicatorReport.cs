using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Reporting;

/// <summary>A value outside its target, as the organisation explained it; measured against the target it was given under.</summary>
public sealed record IndicatorDeviation(
    OrganizationId Organization, IndicatorDefinition Indicator, ReportingPeriod Period, decimal Value, Target Target,
    string Cause, string Measure, LocalDate FullEffect);

/// <summary>What one round of indicators gave: the region's numbers, the deviations, and who is missing.</summary>
public sealed record IndicatorReport(
    RoundId Round, LocalDate MeetingDay, IReadOnlyList<IndicatorSummary> Summaries, IReadOnlyList<IndicatorDeviation> Deviations,
    IReadOnlyList<OrganizationId> Missing, int Answered, int Expected)
{
    /// <summary><paramref name="asked"/>: the indicators the round asked for, each with its period.</summary>
    public static IndicatorReport Of(
        Round round, IReadOnlyList<(IndicatorDefinition Definition, ReportingPeriod Period)> asked, IReadOnlyList<IndicatorAnswer> answers)
    {
        var expected = round.Addressees.Select(to => new OrganizationId(to.Subject)).Distinct().ToList();
        var missing = expected.Except(answers.Select(answer => answer.Organization)).ToList();
        return new IndicatorReport(
            round.Id,
            round.About!.Value,
            [.. asked.Select(a => IndicatorSummary.Of(a.Definition, a.Period, answers))],
            [.. asked.SelectMany(a => DeviationsOf(a.Definition, a.Period, answers))],
            missing,
            expected.Count - missing.Count,
            expected.Count);
    }

    private static IEnumerable<IndicatorDeviation> DeviationsOf(
        IndicatorDefinition definition, ReportingPeriod period, IReadOnlyList<IndicatorAnswer> answers) =>
        from answer in answers
        let said = answer.Of(definition.Id)
        where said is { Value: not null, Target: not null, Explanation: not null } && said.Period == period
        let why = said.Explanation!
        select new IndicatorDeviation(
            answer.Organization, definition, period, said.Value!.Value, said.Target!, why.Cause, why.Measure, why.FullEffect);
}
