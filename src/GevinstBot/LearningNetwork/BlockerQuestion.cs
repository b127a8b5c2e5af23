using GevinstBot.Domain.Network;
using GevinstBot.Network;
using NodaTime;

namespace GevinstBot.LearningNetwork;

/// <summary>What an advisor is told: which team, what stands in its way, and who told it (null when they have left the network).</summary>
public sealed record BlockerQuestion(BlockerRound Blocker, Organization Organization, string? By, DateTimeZone Zone)
{
    public static BlockerQuestion Of(BlockerRound blocker, CurrentNetwork network) => new(
        blocker,
        network.Roster.Organization(
            network.Roster.InPlaceOf(blocker.Team.Organization, network.DayOf(blocker.Round.Opens))),
        network.Roster.Find(blocker.CheckIn.By)?.Name, network.Zone);
}
