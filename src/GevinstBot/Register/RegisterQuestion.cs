using GevinstBot.Domain.Network;
using GevinstBot.Domain.Register;
using GevinstBot.Network;
using NodaTime;

namespace GevinstBot.Register;

/// <summary>The network as it stands, and what of it is to be changed; looked up, never from the card.</summary>
/// <param name="Roster">The network of today.</param>
/// <param name="Network">The version that it is.</param>
/// <param name="Today">The day.</param>
public sealed record RegisterQuestion(Roster Roster, string Network, LocalDate Today)
{
    /// <summary>Whose form it is; null for what concerns the region.</summary>
    public Organization? Organization { get; init; }

    /// <summary>What the organisation has left to do.</summary>
    public LeftToDo Left { get; init; } = LeftToDo.Nothing;

    /// <summary>Whom the directory finds for what was typed; null when it wasn't asked.</summary>
    public DirectoryAnswer? Directory { get; init; }

    /// <summary>Somebody new may be named by name or e-mail alone; else their object id is asked for.</summary>
    public bool HasDirectory { get; init; } = true;

    public static RegisterQuestion Of(CurrentNetwork network, Instant now) =>
        new(network.Roster, network.Version, network.DayOf(now)) { HasDirectory = network.KnowsPeopleByName };
}
