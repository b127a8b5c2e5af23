namespace GevinstBot.Domain.Reporting;

/// <summary>The areas in which the health trusts were asked for measures; what belongs together stands together.</summary>
public enum ActionArea
{
    WaitingTimes,
    TaskSharing,

    /// <summary>Prioritering og uønsket variasjon.</summary>
    Prioritisation,
    SickLeave,
    HiredStaff,

    /// <summary>Øvrige tiltak for å bedre den økonomiske utviklingen.</summary>
    OtherEconomy,
}
