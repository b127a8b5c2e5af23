using GevinstBot.Domain.GroupPulse;
using GevinstBot.Network;
using NodaTime;

namespace GevinstBot.GroupPulse;

/// <summary>A pulse that has closed: its result, and what was told of it.</summary>
/// <param name="Pulse">The pulse.</param>
/// <param name="Result">What is shown of it; it was made once and doesn't change.</param>
/// <param name="Word">What all who were asked were told is done; null where nothing has been yet.</param>
public sealed record ClosedPulse(StartedPulse Pulse, GroupResult Result, PulseWord? Word)
{
    /// <summary>The one about the same that closed before it, and on which day; null for the first.</summary>
    public (StartedPulse Pulse, GroupResult Result, LocalDate Closed)? Before { get; init; }

    /// <summary>
    /// What people wrote, for leads alone; null where nobody was asked, where too few answered, and where it has been removed.
    /// </summary>
    public PulseComments? Comments { get; init; }
}

/// <summary>Pulses that have closed, as they are told of.</summary>
public sealed class GroupPulseReader(
    GroupPulseTable pulses, GroupPulseResultTable results, GroupPulseWordTable words, GroupPulseCommentTable comments,
    CurrentNetwork network)
{
    /// <summary>Null when it hasn't closed.</summary>
    public async Task<ClosedPulse?> FindAsync(string id, CancellationToken ct) =>
        await pulses.FindAsync(id, ct) is { } pulse && await results.FindAsync(id, ct) is { } frozen
            ? new ClosedPulse(pulse, frozen.Result, await words.FindAsync(id, ct))
            {
                Before = await BeforeAsync(frozen, ct),
                Comments = pulse.AsksForComments ? await comments.FindAsync(id, ct) : null,
            }
            : null;

    private async Task<(StartedPulse, GroupResult, LocalDate)?> BeforeAsync(FrozenResult frozen, CancellationToken ct) =>
        frozen.Before is { } id && await pulses.FindAsync(id, ct) is { } pulse && await results.FindAsync(id, ct) is { } before
            ? (pulse, before.Result, network.DayOf(pulse.Closes))
            : null;
}
