using GevinstBot.Domain.Network;

namespace GevinstBot.Graph;

/// <summary>A call that shows whether a permission is given; what it finds is thrown away.</summary>
public sealed record GraphProbe(string Permission, Func<CancellationToken, Task> Call);

/// <summary>One call for each permission. They ask about nobody: that there is no such person or group is an answer too.</summary>
public sealed class GraphProbes(PeopleDirectory people, AppInstaller apps)
{
    private const string Nobody = "00000000-0000-4000-8000-000000000000";

    public IReadOnlyList<GraphProbe> All =>
    [
        new(GraphPermissions.Catalogue, apps.CatalogueIdAsync),
        new(GraphPermissions.Install, ct => apps.HasAppAsync(new PersonId(Nobody), ct)),
        new(GraphPermissions.People, ct => people.FindAsync("GevinstBot", ct)),
        new(GraphPermissions.Groups, ct => people.MembersAsync(Nobody, ct)),
    ];

    /// <summary>Whether a permission is given.</summary>
    /// <returns>Null when it is; else what became of the call.</returns>
    public static async Task<GraphFailure?> TryAsync(GraphProbe probe, CancellationToken ct)
    {
        GraphFailure? failure = null;
        await Step.TryAsync(() => probe.Call(ct), broken => failure = GraphErrors.Classify(broken), ct);
        return failure?.Outcome == GraphOutcome.NotFound ? null : failure;
    }
}
