using GevinstBot.Audit;
using GevinstBot.Domain.Audit;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.GroupPulse;
using GevinstBot.Domain.Network;
using GevinstBot.Rounds;
using GevinstBot.Sending;
using NodaTime;

namespace GevinstBot.GroupPulse;

/// <summary>
/// Starts a målgruppepuls, takes back one that hasn't left, and tells what is done about a result: logged first, and the engine hears of
/// it.
/// </summary>
public sealed class GroupPulseSaving(
    GroupPulseTable pulses, GroupPulseAnswerSaving answers, GroupPulseWordTable words, WithdrawalTable withdrawals, AuditLog audit,
    DeliveryWake wake)
{
    private static readonly AuditAct Starting = new("start-group-pulse");
    private static readonly AuditAct Cancelling = new("cancel-group-pulse");
    private static readonly AuditAct Telling = new("tell-group-pulse");

    /// <summary>
    /// Pressed twice, or on two devices, it is started once. What it needs comes before its own row, so that whoever is asked can answer.
    /// </summary>
    public async Task StartAsync(StartedPulse pulse, IReadOnlyList<AskedPerson> people, CancellationToken ct)
    {
        var act = new AuditedAct(Starting, pulse.By, pulse.At) { About = IdOf(pulse).ToString() };
        await audit.WriteAsync(act, ct);
        await answers.OpenAsync(pulse.Id, people, ct);
        if (!await pulses.AddAsync(pulse, ct))
            await audit.WriteAsync(act with { Outcome = AuditOutcome.WithoutEffect }, ct);
        wake.Call();
    }

    public async Task CancelAsync(StartedPulse pulse, PersonId by, Instant now, CancellationToken ct)
    {
        await audit.WriteAsync(new AuditedAct(Cancelling, by, now) { About = IdOf(pulse).ToString() }, ct);
        await withdrawals.TakeBackAsync(new Withdrawal(IdOf(pulse), by, now), ct);
        wake.Call();
    }

    public async Task TellAsync(PulseWord word, CancellationToken ct)
    {
        var act = new AuditedAct(Telling, word.By, word.At) { About = new RoundId(GroupPulseRhythm.ToldKind, word.Pulse).ToString() };
        await audit.WriteAsync(act, ct);
        if (!await words.AddAsync(word, ct))
            await audit.WriteAsync(act with { Outcome = AuditOutcome.WithoutEffect }, ct);
        wake.Call();
    }

    private static RoundId IdOf(StartedPulse pulse) => new(GroupPulseRhythm.Kind, pulse.Id);
}
