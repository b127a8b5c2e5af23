using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Pulse;

/// <summary>
/// One pulse as the regional report needs it; while it is open it may still change. Expected are the organisations that have
/// the initiative.
/// </summary>
public sealed record PulseReport(
    YearMonth Month, Initiative Initiative, PulseSummary Summary, IReadOnlyList<PulseAnswer> Answers,
    IReadOnlyList<OrganizationId> Expected, bool IsClosed)
{
    /// <summary>Those that have their barrier point at an element, or none at all, as they stand in the network.</summary>
    public IReadOnlyList<OrganizationId> At(AdkarElement? barrier) =>
        [.. Expected.Where(organization => Answers.Any(answer => answer.Organization == organization && answer.Barrier == barrier))];

    /// <summary>What they say stands in the way there, the commonest first; how many say so.</summary>
    public IReadOnlyList<(string Reason, int Count)> HindrancesAt(AdkarElement barrier) =>
    [
        .. FollowUp.ChoicesAt(barrier)
            .Select(reason => (reason, Answers.Count(answer => answer.Barrier == barrier && answer.Reasons.Contains(reason))))
            .Where(one => one.Item2 > 0).OrderByDescending(one => one.Item2),
    ];
}
