using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Reporting;
using GevinstBot.Network;

namespace GevinstBot.Reporting;

/// <summary>Reads a period of an indicator: one that is as long as its own.</summary>
internal static class PeriodReader
{
    /// <summary>What can't be read is noted, and comes back as a period that is never used.</summary>
    /// <param name="reader">Where it stands.</param>
    /// <param name="key">Under which key.</param>
    /// <param name="definition">Null where the indicator is unknown, which is noted elsewhere.</param>
    public static ReportingPeriod Read(SectionReader reader, string key, IndicatorDefinition? definition)
    {
        var text = reader.Text(key);
        if (!ReportingPeriod.TryParse(text, out var period) && text.Length > 0)
            reader.ProblemAt(key, "file.not-a-period", text);
        else if (definition is not null && text.Length > 0 && period.Frequency != definition.Frequency)
            reader.ProblemAt(key, "file.indicator-frequency", text, definition.Id.Value);
        return text.Length > 0 && period != default ? period : ReportingPeriod.Year(1);
    }
}
