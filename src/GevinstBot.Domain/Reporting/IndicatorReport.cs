using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting.ControlChart;
using NodaTime;

namespace GevinstBot.Domain.Reporting;

/// <summary>
/// A value outside its target: as the organisation explained it, measured against the target it was given under; or as it was
/// fetched, and then <see cref="Unconfirmed"/> says from where, because the organisation hasn't said anything.
/// </summary>
public sealed record IndicatorDeviation(
    OrganizationId Organization, IndicatorDefinition Indicator, ReportingPeriod Period, decimal Value, Target Target,
    Explanation? Explanation)
{
    /// <summary>Set exactly when <see cref="Explanation"/> isn't.</summary>
    public ImportedValue? Unconfirmed { get; init; }

    /// <summary>What the value is beside the organisation's own before it.</summary>
    public IndicatorVariation Variation { get; init; } = IndicatorVariation.Nothing;

    internal IndicatorDeviation In(IndicatorHistory history) => this with
    {
        Variation = IndicatorVariation.Of(Indicator, Organization, history.UpTo(Indicator, Organization, Period)),
    };
}

/// <summary>
/// What one round of indicators gave: the region's numbers, the deviations, and who is missing. A fetched value that its
/// organisation hasn't confirmed counts in the numbers and the deviations, and never as an answer.
/// </summary>
public sealed record IndicatorReport(
    RoundId Round, LocalDate MeetingDay, IReadOnlyList<IndicatorSummary> Summaries, IReadOnlyList<IndicatorDeviation> Deviations,
    IReadOnlyList<OrganizationId> Missing, int Answered, int Expected)
{
    /// <summary>Those who haven't answered because their card never reached them. They aren't among those who are missing.</summary>
    public IReadOnlyList<OrganizationId> Unreached { get; init; } = [];

    /// <summary>Those for whom somebody else answered.</summary>
    public IReadOnlyList<OrganizationId> OnBehalf { get; init; } = [];

    /// <summary>Those who answered, or changed their answer, after the lock: a lead had opened it for them.</summary>
    public IReadOnlyList<OrganizationId> Late { get; init; } = [];

    /// <summary>What a rule says has changed, with an indicator's together, in the catalogue's order.</summary>
    public IReadOnlyList<IndicatorChange> Changes { get; init; } = [];

    /// <summary>What got better at the cost of something else.</summary>
    public IReadOnlyList<WorseCounterweight> Counterweights { get; init; } = [];

    /// <summary>The indicators whose target for the period nobody has set.</summary>
    public IEnumerable<IndicatorSummary> WithoutTarget => Summaries.Where(summary => summary.Definition.LacksTarget(summary.Period));

    /// <summary>Those with fetched values that they haven't confirmed.</summary>
    public IReadOnlyList<OrganizationId> Unconfirmed => [.. Summaries.SelectMany(summary => summary.Unconfirmed).Distinct()];

    /// <summary>
    /// <paramref name="asked"/>: the indicators the round asked for, each with its period. <paramref name="catalog"/>: what
    /// was fetched from the source systems. <paramref name="answeredBefore"/>: the values of the years before.
    /// </summary>
    public static IndicatorReport Of(
        Round round, IReadOnlyList<(IndicatorDefinition Definition, ReportingPeriod Period)> asked, IReadOnlyList<IndicatorAnswer> answers,
        IndicatorCatalog catalog, IReadOnlyList<AnsweredValue> answeredBefore)
    {
        var history = new IndicatorHistory(catalog, [.. answeredBefore, .. answers.SelectMany(answer => answer.Numbers)]);
        var expected = round.Addressees.Select(to => new OrganizationId(to.Subject)).Distinct().ToList();
        var missing = expected.Except(answers.Select(answer => answer.Organization)).ToList();
        return new IndicatorReport(
            round.Id,
            round.About,
            [.. asked.Select(a => IndicatorSummary.Of(a.Definition, a.Period, answers, catalog))],
            [.. asked.SelectMany(a => DeviationsOf(a.Definition, a.Period, answers, catalog)).Select(deviation => deviation.In(history))],
            missing,
            expected.Count - missing.Count,
            expected.Count)
        {
            OnBehalf = [.. answers.Where(answer => answer.OnBehalf).Select(answer => answer.Organization)],
            Late = [.. answers.Where(answer => answer.At >= round.Closes).Select(answer => answer.Organization)],
            Changes = [.. Each(asked, (a, o) => IndicatorChange.In(history, a.Definition, o, a.Period)).OfType<IndicatorChange>()],
            Counterweights =
                [.. Each(asked, (a, o) => WorseCounterweight.Of(catalog, history, a.Definition, o, a.Period)).SelectMany(found => found)],
        };
    }

    /// <summary>The same, where it is known whose card never left.</summary>
    public IndicatorReport Reaching(IReadOnlySet<string> unreached) => this with
    {
        Missing = [.. Missing.Where(id => !unreached.Contains(id.Value))],
        Unreached = [.. Missing.Where(id => unreached.Contains(id.Value))],
    };

    private static IEnumerable<T> Each<T>(
        IReadOnlyList<(IndicatorDefinition Definition, ReportingPeriod Period)> asked,
        Func<(IndicatorDefinition Definition, ReportingPeriod Period), OrganizationId, T> of) =>
        asked.SelectMany(one => one.Definition.Organizations.Select(organization => of(one, organization)));

    private static IEnumerable<IndicatorDeviation> DeviationsOf(
        IndicatorDefinition definition, ReportingPeriod period, IReadOnlyList<IndicatorAnswer> answers,
        IndicatorCatalog catalog) =>
        Explained(definition, period, answers).Concat(Fetched(definition, period, answers, catalog));

    private static IEnumerable<IndicatorDeviation> Explained(
        IndicatorDefinition definition, ReportingPeriod period, IReadOnlyList<IndicatorAnswer> answers) =>
        from answer in answers
        let said = answer.Of(definition.Id)
        where said is { Value: not null, Target: not null, Explanation: not null } && said.Period == period
        select new IndicatorDeviation(answer.Organization, definition, period, said.Value!.Value, said.Target!, said.Explanation);

    private static IEnumerable<IndicatorDeviation> Fetched(
        IndicatorDefinition definition, ReportingPeriod period, IReadOnlyList<IndicatorAnswer> answers,
        IndicatorCatalog catalog) =>
        from import in IndicatorSummary.UnconfirmedOf(definition, period, answers, catalog)
        where definition.Deviates(import.Value, period, import.Organization)
        let target = definition.TargetIn(period, import.Organization)!
        select new IndicatorDeviation(import.Organization, definition, period, import.Value, target, Explanation: null)
        {
            Unconfirmed = import,
        };
}
