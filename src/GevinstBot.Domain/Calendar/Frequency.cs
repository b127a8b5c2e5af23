namespace GevinstBot.Domain.Calendar;

/// <summary>How often an indicator is reported.</summary>
public enum Frequency
{
    Monthly,
    Tertial,
    HalfYearly,
    Yearly,
}
