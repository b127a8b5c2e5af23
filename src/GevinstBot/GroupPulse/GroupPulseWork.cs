using GevinstBot.Domain.GroupPulse;
using GevinstBot.Rounds;
using GevinstBot.Sending;
using GevinstBot.Storage;
using Microsoft.Extensions.Options;
using NodaTime;

namespace GevinstBot.GroupPulse;

/// <summary>
/// Closes pulses whose deadline is over: nothing more comes in, the key is thrown away, what may be shown is made and stored once, and the
/// answers are removed. Cut off at any step, or done by two instances at once, it goes on at the next run and comes to the same: a result
/// is only made while all answers are there, and the first that is stored stands.
/// </summary>
public sealed class GroupPulseWork(
    GroupPulseTable pulses, GroupPulseAskedTable asked, GroupPulseAnswerTable given, GroupPulseAnswerSaving answers,
    GroupPulseResultTable results, StoreSweep sweep, IOptions<GroupPulseOptions> options) : RunWork
{
    /// <summary>Those that this instance has seen closed and emptied.</summary>
    private readonly HashSet<string> _done = [];

    /// <summary>What was left half closed, however long ago, is looked for once.</summary>
    private bool _hasLooked;

    public override async Task<bool> AtAsync(ReadRounds read, Instant now, CancellationToken ct)
    {
        var isNew = false;
        foreach (var (pulse, withdrawn) in await OverAsync(read, now, ct))
        {
            isNew |= withdrawn is { } at ? await EndAsync(pulse, at, ct) : await CloseAsync(pulse, now, ct);
            _done.Add(pulse.Id);
        }
        return isNew;
    }

    /// <summary>Those that aren't known to be closed; of those that were taken back, when.</summary>
    private async Task<IReadOnlyList<(StartedPulse Pulse, Instant? Withdrawn)>> OverAsync(
        ReadRounds read, Instant now, CancellationToken ct)
    {
        var over = read.All.Where(state => state.Round.Id.Kind == GroupPulseRhythm.Kind && state.Round.Closes <= now)
            .ToDictionary(state => state.Round.Id.Period, state => state.Round.Withdrawn?.At);
        if (_hasLooked && over.Keys.All(_done.Contains))
            return [];
        var all = await pulses.AllAsync(ct);
        _hasLooked = true;
        return
        [
            .. from pulse in all
               where !_done.Contains(pulse.Id) && (over.ContainsKey(pulse.Id) || pulse.Closes <= now)
               // In one order in every instance: a later one is shown only what the earlier ones leave it.
               orderby pulse.Closes, pulse.Id
               select (pulse, pulse.Ended ?? over.GetValueOrDefault(pulse.Id)),
        ];
    }

    private async Task<bool> CloseAsync(StartedPulse pulse, Instant now, CancellationToken ct)
    {
        await answers.CloseAsync(pulse.Id, ct);
        var isNew = await results.FindAsync(pulse.Id, ct) is null && await FreezeAsync(pulse, now, ct);
        await answers.RemoveAnswersAsync(pulse.Id, ct);
        await sweep.SweepAsync(ct);
        return isNew;
    }

    private async Task<bool> FreezeAsync(StartedPulse pulse, Instant now, CancellationToken ct)
    {
        var (people, before) = (await asked.OfAsync(pulse.Id, ct), await BeforeAsync(pulse, ct));
        var (answered, threshold) = (await given.OfAsync(pulse.Id, ct), Math.Max(pulse.Threshold, options.Value.Threshold));
        // Before the result: while there is none, all that people wrote is still there to be read again.
        if (pulse.AsksForComments)
            await answers.KeepCommentsAsync(pulse.Id, answered.Count, threshold, ct);
        var result = GroupResult.Of(
            answered, people.ByPart, threshold,
            [.. before.Select(one => one.Pulse.After == pulse.After ? one.Frozen.Result : one.Frozen.Result with { Helped = null })]);
        // Another may have stored one meanwhile and begun to remove what this was made of: then that stands.
        var frozen = new FrozenResult(pulse.Id, result, now) { Before = before.Count == 0 ? null : before[^1].Pulse.Id };
        return await results.AddAsync(frozen, ct);
    }

    /// <summary>
    /// What was shown of the same initiative before, the last last: the difference may not tell of anyone who is asked again.
    /// </summary>
    private async Task<IReadOnlyList<(StartedPulse Pulse, FrozenResult Frozen)>> BeforeAsync(StartedPulse pulse, CancellationToken ct)
    {
        var same = (await pulses.AllAsync(ct)).Where(other => other.Initiative == pulse.Initiative && other.Id != pulse.Id).ToList();
        if (same.Count == 0)
            return [];
        var frozen = (await results.AllAsync(ct)).ToDictionary(one => one.Pulse);
        return
        [
            .. from other in same
               where frozen.ContainsKey(other.Id)
               orderby other.Closes, other.Id
               select (other, frozen[other.Id]),
        ];
    }

    /// <summary>Taken back: nothing is told of it, and nothing is kept.</summary>
    private async Task<bool> EndAsync(StartedPulse pulse, Instant at, CancellationToken ct)
    {
        await answers.CloseAsync(pulse.Id, ct);
        await pulses.EndAsync(pulse.Id, at, ct);
        await answers.RemoveAnswersAsync(pulse.Id, ct);
        await answers.RemoveAnsweredAsync(pulse.Id, ct);
        await sweep.SweepAsync(ct);
        return false;
    }
}
