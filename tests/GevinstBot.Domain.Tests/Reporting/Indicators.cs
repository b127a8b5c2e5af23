using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using NodaTime;

namespace GevinstBot.Domain.Tests.Reporting;

/// <summary>Indicators as the tests need them: waiting time with a target of 58 days, everything else said where it matters.</summary>
internal static class Indicators
{
    public static readonly OrganizationId Ahus = new("ahus");
    public static readonly OrganizationId Ous = new("ous");
    public static readonly OrganizationId Sunnaas = new("sunnaas");
    public static readonly ReportingPeriod September = ReportingPeriod.Month(2026, 9);

    public static readonly IndicatorDefinition Waiting = new(
        new IndicatorId("ventetid"), "Ventetid", new IndicatorUnit(UnitKind.Days, ""), Frequency.Monthly)
    {
        ReportingLagDays = 15,
        Min = 0,
        Max = 400,
        Organizations = [Ahus, Ous, Sunnaas],
        Targets = new Dictionary<int, Target> { [2026] = Target.AtMost(58) },
    };

    public static AskedIndicator Asked(this IndicatorDefinition definition, decimal? imported = null, decimal? denominator = null) =>
        new(definition, Ahus, September, imported is { } value
            ? new ImportedValue(definition.Id, Ahus, September, value, denominator, "NPR", new LocalDate(2026, 10, 22))
            : null);

    public static IndicatorCatalog Catalog(params IReadOnlyList<ImportedValue> fetched) => new([], fetched);

    public static IndicatorAnswer Answer(OrganizationId organization, params IReadOnlyList<IndicatorValue> values) =>
        new(organization, values, new PersonId("p"), Instant.FromUtc(2026, 10, 30, 8, 12), Version: 1);

    public static IndicatorValue Said(decimal value, decimal? denominator = null, int version = 1) =>
        new(Waiting.Id, version, September, IndicatorState.Reported) { Value = value, Denominator = denominator, Target = Target.AtMost(58) };

    public static IndicatorValue Without(IndicatorState state) => new(Waiting.Id, Version: 1, September, state);
}
