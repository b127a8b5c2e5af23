using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Reporting;
using GevinstBot.Texts;

namespace GevinstBot.Reporting;

/// <summary>That a number means something else than the one before: said wherever it is first shown.</summary>
public static class NewDefinitionWords
{
    /// <summary>In the first period that a definition means something else; null else.</summary>
    public static string? IsNew(this LocalTexts texts, IndicatorDefinition definition, ReportingPeriod period) =>
        definition.NewIn(period) is null ? null : texts["indicators.new-definition"];

    /// <summary>The same with what is different; null else.</summary>
    public static string? WhatIsNew(this LocalTexts texts, IndicatorDefinition definition, ReportingPeriod period) =>
        definition.NewIn(period) is { } change ? texts["indicators.new-definition.what", change.What] : null;
}
