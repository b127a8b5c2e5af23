using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Reporting;

/// <summary>What was fetched for an organisation, and when it came into the tables; null for what stands in the network file.</summary>
public sealed record FetchedFigure(ImportedValue Value, Instant? At);

/// <summary>
/// All that one organisation's figure of one period has been, in the order in which it came: fetched, confirmed, changed. A version of an
/// answer that is about other indicators is no version of this figure.
/// </summary>
public sealed record FigureHistory(OrganizationId Organization, IReadOnlyList<FigureVersion> Versions)
{
    /// <summary>Whoever has answered has the last word, whatever is fetched afterwards; null where there is nothing.</summary>
    public FigureVersion? Standing =>
        Versions.LastOrDefault(version => version.Origin != FigureOrigin.Fetched) ?? (Versions.Count > 0 ? Versions[^1] : null);

    /// <param name="definition">The indicator as it was when the round was locked.</param>
    /// <param name="organization">Whose.</param>
    /// <param name="period">Of which period.</param>
    /// <param name="fetched">What was fetched, the first first.</param>
    /// <param name="answers">The versions of the organisation's answer, the first first.</param>
    /// <param name="lockedAt">When the round was locked for everybody.</param>
    public static FigureHistory Of(
        IndicatorDefinition definition, OrganizationId organization, ReportingPeriod period, IReadOnlyList<FetchedFigure> fetched,
        IReadOnlyList<IndicatorAnswer> answers, Instant lockedAt)
    {
        var known = new List<FigureVersion>();
        foreach (var one in fetched)
            Add(known, Fetched(definition, one));
        var said = new List<FigureVersion>();
        foreach (var answer in answers)
        {
            if (answer.Values.FirstOrDefault(value => value.Indicator == definition.Id && value.Period == period) is { } value)
                Add(said, Said(answer, value, lockedAt));
        }
        return new FigureHistory(organization, [.. known.Concat(said).OrderBy(version => version.At ?? Instant.MinValue)]);
    }

    private static void Add(List<FigureVersion> versions, FigureVersion next)
    {
        if (versions.Count == 0 || versions[^1].Value != next.Value)
            versions.Add(next);
    }

    private static FigureVersion Fetched(IndicatorDefinition definition, FetchedFigure fetched)
    {
        var import = fetched.Value;
        var version = import.DefinitionVersion ?? definition.VersionIn(import.Period);
        var value = new IndicatorValue(import.Indicator, version, import.Period, IndicatorState.Reported)
        {
            Value = import.Value,
            Denominator = import.Denominator,
            Target = definition.TargetIn(import.Period, import.Organization),
            Imported = import,
        };
        return new FigureVersion(FigureOrigin.Fetched, value) { At = fetched.At };
    }

    private static FigureVersion Said(IndicatorAnswer answer, IndicatorValue value, Instant lockedAt) => new(OriginOf(value), value)
    {
        At = answer.At,
        By = answer.By,
        OnBehalf = answer.OnBehalf,
        IsLate = answer.At >= lockedAt,
    };

    private static FigureOrigin OriginOf(IndicatorValue value) => value switch
    {
        { Imported: null } => FigureOrigin.Answered,
        { IsCorrection: true } => FigureOrigin.Corrected,
        _ => FigureOrigin.Confirmed,
    };
}
