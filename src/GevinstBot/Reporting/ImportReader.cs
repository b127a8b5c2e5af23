using System.Globalization;
using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using GevinstBot.Network;
using NodaTime;

namespace GevinstBot.Reporting;

/// <summary>
/// Reads fetched values. One at a time: <c>{ indicator, organization, period, value, denominator?, source, date }</c>; or for
/// many organisations with source and date once: <c>values: { ahus: 58, … }</c> and <c>denominators: { ahus: 5200, … }</c>.
/// </summary>
internal sealed class ImportReader(IReadOnlyList<IndicatorDefinition> definitions, IReadOnlyCollection<OrganizationId> known)
{
    private readonly OrderedDictionary<(IndicatorId, OrganizationId, ReportingPeriod), ImportedValue> _values = [];

    public IReadOnlyList<ImportedValue> Values => _values.Values;

    public void Read(SectionReader reader)
    {
        var definition = Definition(reader);
        var import = new Import(definition, PeriodReader.Read(reader, "period", definition), reader.Text("source"), reader.Date("date"));
        if (reader.OptionalMap("values") is { } values)
            ReadMany(values, reader.OptionalMap("denominators"), import);
        else
            ReadOne(reader, import);
        reader.RefuseUnknownKeys();
    }

    private void ReadMany(SectionReader values, SectionReader? denominators, Import import)
    {
        foreach (var organization in values.Keys)
        {
            var value = values.Number(organization);
            Add(values, organization, organization, value, denominators?.OptionalNumber(organization), import);
        }
        // A denominator without a value would be forgotten.
        denominators?.RefuseUnknownKeys();
    }

    private void ReadOne(SectionReader reader, Import import)
    {
        var organization = reader.Text("organization");
        Add(reader, "organization", organization, reader.Number("value"), reader.OptionalNumber("denominator"), import);
    }

    private void Add(SectionReader reader, string key, string organization, decimal value, decimal? denominator, Import import)
    {
        var id = new OrganizationId(organization);
        if (import.Definition is not { } definition || organization.Length == 0)
            return;
        if (!known.Contains(id))
            reader.ProblemAt(key, "file.unknown-organization", organization);
        else if (!definition.Organizations.Contains(id))
            reader.ProblemAt(key, "file.indicator-not-for", definition.Id.Value, organization);
        else if (!definition.Accepts(value))
            reader.ProblemAt(key, "file.indicator-outside", value.ToString(CultureInfo.InvariantCulture), definition.Id.Value);
        else if (denominator <= 0)
            reader.ProblemAt(key, "file.indicator-denominator", organization);
        else if (!_values.TryAdd((definition.Id, id, import.Period), import.Of(id, value, denominator)))
            reader.ProblemAt(key, "file.twice", $"{definition.Id} {organization} {import.Period}");
    }

    private IndicatorDefinition? Definition(SectionReader reader)
    {
        var id = reader.Text("indicator");
        var definition = definitions.FirstOrDefault(d => d.Id.Value == id);
        if (definition is null && id.Length > 0)
            reader.ProblemAt("indicator", "file.unknown-indicator", id);
        return definition;
    }

    private sealed record Import(IndicatorDefinition? Definition, ReportingPeriod Period, string Source, LocalDate Date)
    {
        public ImportedValue Of(OrganizationId organization, decimal value, decimal? denominator) =>
            new(Definition!.Id, organization, Period, value, denominator, Source, Date);
    }
}
