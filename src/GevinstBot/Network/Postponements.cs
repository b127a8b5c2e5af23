using GevinstBot.Domain.Delivery;
using GevinstBot.Storage;

namespace GevinstBot.Network;

/// <summary>The rounds that leads have moved; read anew together with the network, whose calendar they are a part of.</summary>
public sealed class Postponements(PostponementTable table, ChangeMark changes)
{
    // Replaced as a whole: whoever reads while they are read again sees those before or after.
    private Dictionary<RoundId, Postponement> _all = [];

    /// <summary>Null when a round is as it was planned.</summary>
    public Postponement? Of(RoundId round) => _all.GetValueOrDefault(round) is { IsStanding: true } standing ? standing : null;

    /// <summary>Which version the next one is based on: also what was undone has one.</summary>
    public int VersionOf(RoundId round) => _all.GetValueOrDefault(round)?.Version ?? 0;

    /// <summary>Another whenever a round was moved, moved again or left as it was planned.</summary>
    public object Edition => _all;

    /// <summary>From now on the round runs so, by every instance.</summary>
    public async Task<StoreResult<Postponement>> StoreAsync(int basedOn, Postponement postponement, CancellationToken ct)
    {
        var result = await table.StoreAsync(basedOn, postponement, ct);
        await changes.SetAsync(ct);
        await LoadAsync(ct);
        return result;
    }

    public async Task LoadAsync(CancellationToken ct)
    {
        var all = (await table.AllAsync(ct)).ToDictionary(one => one.Round);
        if (all.Count != _all.Count || all.Any(one => !one.Value.Equals(_all.GetValueOrDefault(one.Key))))
            _all = all;
    }
}
