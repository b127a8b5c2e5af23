using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Delivery;

/// <summary>
/// Purring: a lead reminds one subject of a round, beside the reminders that come by themselves. <see cref="At"/> is when it leaves.
/// </summary>
public sealed record Nudge(RoundId Round, string Subject, PersonId By, Instant At);
