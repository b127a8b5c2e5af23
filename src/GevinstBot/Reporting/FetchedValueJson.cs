using System.Text.Json;
using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using NodaTime.Text;

namespace GevinstBot.Reporting;

/// <summary>How one fetched figure is written in its column; as in <see cref="IndicatorValueJson"/>, a new name must be optional.</summary>
internal static class FetchedValueJson
{
    public static string Write(ImportedValue value) => JsonSerializer.Serialize(
        new Stored
        {
            Organization = value.Organization.Value,
            Value = value.Value,
            Denominator = value.Denominator,
            Source = value.Source,
            Date = LocalDatePattern.Iso.Format(value.Date),
            DefinitionVersion = value.DefinitionVersion,
        },
        ReportingJson.Default.FetchedStored);

    /// <exception cref="InvalidDataException">The column wasn't written by <see cref="Write"/>.</exception>
    public static ImportedValue Read(string text, IndicatorId indicator, ReportingPeriod period)
    {
        var stored = JsonSerializer.Deserialize(text, ReportingJson.Default.FetchedStored)
            ?? throw new InvalidDataException("The figure is empty.");
        var date = LocalDatePattern.Iso.Parse(stored.Date).Value;
        return new ImportedValue(
            indicator, new OrganizationId(stored.Organization), period, stored.Value, stored.Denominator, stored.Source, date)
        {
            DefinitionVersion = stored.DefinitionVersion,
        };
    }

    internal sealed record Stored
    {
        public required string Organization { get; init; }
        public required decimal Value { get; init; }
        public decimal? Denominator { get; init; }
        public required string Source { get; init; }
        public required string Date { get; init; }
        public int? DefinitionVersion { get; init; }
    }
}
