using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.GroupPulse;
using GevinstBot.Rounds;

namespace GevinstBot.GroupPulse;

/// <summary>A form's pulse as it was started: the last time, unless that was taken back.</summary>
/// <param name="Standing">Null when it hasn't been started, or was taken back.</param>
/// <param name="Times">How often it was started.</param>
public sealed record StartedForm(StartedPulse? Standing, int Times);

/// <summary>Whether what a form holds has been started.</summary>
public sealed class StartedPulseReader(GroupPulseTable pulses, WithdrawalTable withdrawals)
{
    public async Task<StartedForm> OfAsync(string form, CancellationToken ct)
    {
        var started = await pulses.OfFormAsync(form, ct);
        var isTakenBack = started is [.., var last]
            && await withdrawals.FindAsync(new RoundId(GroupPulseRhythm.Kind, last.Id), ct) is not null;
        return new StartedForm(started.Count == 0 || isTakenBack ? null : started[^1], started.Count);
    }
}
