using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.StandIns;

/// <summary>One round that somebody answered while they stood in.</summary>
public sealed record StoodInAnswer(RoundId Round, PersonId By, Instant At);

/// <summary>A contact who is back: what was answered in their stead, and what nobody has answered yet.</summary>
/// <param name="Organization">Whose contact.</param>
/// <param name="Contact">Who is back.</param>
/// <param name="LastDay">The last day that somebody stood in.</param>
/// <param name="Opens">When they are told.</param>
/// <param name="Answers">What was answered for them, the first first.</param>
/// <param name="Waiting">What waits for them now, the nearest deadline first.</param>
public sealed record ContactReturn(
    OrganizationId Organization, PersonId Contact, LocalDate LastDay, Instant Opens, IReadOnlyList<StoodInAnswer> Answers,
    IReadOnlyList<RoundId> Waiting);
