using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.GroupPulse;
using GevinstBot.Domain.Network;
using GevinstBot.Rounds;

namespace GevinstBot.GroupPulse;

/// <summary>A form's pulse as it was started: the last time, unless that was taken back.</summary>
/// <param name="Standing">Null when it hasn't been started, or was taken back.</param>
/// <param name="Times">How often it was started.</param>
public sealed record StartedForm(StartedPulse? Standing, int Times);

/// <summary>Whether what a form holds has been started, and what came of those before it.</summary>
public sealed class StartedPulseReader(
    GroupPulseTable pulses, WithdrawalTable withdrawals, GroupPulseResultTable results, GroupPulseWordTable words)
{
    public async Task<StartedForm> OfAsync(string form, CancellationToken ct)
    {
        var started = await pulses.OfFormAsync(form, ct);
        var isTakenBack = started is [.., var last]
            && await withdrawals.FindAsync(new RoundId(GroupPulseRhythm.Kind, last.Id), ct) is not null;
        return new StartedForm(started.Count == 0 || isTakenBack ? null : started[^1], started.Count);
    }

    /// <summary>What all were told is done after the last pulse about an initiative that has closed; null where nothing was.</summary>
    public async Task<PulseWord?> LastWordAsync(InitiativeId initiative, CancellationToken ct)
    {
        var closed = (await results.AllAsync(ct)).Select(one => one.Pulse).ToHashSet();
        var last = (await pulses.AllAsync(ct)).Where(pulse => pulse.Initiative == initiative && closed.Contains(pulse.Id))
            .OrderBy(pulse => pulse.Closes).ThenBy(pulse => pulse.Id, StringComparer.Ordinal).LastOrDefault();
        return last is null ? null : await words.FindAsync(last.Id, ct);
    }
}
