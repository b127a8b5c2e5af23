using GevinstBot.Domain.Network;

namespace GevinstBot.Domain.Signals;

/// <summary>What organisations have told of one theme: each counts once, however often it told.</summary>
public sealed record SignalCluster(string Theme, IReadOnlyList<Signal> Signals)
{
    public IReadOnlyList<OrganizationId> Organizations => [.. Signals.Select(signal => signal.Organization).Distinct()];

    /// <summary>The theme that most organisations tell of first; what was told first stands first in it.</summary>
    public static IReadOnlyList<SignalCluster> Of(IEnumerable<Signal> signals) =>
    [
        .. signals.Where(signal => !signal.IsWithdrawn)
            .OrderBy(signal => signal.First)
            .ThenBy(signal => signal.Organization.Value, StringComparer.Ordinal)
            .ThenBy(signal => signal.Id, StringComparer.Ordinal)
            .GroupBy(signal => signal.Said.Theme)
            .Select(theme => new SignalCluster(theme.Key, [.. theme]))
            .OrderByDescending(cluster => cluster.Organizations.Count)
            .ThenBy(cluster => cluster.Theme, StringComparer.Ordinal),
    ];
}
