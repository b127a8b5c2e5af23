using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Reporting;
using NodaTime;

namespace GevinstBot.Domain.NewIndicators;

/// <summary>How far an indicator has come, from a proposal to where nobody is asked for it any more.</summary>
public enum IndicatorStage
{
    /// <summary>Foreslått.</summary>
    Proposed,

    /// <summary>Trukket tilbake, by whoever proposed it.</summary>
    Withdrawn,

    /// <summary>Avslått, with a reason.</summary>
    Declined,

    /// <summary>Definert: what is counted, and of what, is written down. Nobody is asked for it yet.</summary>
    Defined,

    /// <summary>Prøves ut: a few are asked for it, for some periods, and nothing of it is a deviation.</summary>
    Trial,

    /// <summary>Prøveperioden er over: nobody is asked for it until somebody decides.</summary>
    TrialOver,

    /// <summary>I bruk, by some organisations or all.</summary>
    InUse,

    /// <summary>Avviklet: what was reported stays, and no more is asked for.</summary>
    Retired,
}

public static class IndicatorStages
{
    /// <summary>How far an indicator of the catalogue has come: its own life says it, and nothing else keeps it.</summary>
    public static IndicatorStage Of(IndicatorDefinition definition, LocalDate today) => definition.Life switch
    {
        { End: not null } => IndicatorStage.Retired,
        { TrialUntil: { } last } => IsOver(last, definition, today) ? IndicatorStage.TrialOver : IndicatorStage.Trial,
        _ => IndicatorStage.InUse,
    };

    private static bool IsOver(ReportingPeriod last, IndicatorDefinition definition, LocalDate today) =>
        ReportingPeriod.LatestComplete(today, definition.Frequency, definition.ReportingLagDays).FirstDay >= last.FirstDay;
}
