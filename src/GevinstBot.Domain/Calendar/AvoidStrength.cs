namespace GevinstBot.Domain.Calendar;

/// <summary>Soft: shown to the person who plans, who decides. Hard: cannot be chosen.</summary>
public enum AvoidStrength
{
    Soft,
    Hard,
}
