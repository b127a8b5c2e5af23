using GevinstBot.Storage;

namespace GevinstBot.Sending;

/// <summary>What was told to the other instances.</summary>
/// <param name="Mark">The change mark that this instance has set; null if it couldn't.</param>
/// <param name="IsAllThereIs">False when others may have stored something that this instance hasn't acted upon.</param>
public sealed record ToldChange(string? Mark = null, bool IsAllThereIs = false);

/// <summary>
/// How much of what was stored this instance has acted upon. What it stores itself it acts upon at once, and that needn't wake it again at
/// the next tick, as what another stored does.
/// </summary>
public sealed class SeenChanges(ChangeMark changes, Instance instance)
{
    private string? _seen;

    /// <summary>Nobody else can write to the store: it serves this process alone, which holds its lock.</summary>
    public bool IsOnlyWriter => instance.IsAlone;

    /// <summary>The mark as it stands now.</summary>
    public Task<string?> ReadAsync(CancellationToken ct) => changes.ReadAsync(ct);

    public bool HasSeen(string? mark) => mark == _seen;

    /// <summary>All that was stored before the mark stood so has been acted upon.</summary>
    public void See(string? mark) => _seen = mark;

    /// <summary>Tells the other instances that this one has stored something.</summary>
    public async Task<ToldChange> TellAsync(CancellationToken ct) =>
        _seen is { } seen && await changes.TryFollowAsync(seen, instance.NewNonce(), ct) is { } own
            ? new ToldChange(own, IsAllThereIs: true)
            : new ToldChange(await changes.SetAsync(ct));
}
