using GevinstBot.Domain.Delivery;
using GevinstBot.Network;
using GevinstBot.Texts;
using Microsoft.Extensions.Options;
using NodaTime;

namespace GevinstBot.Delivery;

/// <summary>
/// Sends one prompt: claim its ledger row, make the card, send, record. The row is there before the message leaves, so a
/// process that dies leaves a trace, and nobody is asked twice.
/// </summary>
public sealed class PromptSender(
    DeliveryLedgerTable ledger, Messenger messenger, CurrentNetwork network, TextCatalog texts, Instance instance,
    IOptions<DeliveryOptions> options, ILogger<PromptSender> log)
{
    private const int MaxAttempts = 8;

    private static readonly Duration LongestWait = Duration.FromMinutes(15);

    /// <summary>Turns claims that their owner lost into «ambiguous», so that the reminder covers them.</summary>
    public async Task<IReadOnlyList<LedgerRow>> SettleAbandonedAsync(IReadOnlyList<LedgerRow> rows, Instant now, CancellationToken ct)
    {
        var settled = new List<LedgerRow>();
        foreach (var row in rows)
            settled.Add(IsLost(row.Record, now) ? await SettleAsync(row, ct) : row);
        return settled;
    }

    public async Task SendAsync(RoundSource source, DueSend due, IReadOnlyList<LedgerRow> rows, Instant now, CancellationToken ct)
    {
        var prompt = new Prompt(due.Round.Id, due.To.Subject, due.To.Person);
        var before = due.Before is null ? null : rows.First(row => row.Record == due.Before);
        var nonce = FirstNonce(rows, prompt) ?? instance.NewNonce();
        var request = new CardRequest(due.Round, due.To, new DeliveryKey(prompt, nonce), texts.For(network.Roster.Find(due.To.Person)), now)
        {
            IsReminder = due.Occasion is Occasion.FirstReminder or Occasion.SecondReminder,
        };
        // The card is made before the claim: a card that can't be made must not look like one that may have been sent.
        var card = await source.CardAsync(request, ct);
        var claim = new DeliveryRecord(prompt, due.Occasion, DeliveryState.Sending)
        {
            Attempt = (due.Before?.Attempt ?? 0) + 1,
            Owner = instance.Name,
            LeaseUntil = now + Duration.FromSeconds(options.Value.LeaseSeconds),
            Nonce = nonce,
        };
        if (await ledger.ClaimAsync(claim, before?.Version, ct) is not { } claimed)
            return;
        var sent = await messenger.SendAsync(due.To.Person, card, now, ct);
        log.PromptSent(due.Round.Id.ToString(), due.To.Subject, due.Occasion.ToString(), sent.Outcome.ToString(), sent.Code);
        await ledger.RecordAsync(claimed, Outcome(claim, sent, CardRefresh.Shown(request), now), CancellationToken.None);
    }

    private static string? FirstNonce(IReadOnlyList<LedgerRow> rows, Prompt prompt) =>
        rows.FirstOrDefault(row => row.Record.Prompt == prompt && row.Record.Occasion == Occasion.First)?.Record.Nonce;

    private static DeliveryRecord Outcome(DeliveryRecord claim, Sent sent, string shown, Instant now)
    {
        var record = claim with { ConversationId = sent.ConversationId, ActivityId = sent.ActivityId, Reason = sent.Code };
        return sent.Outcome switch
        {
            SendOutcome.Delivered => record with { State = DeliveryState.Sent, SentAt = now, Shown = shown },
            SendOutcome.Throttled or SendOutcome.ConversationGone when claim.Attempt < MaxAttempts =>
                record with { State = DeliveryState.Parked, NotBefore = now + Wait(claim.Attempt, sent.RetryAfter) },
            SendOutcome.Ambiguous => record with { State = DeliveryState.Ambiguous },
            SendOutcome.Throttled or SendOutcome.ConversationGone or SendOutcome.RecipientGone or SendOutcome.Failed =>
                record with { State = DeliveryState.Failed },
        };
    }

    /// <summary>What Teams asks for, at most a quarter of an hour; else 2 s, doubled each time.</summary>
    private static Duration Wait(int attempt, Duration? asked) =>
        Duration.Min(LongestWait, asked ?? Duration.FromSeconds(Math.Pow(2, attempt)));

    private bool IsLost(DeliveryRecord record, Instant now) =>
        record.State == DeliveryState.Sending && (record.IsAbandoned(now) || (instance.IsAlone && record.Owner != instance.Name));

    private async Task<LedgerRow> SettleAsync(LedgerRow row, CancellationToken ct)
    {
        log.ClaimAbandoned(row.Record.Prompt.Round.ToString(), row.Record.Prompt.Subject);
        var settled = row.Record with { State = DeliveryState.Ambiguous };
        return await ledger.ClaimAsync(settled, row.Version, ct) ?? row;
    }
}
