using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Reporting;

/// <summary>A value fetched from a source system, shown with its source and date so that the contact only has to confirm it.</summary>
public sealed record ImportedValue(
    IndicatorId Indicator, OrganizationId Organization, ReportingPeriod Period,
    decimal Value, decimal? Denominator, string Source, LocalDate Date);

/// <summary>Definisjonskatalogen: what is measured, and what is already known, once for each organisation and period.</summary>
public sealed class IndicatorCatalog(IReadOnlyList<IndicatorDefinition> definitions, IReadOnlyList<ImportedValue> imports)
{
    // Looked up for every indicator of every organisation, in years of fetched values.
    private readonly Dictionary<(IndicatorId, OrganizationId, ReportingPeriod), ImportedValue> _imports =
        imports.ToDictionary(import => (import.Indicator, import.Organization, import.Period));

    public IReadOnlyList<IndicatorDefinition> Definitions => definitions;

    public IReadOnlyList<ImportedValue> Imports => imports;

    /// <summary>Null when nothing was fetched.</summary>
    public ImportedValue? Imported(IndicatorId indicator, OrganizationId organization, ReportingPeriod period) =>
        _imports.GetValueOrDefault((indicator, organization, period));
}
