using GevinstBot.Domain.GroupPulse;

namespace GevinstBot.GroupPulse;

/// <summary>A pulse that has closed: its result, and what was told of it.</summary>
/// <param name="Pulse">The pulse.</param>
/// <param name="Result">What is shown of it; it was made once and doesn't change.</param>
/// <param name="Word">What all who were asked were told is done; null where nothing has been yet.</param>
public sealed record ClosedPulse(StartedPulse Pulse, GroupResult Result, PulseWord? Word);

/// <summary>Pulses that have closed, as they are told of.</summary>
public sealed class GroupPulseReader(GroupPulseTable pulses, GroupPulseResultTable results, GroupPulseWordTable words)
{
    /// <summary>Null when it hasn't closed.</summary>
    public async Task<ClosedPulse?> FindAsync(string id, CancellationToken ct) =>
        await pulses.FindAsync(id, ct) is { } pulse && await results.FindAsync(id, ct) is { } frozen
            ? new ClosedPulse(pulse, frozen.Result, await words.FindAsync(id, ct))
            : null;
}
