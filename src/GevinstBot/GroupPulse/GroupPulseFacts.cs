using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.GroupPulse;
using GevinstBot.Domain.Network;
using GevinstBot.Messages;
using GevinstBot.Rounds;

namespace GevinstBot.GroupPulse;

/// <summary>What a pulse's form knows besides its fields.</summary>
/// <param name="Roster">The network, with the names of those who aren't in it and are named here.</param>
/// <param name="Limits">What can be chosen, and when it would leave.</param>
/// <param name="Threshold">How many must answer before anything is shown.</param>
/// <param name="HasDirectory">Whether groups and e-mail addresses can be looked up.</param>
public sealed record GroupPulseFacts(Roster Roster, GroupPulseLimits Limits, int Threshold, bool HasDirectory)
{
    /// <summary>The group in Entra that is named; null where none is.</summary>
    public ReachedGroup? Group { get; init; }

    /// <summary>The channel that is chosen; null where each is asked in their own chat.</summary>
    public PulseChannel? Channel { get; init; }

    /// <summary>
    /// Those in the channel, where nobody is named; null where Teams doesn't say, and where it isn't asked.
    /// </summary>
    public IReadOnlyList<PersonId>? Members { get; init; }

    /// <summary>
    /// Those who aren't in the network and have the app: whoever else is named by an object id or an e-mail address gets nothing.
    /// </summary>
    public IReadOnlySet<PersonId> Reachable { get; init; } = new HashSet<PersonId>();
}

/// <summary>A pulse as it would be started.</summary>
/// <param name="Pulse">What is asked.</param>
/// <param name="People">Of whom.</param>
/// <param name="Room">Its round, and what there is room for.</param>
/// <param name="IsTakenBack">It was started before, and taken back.</param>
public sealed record GroupPulsePreview(StartedPulse Pulse, IReadOnlyList<AskedPerson> People, RoomFacts Room, bool IsTakenBack)
{
    public Round Round => Room.Round;

    /// <summary>Who is named and can't be written to.</summary>
    public IReadOnlyList<string> WithoutApp { get; init; } = [];

    /// <summary>Nobody is named, and those in the channel are asked.</summary>
    public bool IsEverybodyInChannel { get; init; }

    /// <summary>The directory doesn't say who is in the group, or Teams who is in the channel.</summary>
    public bool IsSilent { get; init; }
}
