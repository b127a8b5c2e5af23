using System.Collections.Concurrent;
using GevinstBot.Domain.Delivery;
using GevinstBot.Rounds;
using GevinstBot.Teams.Cards;
using Microsoft.Extensions.Options;
using NodaTime;

namespace GevinstBot.Sending;

/// <summary>
/// Sends one prompt: claim its ledger row, make the card, send, record. The row is there before the message leaves, so a
/// process that dies leaves a trace, and nobody is asked twice.
/// </summary>
public sealed class PromptSender(
    DeliveryLedgerTable ledger, Messenger messenger, RoundCards cards, LastLook look, ClaimWatch watch, Instance instance, IClock clock,
    EngineMeter meter, IOptions<DeliveryOptions> options, ILogger<PromptSender> log)
{
    /// <summary>What became of sends, where the ledger couldn't be written: it is known here, and nobody else may have to guess.</summary>
    private readonly ConcurrentDictionary<(Prompt, Occasion), DeliveryRecord> _unrecorded = new();

    /// <summary>Something is known that the ledger doesn't say yet.</summary>
    public bool HasUnrecorded => !_unrecorded.IsEmpty;

    private Duration Lease => Duration.FromSeconds(options.Value.LeaseSeconds);

    /// <summary>A run begins: what is known and couldn't be recorded before is recorded.</summary>
    public async Task BeginAsync()
    {
        look.Begin();
        // Not in the dictionary's own order, which is another in every process.
        var oldestFirst = _unrecorded.Values
            .OrderBy(outcome => outcome.LeaseUntil).ThenBy(outcome => $"{outcome.Prompt}", StringComparer.Ordinal);
        foreach (var outcome in oldestFirst)
        {
            // Where it can't be, the others are recorded, and this one is tried again at the next run.
            await Step.TryAsync(
                () => RecordAsync(outcome),
                broken => log.PromptFailed(outcome.Prompt.Round.ToString(), outcome.Prompt.Subject, outcome.Occasion.ToString(), broken),
                CancellationToken.None);
        }
    }

    /// <summary>Turns claims that their owner lost into «ambiguous», so that the reminder covers them.</summary>
    public async Task<IReadOnlyList<RoundState>> SettleAbandonedAsync(IReadOnlyList<RoundState> rounds, Instant now, CancellationToken ct)
    {
        var settled = new List<RoundState>();
        foreach (var round in rounds)
            settled.Add(round.Ledger.Any(record => record.State == DeliveryState.Sending) ? await SettleAsync(round, now, ct) : round);
        return settled;
    }

    /// <summary>Notes that a message waits for another day.</summary>
    public async Task HoldAsync(RoundState round, MovedSend moved, CancellationToken ct)
    {
        var held = LedgerSteps.Held(moved, NonceOf(round, moved.Due.Prompt));
        if (await ClaimAsync(held, ct) is not null)
            log.PromptHeld(round.Round.Id.ToString(), moved.Due.To.Subject, moved.Due.Occasion.ToString(), moved.Reason.ToString());
    }

    public async Task SendAsync(DueSend planned, Instant now, CancellationToken ct)
    {
        // An instance that has to wait with its first call claims nothing: another would call it lost.
        await messenger.ReadyAsync(planned.To.Person, now, ct);
        if (await look.AtAsync(planned, now, ct) is not { } still)
            return;
        var (round, due) = still;
        var nonce = NonceOf(round, due.Prompt);
        var request = cards.Request(due, nonce, now);
        // The card is made before the claim: a card that can't be made must not look like one that may have been sent.
        var card = await cards.ToSendAsync(request, ct);
        // A wave may last longer than a lease, so a lease begins when its row is claimed and not when the wave began.
        var claim = LedgerSteps.Claimed(due, instance.Name, clock.GetCurrentInstant() + Lease, nonce);
        if (await ClaimAsync(claim, ct) is not { } claimed)
            return;
        var sent = await SendAsync(claimed, card, now, ct);
        log.PromptSent(due.Round.Id.ToString(), due.To.Subject, due.Occasion.ToString(), sent.Outcome.ToString(), sent.Code);
        meter.Sent(due, sent.Outcome, clock.GetCurrentInstant());
        // A wave may last longer than the wait that Teams asks for, so a wait begins when it is asked for.
        await RecordAsync(Outcome(claimed, sent, CardRefresh.Shown(request), clock.GetCurrentInstant()));
    }

    /// <summary>Null when another instance was faster, or the person has been forgotten meanwhile: then the row is gone again.</summary>
    private async Task<DeliveryRecord?> ClaimAsync(DeliveryRecord claim, CancellationToken ct)
    {
        if (await ledger.ClaimAsync(claim, ct) is not { } claimed)
            return null;
        if (claim.State is DeliveryState.Sending ? await BeforeLeavingAsync(claimed, IsStillThereAsync) : await IsStillThereAsync())
            return claimed;
        await ledger.GiveUpAsync(claimed, ct);
        return null;

        Task<bool> IsStillThereAsync() => look.IsStillInNetworkAsync(claim.Prompt.Person, ct);
    }

    private async Task<Sent> SendAsync(DeliveryRecord claim, PromptCard card, Instant now, CancellationToken ct)
    {
        try
        {
            return await BeforeLeavingAsync(
                claim, () => messenger.SendAsync(claim.Prompt.Person, card, look.DepartureOf(claim), now, ct));
        }
        catch (CardException broken)
        {
            log.PromptFailed(claim.Prompt.Round.ToString(), claim.Prompt.Subject, claim.Occasion.ToString(), broken);
            return SendOutcomes.Of(broken);
        }
    }

    /// <summary>
    /// What goes wrong after the claim and before the message leaves is no unknown outcome: it is tried again. A card that can't be sent
    /// is what it is.
    /// </summary>
    private async Task<T> BeforeLeavingAsync<T>(DeliveryRecord claimed, Func<Task<T>> step)
    {
        try
        {
            return await step();
        }
        catch (Exception broken) when (broken is not CardException)
        {
            await RecordAsync(Outcome(claimed, SendOutcomes.NothingLeft, shown: "", clock.GetCurrentInstant()));
            throw;
        }
    }

    private async Task RecordAsync(DeliveryRecord outcome)
    {
        _unrecorded[(outcome.Prompt, outcome.Occasion)] = outcome;
        await ledger.RecordAsync(outcome, CancellationToken.None);
        _unrecorded.TryRemove((outcome.Prompt, outcome.Occasion), out _);
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

    private string NonceOf(RoundState round, Prompt prompt) => round.NonceOf(prompt) ?? instance.NewNonce();

    private async Task<RoundState> SettleAsync(RoundState round, Instant now, CancellationToken ct)
    {
        var records = new List<DeliveryRecord>();
        foreach (var record in round.Ledger)
            records.Add(IsLost(record, now) ? await SettleAsync(record, ct) : record);
        return new RoundState(round.Round, records, round.Answered);
    }

    private bool IsLost(DeliveryRecord record, Instant now) =>
        record.State == DeliveryState.Sending
        && (instance.IsAlone ? record.Owner != instance.Name || record.IsAbandoned(now) : watch.HasStoodStill(record, Lease));

    private async Task<DeliveryRecord> SettleAsync(DeliveryRecord record, CancellationToken ct)
    {
        log.ClaimAbandoned(record.Prompt.Round.ToString(), record.Prompt.Subject);
        return await ledger.ClaimAsync(LedgerSteps.Lost(record), ct) ?? record;
    }
}
