using GevinstBot.Domain.Delivery;
using GevinstBot.Network;
using GevinstBot.Storage;
using GevinstBot.Texts;
using Microsoft.Extensions.Options;
using NodaTime;
using NodaTime.Text;

namespace GevinstBot.Delivery;

/// <summary>
/// Brings sent cards up to date in place: answered (also by somebody else in the team), corrected, closed, taken back. The
/// ledger notes what each card shows, so a card is updated exactly when it should show something else.
/// </summary>
public sealed class CardRefresh(
    DeliveryLedgerTable ledger, RoundCards cards, Messenger messenger, CurrentNetwork network, TextCatalog texts, IOptions<DeliveryOptions> options,
    TimeProvider time, ILogger<CardRefresh> log)
{
    private const int MostTries = 5;

    /// <summary>A press is to be answered within four seconds.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>
    /// A presser's own copies, before the reply: later the update would overwrite the form that the next press opens. Where
    /// Teams is slow, or it isn't this instance's turn to call, the next run does it.
    /// </summary>
    public async Task RefreshOwnAsync(SourcedRound round, Prompt prompt, Instant now, CancellationToken ct)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, patience.Token);
        try
        {
            await RefreshAsync(round, now, either.Token, prompt);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            log.OwnCardLater(round.Round.Id.ToString(), prompt.Subject);
        }
    }

    /// <summary>One prompt's copies, or everybody's when none is named.</summary>
    public async Task RefreshAsync(SourcedRound round, Instant now, CancellationToken ct, Prompt? only = null)
    {
        if (round.Round is { ExpectsAnswer: false, Withdrawn: null })
            return;
        var read = await ReadAsync(round, only, ct);
        var outdated = read.Rows.Where(IsShown).Where(row => Shown(Request(read, row.Record, now)) != row.Record.Shown);
        await Wave.RunAsync(outdated, options.Value.SendsAtOnce, row => UpdateAsync(read, row, now, ct));
    }

    /// <summary>What a card shows, in one word: it changes when the answer or the round's state does.</summary>
    public static string Shown(CardRequest request) =>
        $"{(request.Answer is { } answer ? Shown(answer) : "open")}{(request.IsClosed ? " closed" : "")}";

    /// <summary>Two versions may be of the same moment.</summary>
    private static string Shown(Answered answer) => $"{InstantPattern.ExtendedIso.Format(answer.At)} v{answer.Version} {answer.Besides}".TrimEnd();

    private CardRequest Request(ReadRound read, DeliveryRecord record, Instant now)
    {
        var (prompt, answer) = (record.Prompt, read.AnswerAbout(record.Prompt.Subject));
        var nonce = read.NonceOf(prompt) ?? record.Nonce;
        var to = read.Addressee(prompt) ?? new Addressee(prompt.Subject, prompt.Person);
        return new CardRequest(read.Round, to, new DeliveryKey(prompt, nonce), texts.For(network.Roster.Find(prompt.Person)), now)
        {
            Answer = answer,
            IsReminder = record.Occasion is Occasion.FirstReminder or Occasion.SecondReminder && answer is null,
        };
    }

    private async Task<ReadRound> ReadAsync(SourcedRound round, Prompt? only, CancellationToken ct)
    {
        var rows = only is null ? await ledger.OfRoundAsync(round.Round.Id, ct) : await ledger.OfPromptAsync(only, ct);
        return new ReadRound(round, rows, await round.Source.AnsweredAsync(round.Round, ct));
    }

    private async Task UpdateAsync(ReadRound read, LedgerRow row, Instant now, CancellationToken ct)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            var request = Request(read, row.Record, now);
            if (!await ShowAsync(read.Sourced, row.Record, request, ct)
                || await ledger.ClaimAsync(row.Record with { Shown = Shown(request) }, row.Version, ct) is not null)
                return;
            // Somebody else updated the card meanwhile, and which of the two came last nobody knows: once more, as it is now.
            read = await ReadAsync(read.Sourced, row.Record.Prompt, ct);
            if (read.Row(row.Record.Prompt, row.Record.Occasion) is not { } newer || !IsShown(newer))
                return;
            row = newer;
        }
        log.CardNotUpdated(read.Round.Id.ToString(), row.Record.Prompt.Subject, nameof(MostTries), null);
    }

    /// <returns>False when the card may still show what it did. One whose message is gone is as up to date as it will ever be.</returns>
    private async Task<bool> ShowAsync(SourcedRound round, DeliveryRecord record, CardRequest request, CancellationToken ct)
    {
        PromptCard card;
        try
        {
            card = await cards.ShowAsync(round, request, ct);
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

    private static bool IsShown(LedgerRow row) => row.Record is { State: DeliveryState.Sent, ActivityId: not null };
}
