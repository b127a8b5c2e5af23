using System.Collections.Concurrent;
using GevinstBot.Domain.Delivery;
using GevinstBot.Network;
using GevinstBot.Teams.Cards;
using GevinstBot.Texts;
using Microsoft.Extensions.Options;
using NodaTime;

namespace GevinstBot.Delivery;

/// <summary>
/// Sends one prompt: claim its ledger row, make the card, send, record. The row is there before the message leaves, so a
/// process that dies leaves a trace, and nobody is asked twice.
/// </summary>
public sealed class PromptSender(
    DeliveryLedgerTable ledger, Messenger messenger, LastLook look, ClaimWatch watch, CurrentNetwork network, TextCatalog texts,
    Instance instance, IClock clock, IOptions<DeliveryOptions> options, ILogger<PromptSender> log)
{
    /// <summary>What became of sends, where the ledger couldn't be written: it is known here, and nobody else may have to guess.</summary>
    private readonly ConcurrentDictionary<LedgerRow, DeliveryRecord> _unrecorded = new();

    private Duration Lease => Duration.FromSeconds(options.Value.LeaseSeconds);

    /// <summary>Records what is known and couldn't be recorded before.</summary>
    public async Task RecordLateAsync()
    {
        foreach (var (claimed, outcome) in _unrecorded)
        {
            try
            {
                await RecordAsync(claimed, outcome);
            }
            catch (Exception broken)
            {
                // The others are recorded, and this one is tried again at the next run.
                log.PromptFailed(outcome.Prompt.Round.ToString(), outcome.Prompt.Subject, outcome.Occasion.ToString(), broken);
            }
        }
    }

    /// <summary>Turns claims that their owner lost into «ambiguous», so that the reminder covers them.</summary>
    public async Task<IReadOnlyList<ReadRound>> SettleAbandonedAsync(IReadOnlyList<ReadRound> rounds, Instant now, CancellationToken ct)
    {
        var settled = new List<ReadRound>();
        foreach (var round in rounds)
            settled.Add(round.State.Ledger.Any(record => record.State == DeliveryState.Sending) ? await SettleAsync(round, now, ct) : round);
        return settled;
    }

    /// <summary>Notes that a message waits for another day.</summary>
    public async Task HoldAsync(ReadRound round, MovedSend moved, CancellationToken ct)
    {
        var held = LedgerSteps.Held(moved, NonceOf(round, moved.Due.Prompt));
        if (await ledger.ClaimAsync(held, VersionOf(round, moved.Due), ct) is not null)
            log.PromptHeld(round.Round.Id.ToString(), moved.Due.To.Subject, moved.Due.Occasion.ToString(), moved.Reason.ToString());
    }

    public async Task SendAsync(ReadRound planned, DueSend due, Instant now, CancellationToken ct)
    {
        // An instance that has to wait with its first call claims nothing: another would call it lost.
        await messenger.ReadyAsync(ct);
        if (await look.AtAsync(planned.Sourced, due, now, ct) is not { } still)
            return;
        (var round, due) = still;
        var nonce = NonceOf(round, due.Prompt);
        var request = new CardRequest(due.Round, due.To, new DeliveryKey(due.Prompt, nonce), texts.For(network.Roster.Find(due.To.Person)), now)
        {
            IsReminder = due.Occasion is Occasion.FirstReminder or Occasion.SecondReminder,
        };
        // The card is made before the claim: a card that can't be made must not look like one that may have been sent.
        var card = await round.Sourced.Source.CardAsync(request, ct);
        // A wave may last longer than a lease, so a lease begins when its row is claimed and not when the wave began.
        var claim = LedgerSteps.Claimed(due, instance.Name, clock.GetCurrentInstant() + Lease, nonce);
        if (await ledger.ClaimAsync(claim, VersionOf(round, due), ct) is not { } claimed)
            return;
        var sent = await SendAsync(claimed, card, now, ct);
        log.PromptSent(due.Round.Id.ToString(), due.To.Subject, due.Occasion.ToString(), sent.Outcome.ToString(), sent.Code);
        // A wave may last longer than the wait that Teams asks for, so a wait begins when it is asked for.
        await RecordAsync(claimed, Outcome(claim, sent, CardRefresh.Shown(request), clock.GetCurrentInstant()));
    }

    /// <summary>What goes wrong before the message leaves is no unknown outcome: it is tried again, or is what it is.</summary>
    private async Task<Sent> SendAsync(LedgerRow claimed, PromptCard card, Instant now, CancellationToken ct)
    {
        var claim = claimed.Record;
        try
        {
            return await messenger.SendAsync(claim.Prompt.Person, card, claim.LeaseUntil, now, ct);
        }
        catch (CardException broken)
        {
            log.PromptFailed(claim.Prompt.Round.ToString(), claim.Prompt.Subject, claim.Occasion.ToString(), broken);
            return SendOutcomes.Of(broken);
        }
        catch
        {
            await RecordAsync(claimed, Outcome(claim, SendOutcomes.NothingLeft, shown: "", clock.GetCurrentInstant()));
            throw;
        }
    }

    private async Task RecordAsync(LedgerRow claimed, DeliveryRecord outcome)
    {
        _unrecorded[claimed] = outcome;
        await ledger.RecordAsync(claimed, outcome, CancellationToken.None);
        _unrecorded.TryRemove(claimed, out _);
    }

    private static DeliveryRecord Outcome(DeliveryRecord claim, Sent sent, string shown, Instant now)
    {
        var record = LedgerSteps.After(claim, sent.Outcome, now, sent.RetryAfter);
        return record with
        {
            ConversationId = sent.ConversationId,
            ActivityId = sent.ActivityId,
            Reason = sent.Code,
            Shown = record.State == DeliveryState.Sent ? shown : "",
        };
    }

    private string NonceOf(ReadRound round, Prompt prompt) => round.NonceOf(prompt) ?? instance.NewNonce();

    private static Azure.ETag? VersionOf(ReadRound round, DueSend due) =>
        due.Before is null ? null : round.Row(due.Prompt, due.Occasion)!.Version;

    private async Task<ReadRound> SettleAsync(ReadRound round, Instant now, CancellationToken ct)
    {
        var rows = new List<LedgerRow>();
        foreach (var row in round.Rows)
            rows.Add(IsLost(row, now) ? await SettleAsync(row, ct) : row);
        return new ReadRound(round.Sourced, rows, round.State.Answered);
    }

    private bool IsLost(LedgerRow row, Instant now) =>
        row.Record.State == DeliveryState.Sending
        && (instance.IsAlone ? row.Record.Owner != instance.Name || row.Record.IsAbandoned(now) : watch.HasStoodStill(row, Lease));

    private async Task<LedgerRow> SettleAsync(LedgerRow row, CancellationToken ct)
    {
        log.ClaimAbandoned(row.Record.Prompt.Round.ToString(), row.Record.Prompt.Subject);
        return await ledger.ClaimAsync(LedgerSteps.Lost(row.Record), row.Version, ct) ?? row;
    }
}
