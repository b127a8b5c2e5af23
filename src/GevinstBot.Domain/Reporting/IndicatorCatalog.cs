using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Reporting;

/// <summary>A value fetched from a source system, shown with its source and date so that the contact only has to confirm it.</summary>
public sealed record ImportedValue(
    IndicatorId Indicator, OrganizationId Organization, ReportingPeriod Period,
    decimal Value, decimal? Denominator, string Source, LocalDate Date)
{
    /// <summary>The version of the definition that it was fetched under; null where that wasn't noted.</summary>
    public int? DefinitionVersion { get; init; }
}

/// <summary>Definisjonskatalogen: what is measured, and what is already known, once for each organisation and period.</summary>
public sealed class IndicatorCatalog
{
    // Looked up for every indicator of every organisation, in years of fetched values.
    private readonly Dictionary<(IndicatorId, OrganizationId, ReportingPeriod), ImportedValue> _imports;
    private readonly Dictionary<(IndicatorId, OrganizationId, ReportingPeriod), ImportedValue> _fetched;
    private readonly Lazy<ILookup<(IndicatorId, OrganizationId), ImportedValue>> _rows;

    /// <param name="definitions">What is measured.</param>
    /// <param name="imports">What the network file says of it.</param>
    public IndicatorCatalog(IReadOnlyList<IndicatorDefinition> definitions, IReadOnlyList<ImportedValue> imports)
        : this(definitions, ByKey(imports), [])
    {
    }

    private IndicatorCatalog(
        IReadOnlyList<IndicatorDefinition> definitions,
        Dictionary<(IndicatorId, OrganizationId, ReportingPeriod), ImportedValue> imports,
        Dictionary<(IndicatorId, OrganizationId, ReportingPeriod), ImportedValue> fetched)
    {
        (Definitions, _imports, _fetched) = (definitions, imports, fetched);
        _rows = new(() => Imports.ToLookup(import => (import.Indicator, import.Organization)));
    }

    public IReadOnlyList<IndicatorDefinition> Definitions { get; }

    /// <summary>All that is known: what was fetched, and what the network file says besides.</summary>
    public IEnumerable<ImportedValue> Imports =>
        _imports.Where(import => !_fetched.ContainsKey(import.Key)).Select(import => import.Value).Concat(_fetched.Values);

    /// <summary>
    /// The catalogue with what has been fetched: it counts before what the network file says. What was fetched under another version of a
    /// definition means something else, and isn't there.
    /// </summary>
    public IndicatorCatalog With(IEnumerable<ImportedValue> fetched)
    {
        var versions = Definitions.DistinctBy(one => one.Id).ToDictionary(one => one.Id, one => one.Version);
        return new IndicatorCatalog(Definitions, _imports, ByKey(fetched.Where(IsOfItsVersion)));

        bool IsOfItsVersion(ImportedValue value) =>
            value.DefinitionVersion is not { } under || versions.GetValueOrDefault(value.Indicator, under) == under;
    }

    /// <summary>Null when nothing was fetched.</summary>
    public ImportedValue? Imported(IndicatorId indicator, OrganizationId organization, ReportingPeriod period) =>
        _fetched.GetValueOrDefault((indicator, organization, period)) ?? _imports.GetValueOrDefault((indicator, organization, period));

    /// <summary>All that is known of one indicator for one organisation, in any order.</summary>
    public IEnumerable<ImportedValue> ImportsOf(IndicatorId indicator, OrganizationId organization) =>
        _rows.Value[(indicator, organization)];

    private static Dictionary<(IndicatorId, OrganizationId, ReportingPeriod), ImportedValue> ByKey(IEnumerable<ImportedValue> values) =>
        values.ToDictionary(value => (value.Indicator, value.Organization, value.Period));
}
