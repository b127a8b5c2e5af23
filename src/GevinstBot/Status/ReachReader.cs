using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using GevinstBot.Sending;

namespace GevinstBot.Status;

/// <summary>How those can be reached who couldn't be, and what came of the tries to install the app for them.</summary>
public sealed class ReachReader(ConversationTable conversations, AppInstallTable installs)
{
    public Task<IReadOnlyDictionary<PersonId, Reachability>> OfMissedAsync(IEnumerable<RoundOverview> rounds, CancellationToken ct)
    {
        var missed = rounds.SelectMany(round => round.Status.Troubles).Where(trouble => trouble.Kind == TroubleKind.Unreachable);
        return conversations.OfAsync(missed.Select(trouble => trouble.To.Person).ToHashSet(), ct);
    }

    public async Task<IReadOnlyDictionary<PersonId, AppInstall>> InstallsAsync(
        IReadOnlyDictionary<PersonId, Reachability> reachable, CancellationToken ct)
    {
        var tried = new Dictionary<PersonId, AppInstall>();
        foreach (var (person, _) in reachable.Where(one => one.Value == Reachability.NotInstalled))
        {
            if (await installs.FindAsync(person, ct) is var (install, _))
                tried[person] = install;
        }
        return tried;
    }
}
