using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Pulse;

/// <summary>
/// One pulse as the regional report needs it; while it is open it may still change. Expected are the organisations that have
/// the initiative.
/// </summary>
public sealed record PulseReport(
    YearMonth Month, Initiative Initiative, PulseSummary Summary, IReadOnlyList<PulseAnswer> Answers,
    IReadOnlyList<OrganizationId> Expected, bool IsClosed);
