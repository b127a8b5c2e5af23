using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Reporting;

public enum IndicatorState
{
    /// <summary>There is a number.</summary>
    Reported,

    /// <summary>The number is expected, and is missing; never zero.</summary>
    NotYetAvailable,

    /// <summary>The organisation doesn't do this; it isn't counted among those expected.</summary>
    NotRelevant,
}

/// <summary>
/// Why a value is outside its target, what is done, and when that is to have full effect. Without a <paramref name="Cause"/> it was
/// ordinary variation, and what will change the process is all that was asked.
/// </summary>
public sealed record Explanation(string? Cause, string Measure, LocalDate FullEffect);

/// <summary>
/// What an organisation said about one indicator, with what it was measured against then: the definition's version, the
/// target, and the fetched value when there was one, also when it was corrected.
/// </summary>
public sealed record IndicatorValue(IndicatorId Indicator, int Version, ReportingPeriod Period, IndicatorState State)
{
    /// <summary>Set exactly when <see cref="State"/> is <see cref="IndicatorState.Reported"/>.</summary>
    public decimal? Value { get; init; }

    /// <summary>What was counted, where the value was computed of it or checked against it.</summary>
    public decimal? Numerator { get; init; }

    public decimal? Denominator { get; init; }

    public Target? Target { get; init; }

    public ImportedValue? Imported { get; init; }

    /// <summary>Set exactly when the value deviated from the target when it was given.</summary>
    public Explanation? Explanation { get; init; }

    /// <summary>Who gave the number, where whoever answers had asked somebody else and approved it; else null.</summary>
    public PersonId? SuggestedBy { get; init; }

    /// <summary>True when the fetched value was replaced by another, or by none.</summary>
    public bool IsCorrection => Imported is { } import && import.Value != Value;
}
