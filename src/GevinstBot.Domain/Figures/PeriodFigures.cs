using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using NodaTime;

namespace GevinstBot.Domain.Figures;

/// <summary>
/// Hentet, ikke bekreftet: what was fetched of one indicator for one period, an organisation each. A fetched figure is nobody's answer;
/// whoever answers, has the last word.
/// </summary>
public sealed record PeriodFigures(
    IndicatorId Indicator, ReportingPeriod Period, IReadOnlyList<ImportedValue> Values, Instant At, int Version) : IVersioned<PeriodFigures>
{
    PersonId? IVersioned<PeriodFigures>.By => null;

    /// <summary>When the first version was stored.</summary>
    public required Instant First { get; init; }

    /// <summary>The same numbers: where from and when is said anew only where a number is new.</summary>
    public bool SaysTheSameAs(PeriodFigures other) => Numbers(Values).SequenceEqual(Numbers(other.Values));

    /// <summary>The version after another: what it doesn't speak of, stands.</summary>
    public static Func<PeriodFigures?, int, PeriodFigures> With(
        IndicatorId indicator, ReportingPeriod period, IReadOnlyList<ImportedValue> fetched, Instant now) => (before, version) =>
    {
        var standing = (before?.Values ?? []).ToDictionary(value => value.Organization);
        foreach (var value in fetched.Where(value => !standing.TryGetValue(value.Organization, out var known) || !IsSame(known, value)))
            standing[value.Organization] = value;
        List<ImportedValue> values = [.. standing.Values.OrderBy(value => value.Organization.Value, StringComparer.Ordinal)];
        return new PeriodFigures(indicator, period, values, now, version) { First = before?.First ?? now };
    };

    public static bool IsSame(ImportedValue one, ImportedValue other) =>
        one.Value == other.Value && one.Denominator == other.Denominator && one.DefinitionVersion == other.DefinitionVersion;

    private static IEnumerable<(OrganizationId, decimal, decimal?, int?)> Numbers(IEnumerable<ImportedValue> values) =>
        values.Select(value => (value.Organization, value.Value, value.Denominator, value.DefinitionVersion));
}
