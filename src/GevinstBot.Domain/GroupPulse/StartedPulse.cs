using GevinstBot.Domain.Network;
using GevinstBot.Domain.Pulse;
using NodaTime;

namespace GevinstBot.Domain.GroupPulse;

/// <summary>The channel of a team that gets a pulse's one card, and what it was called then.</summary>
public sealed record PulseChannel(PersonId Id, string Name);

/// <summary>Målgruppepuls: what the staff whom an initiative concerns are asked about themselves, as a lead started it.</summary>
/// <param name="Id">The name of its form, and a number: each time it is started anew, the next.</param>
/// <param name="Initiative">Which initiative.</param>
/// <param name="Name">What that was called then: it is asked about and told of by one name.</param>
/// <param name="Threshold">How many must have answered before anything is shown, as the card promised.</param>
/// <param name="By">The lead.</param>
/// <param name="At">When «Send» was pressed.</param>
/// <param name="Opens">When it leaves.</param>
/// <param name="Closes">When the answers are put together.</param>
public sealed record StartedPulse(
    string Id, InitiativeId Initiative, string Name, int Threshold, PersonId By, Instant At, Instant Opens, Instant Closes)
{
    /// <summary>What is asked in the network's own words: all are asked in the same, whatever is changed meanwhile.</summary>
    public NetworkWords Words { get; init; } = NetworkWords.None;

    /// <summary>By which it is known whether two asked alike.</summary>
    public string Wording => PulseWording.OfGroup(Words);

    /// <summary>
    /// The pulse about the same initiative before this one, after which all were told what is done: they are asked whether it has helped.
    /// Empty where nothing was told.
    /// </summary>
    public string After { get; init; } = "";

    /// <summary>What that was.</summary>
    public string Measure { get; init; } = "";

    public bool AsksIfHelped => After.Length > 0;

    /// <summary>Whoever is asked may also say something in their own words: only where the lead wants it.</summary>
    public bool AsksForComments { get; init; }

    /// <summary>Where it is asked by one card that each sees their own of; null where everybody gets a card in their own chat.</summary>
    public PulseChannel? Channel { get; init; }

    /// <summary>How many are asked.</summary>
    public int Asked { get; init; }

    /// <summary>When it ended without a result, because a lead took it back; null where it hasn't.</summary>
    public Instant? Ended { get; init; }
}
