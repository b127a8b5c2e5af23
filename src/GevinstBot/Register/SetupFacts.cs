using GevinstBot.Domain.Network;
using GevinstBot.Network;
using NodaTime;

namespace GevinstBot.Register;

/// <summary>A network as it would be, for the card that shows it before it counts.</summary>
/// <param name="Roster">Who is in it.</param>
/// <param name="Meeting">The first meeting.</param>
/// <param name="Asks">When its first question is asked.</param>
/// <param name="Locks">When the answers are locked, and the lead gets the draft of the agenda.</param>
/// <param name="Agenda">When the agenda is sent.</param>
/// <param name="Indicators">How many indicators are asked for.</param>
public sealed record SetupFacts(Roster Roster, LocalDate Meeting, LocalDate Asks, LocalDate Locks, LocalDate Agenda, int Indicators)
{
    public static SetupFacts Of(FileMap root, NetworkVersion version, CurrentNetwork network)
    {
        var meeting = version.Section<MeetingPlan>().Days[0];
        var beat = network.Beat(meeting);
        return new SetupFacts(version.Roster, meeting, beat.Day(-12), beat.Day(-7), beat.Day(-5), root.List("indicators").Count);
    }
}
