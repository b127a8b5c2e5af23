using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Delivery;

/// <summary>That a subject has answered a round: who, and when last.</summary>
public sealed record Answered(string Subject, PersonId By, Instant At)
{
    /// <summary>Which version of what the card shows; two may be of the same moment.</summary>
    public string Version { get; init; } = "";
}
