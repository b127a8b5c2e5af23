using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Messages;
using GevinstBot.Rounds;

namespace GevinstBot.Messages;

/// <summary>A form's message as it was sent: the last time, unless that was taken back.</summary>
/// <param name="Standing">Null when it hasn't been sent, or was taken back.</param>
/// <param name="Times">How often it was sent.</param>
public sealed record SentForm(SentMessage? Standing, int Times);

/// <summary>Whether what a form holds has been sent.</summary>
public sealed class SentMessageReader(MessageTable messages, WithdrawalTable withdrawals)
{
    public async Task<SentForm> OfAsync(string form, CancellationToken ct)
    {
        var sent = await messages.OfFormAsync(form, ct);
        var isTakenBack = sent is [.., var last] && await withdrawals.FindAsync(new RoundId(MessageRhythm.Kind, last.Id), ct) is not null;
        return new SentForm(sent.Count == 0 || isTakenBack ? null : sent[^1], sent.Count);
    }
}
