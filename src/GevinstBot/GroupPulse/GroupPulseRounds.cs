using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.GroupPulse;
using GevinstBot.Network;
using GevinstBot.Rounds;
using NodaTime;

namespace GevinstBot.GroupPulse;

/// <summary>
/// A pulse, its result, and what all are told of it, as rounds. They are read together: while there is no pulse, one question to the store
/// is all it costs.
/// </summary>
public sealed class GroupPulseRounds(
    GroupPulseTable pulses, GroupPulseAskedTable asked, GroupPulseResultTable results, GroupPulseWordTable words, CurrentNetwork network)
    : SharedRounds
{
    /// <summary>As long before it is told of, a pulse may have left.</summary>
    private static readonly Duration Longest = Duration.FromDays(150);

    public override async Task<IReadOnlyList<Round>> RoundsAsync(
        IReadOnlyList<RoundSource> sources, Interval opening, CancellationToken ct)
    {
        var wanted = sources.Select(source => source.Kind).ToHashSet();
        var known = await pulses.SinceAsync(opening.Start - Longest, ct);
        if (known.Count == 0)
            return [];
        var frozen = wanted.Contains(GroupPulseRhythm.ResultKind) ? await results.AllAsync(ct) : [];
        var told = wanted.Contains(GroupPulseRhythm.ToldKind) ? await words.AllAsync(ct) : [];
        var rounds = new List<Round>();
        foreach (var pulse in known)
        {
            if (wanted.Contains(GroupPulseRhythm.Kind) && opening.Contains(pulse.Opens))
                rounds.Add(GroupPulseRhythm.RoundOf(pulse, await AskedAsync(pulse, ct), network.Sending));
            if (frozen.FirstOrDefault(one => one.Pulse == pulse.Id) is { } result)
                rounds.Add(GroupPulseRhythm.ResultOf(pulse, result.At, network.Roster, network.Sending));
            if (told.FirstOrDefault(one => one.Pulse == pulse.Id) is { } word && opening.Contains(word.Opens))
                rounds.Add(GroupPulseRhythm.ToldOf(pulse, word, await AskedAsync(pulse, ct), network.Sending));
        }
        return [.. rounds.Where(round => opening.Contains(round.Opens))];
    }

    private async Task<AddresseeList> AskedAsync(StartedPulse pulse, CancellationToken ct) =>
        (await asked.OfAsync(pulse.Id, ct)).Addressees;
}
