using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.LearningNetwork;

/// <summary>
/// Innsjekk: a team's stored answer to one round (period <c>2026-w49-kull3</c>), by whoever filled it in for the team. The
/// version counts from 1; each change is one more.
/// </summary>
public sealed record CheckIn(TeamId Team, string Period, CheckInAnswer Answer, PersonId By, Instant At, int Version)
    : IVersioned<CheckIn>
{
    PersonId? IVersioned<CheckIn>.By => By;

    /// <summary>When the team first told of a blocker at this check-in; see <see cref="BlockerRhythm.Since"/>.</summary>
    public Instant? BlockerSince { get; init; }

    public bool SaysTheSameAs(CheckIn other) => Answer == other.Answer;
}
