using System.Text.Json;
using System.Text.Json.Serialization;
using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using NodaTime.Text;

namespace GevinstBot.Reporting;

/// <summary>
/// How one indicator's value is written in its column: JSON, numbers as they were typed, dates and periods in ISO form. A
/// name here is part of the stored form; a new one must be optional.
/// </summary>
internal static class IndicatorValueJson
{
    public static string Write(IndicatorValue value) => JsonSerializer.Serialize(
        new Stored
        {
            Indicator = value.Indicator.Value,
            Version = value.Version,
            Period = value.Period.Text,
            State = value.State.ToString(),
            Value = value.Value,
            Numerator = value.Numerator,
            Denominator = value.Denominator,
            TargetLow = value.Target?.Low,
            TargetHigh = value.Target?.High,
            TargetSource = value.Target?.Source,
            HasTarget = value.Target is not null,
            ImportedValue = value.Imported?.Value,
            ImportedDenominator = value.Imported?.Denominator,
            ImportedSource = value.Imported?.Source,
            ImportedDate = value.Imported is { } import ? LocalDatePattern.Iso.Format(import.Date) : null,
            // Empty, not left out: an older program reads an explanation by its cause.
            Cause = value.Explanation is { } said ? said.Cause ?? "" : null,
            Measure = value.Explanation?.Measure,
            FullEffect = value.Explanation is { } why ? LocalDatePattern.Iso.Format(why.FullEffect) : null,
            SuggestedBy = value.SuggestedBy?.Value,
        },
        ReportingJson.Default.Stored);

    /// <exception cref="InvalidDataException">The column wasn't written by <see cref="Write"/>.</exception>
    public static IndicatorValue Read(string text, OrganizationId organization)
    {
        var stored = JsonSerializer.Deserialize(text, ReportingJson.Default.Stored)
            ?? throw new InvalidDataException("The value is empty.");
        if (!ReportingPeriod.TryParse(stored.Period, out var period))
            throw new InvalidDataException("The value's period can't be read.");
        var indicator = new IndicatorId(stored.Indicator);
        return new IndicatorValue(indicator, stored.Version, period, Enum.Parse<IndicatorState>(stored.State))
        {
            Value = stored.Value,
            Numerator = stored.Numerator,
            Denominator = stored.Denominator,
            Target = stored.HasTarget ? new Target(stored.TargetLow, stored.TargetHigh, stored.TargetSource) : null,
            Imported = stored is { ImportedValue: { } value, ImportedSource: { } source, ImportedDate: { } date }
                ? new ImportedValue(
                    indicator, organization, period, value, stored.ImportedDenominator, source, LocalDatePattern.Iso.Parse(date).Value)
                : null,
            Explanation = stored is { Cause: { } cause, Measure: { } measure, FullEffect: { } effect }
                ? new Explanation(cause.Length == 0 ? null : cause, measure, LocalDatePattern.Iso.Parse(effect).Value)
                : null,
            SuggestedBy = stored.SuggestedBy is { } by ? new PersonId(by) : null,
        };
    }

    internal sealed record Stored
    {
        public required string Indicator { get; init; }
        public required int Version { get; init; }
        public required string Period { get; init; }
        public required string State { get; init; }
        public decimal? Value { get; init; }
        public decimal? Numerator { get; init; }
        public decimal? Denominator { get; init; }
        public bool HasTarget { get; init; }
        public decimal? TargetLow { get; init; }
        public decimal? TargetHigh { get; init; }
        public string? TargetSource { get; init; }
        public decimal? ImportedValue { get; init; }
        public decimal? ImportedDenominator { get; init; }
        public string? ImportedSource { get; init; }
        public string? ImportedDate { get; init; }
        public string? Cause { get; init; }
        public string? Measure { get; init; }
        public string? FullEffect { get; init; }
        public string? SuggestedBy { get; init; }
    }
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(IndicatorValueJson.Stored))]
[JsonSerializable(typeof(FetchedValueJson.Stored), TypeInfoPropertyName = "FetchedStored")]
internal sealed partial class ReportingJson : JsonSerializerContext;
