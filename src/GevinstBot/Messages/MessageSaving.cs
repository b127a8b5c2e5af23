using GevinstBot.Audit;
using GevinstBot.Domain.Audit;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Messages;
using GevinstBot.Domain.Network;
using GevinstBot.Rounds;
using GevinstBot.Sending;
using NodaTime;

namespace GevinstBot.Messages;

/// <summary>Sends a message, and takes back one that hasn't left: logged first, and the engine hears of it.</summary>
public sealed class MessageSaving(MessageTable messages, WithdrawalTable withdrawals, AuditLog audit, DeliveryWake wake)
{
    private static readonly AuditAct Sending = new("send-message");
    private static readonly AuditAct Cancelling = new("cancel-message");

    /// <summary>Pressed twice, or on two devices, it is sent once.</summary>
    public async Task SendAsync(SentMessage sent, CancellationToken ct)
    {
        var act = new AuditedAct(Sending, sent.By, sent.At) { About = IdOf(sent).ToString() };
        await audit.WriteAsync(act, ct);
        if (!await messages.AddAsync(sent, ct))
            await audit.WriteAsync(act with { Outcome = AuditOutcome.WithoutEffect }, ct);
        wake.Call();
    }

    public async Task CancelAsync(SentMessage sent, PersonId by, Instant now, CancellationToken ct)
    {
        await audit.WriteAsync(new AuditedAct(Cancelling, by, now) { About = IdOf(sent).ToString() }, ct);
        await withdrawals.TakeBackAsync(new Withdrawal(IdOf(sent), by, now), ct);
        wake.Call();
    }

    private static RoundId IdOf(SentMessage sent) => new(MessageRhythm.Kind, sent.Id);
}
