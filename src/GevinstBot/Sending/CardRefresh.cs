using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using GevinstBot.Rounds;
using GevinstBot.Storage;
using Microsoft.Extensions.Options;
using NodaTime;
using NodaTime.Text;

namespace GevinstBot.Sending;

/// <summary>
/// Brings sent cards up to date in place: answered (also by somebody else in the team), corrected, closed, taken back. The
/// ledger notes what each card shows, so a card is updated exactly when it should show something else. A form that somebody may be filling
/// in beside their colleagues is left to them for a while: the run after that brings it up to date.
/// </summary>
public sealed class CardRefresh(
    DeliveryLedgerTable ledger, RoundReader reader, RoundCards cards, Messenger messenger,
    IOptions<DeliveryOptions> options, ILogger<CardRefresh> log)
{
    private const int MostTries = 5;

    /// <summary>How a card that shows who has it now is noted.</summary>
    private const string Handed = "handed to ";

    /// <summary>The cards whose rows have been read.</summary>
    /// <returns>False when one may still show what it did.</returns>
    public async Task<bool> RefreshAsync(RoundState state, Instant now, CancellationToken ct)
    {
        if (state.Round is { ExpectsAnswer: false, Withdrawn: null, MeetingChanged: null })
            return true;
        var shown = state.Ledger.Where(record =>
            IsShown(record) && MayChange(state.Round, record, now) && !state.KeepsForm(record.Prompt, now));
        var (outdated, left) = (shown.Where(record => Shown(Request(state, record, now)) != record.Shown), 0);
        await Wave.RunAsync(outdated, options.Value.SendsAtOnce, async record =>
        {
            if (!await UpdateAsync(state, record, now, ct))
                Interlocked.Increment(ref left);
        });
        return left == 0;
    }

    /// <summary>What a card shows, in one word: it changes when the answer or the round's state does.</summary>
    public static string Shown(CardRequest request) =>
        request.HandedTo is { } to ? $"{Handed}{to}{(request is { Given: not null, Answer: not null } ? " answered" : "")}"
        : $"{(request.Answer is { } answer ? Shown(answer) : "open")}{Moved(request.Round)}{(request.IsClosed ? " closed" : "")}";

    /// <summary>Another deadline is something else to show, and another meeting day.</summary>
    private static string Moved(Round round)
    {
        var postponed = round.Postponed is { } moved ? $" moved {moved.Version}" : "";
        return round.MeetingChanged is { } at ? $"{postponed} meeting {InstantPattern.ExtendedIso.Format(at)}" : postponed;
    }

    /// <summary>Two versions may be of the same moment.</summary>
    private static string Shown(Answered answer) =>
        $"{InstantPattern.ExtendedIso.Format(answer.At)} v{answer.Version} {answer.Besides}".TrimEnd();

    private CardRequest Request(RoundState state, DeliveryRecord record, Instant now)
    {
        var (prompt, answer) = (record.Prompt, state.AnswerAbout(record.Prompt.Subject));
        var addressee = state.Addressee(prompt);
        var to = addressee ?? new Addressee(prompt.Subject, prompt.Person);
        var request = cards.Request(state.Round, to, state.NonceOf(prompt) ?? record.Nonce, now);
        return request with
        {
            Answer = answer,
            HandedTo = addressee is null && request.Given is null ? HandedTo(state, record, now) : request.HandedTo,
            IsReminder = record.Occasion.IsReminder() && answer is null,
            IsAsked = record.Occasion == Occasion.Copy,
        };
    }

    /// <summary>
    /// A card that was closed when its subject went to somebody else stays what it is: what was asked and answered then. One that shows
    /// who has it goes on to, whatever is answered: that is no longer theirs to read.
    /// </summary>
    private static PersonId? HandedTo(RoundState state, DeliveryRecord record, Instant now) =>
        state.Round.IsOpenFor(record.Prompt.Subject, now) || record.Shown.StartsWith(Handed, StringComparison.Ordinal)
            ? state.Round.Addressees.FirstOrDefault(to => to.Subject == record.Prompt.Subject)?.Person
            : null;

    /// <returns>False when it may still show what it did.</returns>
    private async Task<bool> UpdateAsync(RoundState state, DeliveryRecord record, Instant now, CancellationToken ct)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            var request = Request(state, record, now);
            if (!await ShowAsync(record, request, ct))
                return false;
            if (await ledger.ClaimAsync(record with { Shown = Shown(request) }, ct) is not null)
                return true;
            // Somebody else updated the card meanwhile, and which of the two came last nobody knows: once more, as it is now.
            state = await reader.OfPromptAsync(state.Round, record.Prompt, ct);
            if (state.Record(record.Prompt, record.Occasion) is not { } newer || !IsShown(newer))
                return true;
            record = newer;
        }
        log.CardNotUpdated(state.Round.Id.ToString(), record.Prompt.Subject, nameof(MostTries), null);
        return false;
    }

    /// <returns>False when the card may still show what it did. One whose message is gone is as up to date as it will ever be.</returns>
    private async Task<bool> ShowAsync(DeliveryRecord record, CardRequest request, CancellationToken ct)
    {
        PromptCard card;
        try
        {
            card = await cards.ToSendAsync(request, ct);
        }
        catch (UnreadableRowException)
        {
            // Noted where it was read. The card stays as it was, and the others of the round go on.
            return false;
        }
        var sent = await messenger.UpdateAsync(record.Prompt.Person, record.ActivityId!, card, ct);
        if (sent.Outcome is SendOutcome.Delivered or SendOutcome.ConversationGone or SendOutcome.RecipientGone)
            return true;
        log.CardNotUpdated(request.Round.Id.ToString(), request.To.Subject, sent.Outcome.ToString(), sent.Code);
        // Too large now is too large at every run, until there is something else to show.
        return sent.Code == SendOutcomes.TooLarge;
    }

    /// <summary>What is only told stays as it was, but for a day that isn't the meeting's any more, and for what is taken back.</summary>
    private static bool MayChange(Round round, DeliveryRecord record, Instant now) => round.ExpectsAnswer || round.Withdrawn is not null
        || (record.SentAt < round.MeetingChanged && round.IsOpenAt(now));

    private static bool IsShown(DeliveryRecord record) => record is { State: DeliveryState.Sent, ActivityId: not null };
}
