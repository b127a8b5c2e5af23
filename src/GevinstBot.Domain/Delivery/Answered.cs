using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Delivery;

/// <summary>That a subject has answered a round: who, and when last.</summary>
public sealed record Answered(string Subject, PersonId By, Instant At)
{
    /// <summary>Of the answer, as its table counts; 0 for what is said once and has no versions.</summary>
    public int Version { get; init; }

    /// <summary>Somebody gave it in the name of those who were asked.</summary>
    public bool OnBehalf { get; init; }

    /// <summary>What the card shows besides the answer, in one word; it may have come at the same moment.</summary>
    public string Besides { get; init; } = "";
}
