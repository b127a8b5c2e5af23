namespace GevinstBot.Domain.Calendar;

/// <summary>One reason to avoid a day, and the organisation it concerns; null is everyone.</summary>
public sealed record DayNote(string Key, AvoidStrength Strength, string? OrganizationId);
