using GevinstBot.Domain.Calendar;

namespace GevinstBot.Domain.Reporting;

/// <summary>One indicator, asked of one organisation, for one period; with what is already known.</summary>
public sealed record AskedIndicator(IndicatorDefinition Definition, ReportingPeriod Period, ImportedValue? Imported)
{
    public IndicatorId Id => Definition.Id;

    public Target? Target => Definition.TargetIn(Period);

    /// <summary>True when the fetched value needs a cause before it can be confirmed.</summary>
    public bool ImportDeviates => Imported is { } import && Deviates(import.Value);

    /// <summary>False when confirming is enough.</summary>
    public bool NeedsAnswer => Imported is null || ImportDeviates;

    public bool Deviates(decimal value) => Definition.Deviates(value, Period);
}
