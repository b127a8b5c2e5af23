using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Delivery;

/// <summary>Gitt videre: whoever answers for a subject has let somebody else answer one round of it.</summary>
public sealed record Handover(RoundId Round, string Subject, PersonId From, PersonId To, Instant At);

/// <summary>A subject of a round that somebody else answers than whoever answers for it otherwise, and who may take it back.</summary>
/// <param name="Own">Who would be asked, if it hadn't been given away.</param>
/// <param name="From">Who gave it away: <paramref name="Own"/>, or whoever answered for the subject then.</param>
/// <param name="To">Who is asked.</param>
public sealed record GivenTask(Addressee Own, PersonId From, PersonId To);
