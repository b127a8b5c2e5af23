using GevinstBot.Domain.Delivery;

namespace GevinstBot.Domain.Register;

/// <summary>Cards that somebody asked for in order to change the network.</summary>
public static class RegisterRhythm
{
    /// <summary>«nettverk»: the register, and what a lead changes in it.</summary>
    public static readonly RoundKind Kind = new("network");

    /// <summary>«borte»: who stands in for a contact.</summary>
    public static readonly RoundKind AbsenceKind = new("absence");

    /// <summary>«kom i gang»: a network from nothing.</summary>
    public static readonly RoundKind SetupKind = new("setup");

    /// <summary>How many days «nettverk» lives: what it shows is soon of yesterday.</summary>
    public const int Days = 1;
}
