using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Delivery;

/// <summary>Trukket tilbake: a network lead took a round back, so that nothing more of it is sent and what was sent says so.</summary>
public sealed record Withdrawal(RoundId Round, PersonId By, Instant At)
{
    /// <summary>False where it follows from something else that was said, and not from a lead's word.</summary>
    public bool MayBeSentAgain { get; init; } = true;
}
