using NodaTime;

namespace GevinstBot.Domain.Calendar;

/// <summary>
/// Days on which nothing should be put, both ends included: school holidays, July, romjul. <see cref="OrganizationId"/>
/// null means everyone. School holidays change by year and by county, so they are data that people edit, never a rule.
/// </summary>
public sealed record AvoidPeriod(string Key, LocalDate From, LocalDate To, string? OrganizationId, AvoidStrength Strength)
{
    public bool Covers(LocalDate date) => From <= date && date <= To;
}
