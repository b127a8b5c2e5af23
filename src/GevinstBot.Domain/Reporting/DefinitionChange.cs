using GevinstBot.Domain.Calendar;

namespace GevinstBot.Domain.Reporting;

/// <summary>Another meaning from a period on: a break in every row of values, and in every chart.</summary>
public sealed record DefinitionChange(int Version, ReportingPeriod From, string What);
