using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Pulse;

/// <summary>
/// Kontaktvurdering: how far the target group has come, as an organisation's contact judges it. It belongs to the organisation
/// and is shown as its assessment. The reasons say what stands in the way at the barrier point (<see cref="FollowUp"/>) and
/// may be left out.
/// </summary>
public sealed record PulseAnswer(
    InitiativeId Initiative, OrganizationId Organization, AdkarScores Scores, IReadOnlyList<string> Reasons, PersonId By, Instant At)
    : IVersioned<PulseAnswer>
{
    PersonId? IVersioned<PulseAnswer>.By => By;

    public int Version { get; init; } = 1;

    /// <summary>Given by somebody who wasn't asked, in the organisation's name.</summary>
    public bool OnBehalf { get; init; }

    /// <summary>In which words it was asked: <see cref="PulseWording"/>.</summary>
    public string Wording { get; init; } = "";

    public AdkarElement? Barrier => BarrierPoint.Of(Scores);

    /// <summary>The reasons stay for as long as the barrier does; at another barrier they would say something nobody has said.</summary>
    public IReadOnlyList<string> ReasonsKept(AdkarScores corrected) => BarrierPoint.Of(corrected) == Barrier ? Reasons : [];

    public bool SaysTheSameAs(PulseAnswer other) =>
        Initiative == other.Initiative
        && Organization == other.Organization
        && Scores == other.Scores
        && Wording == other.Wording
        && Reasons.SequenceEqual(other.Reasons);
}
