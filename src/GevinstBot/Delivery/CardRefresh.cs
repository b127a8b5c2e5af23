using GevinstBot.Domain.Delivery;
using GevinstBot.Network;
using GevinstBot.Texts;
using Microsoft.Extensions.Options;
using NodaTime;
using NodaTime.Text;

namespace GevinstBot.Delivery;

/// <summary>
/// Brings sent cards up to date in place: answered (also by somebody else in the team), corrected, closed. The ledger notes
/// what each card shows, so a card is updated exactly when it should show something else.
/// </summary>
public sealed class CardRefresh(
    DeliveryLedgerTable ledger, Messenger messenger, CurrentNetwork network, TextCatalog texts, IOptions<DeliveryOptions> options,
    ILogger<CardRefresh> log)
{
    /// <summary>One prompt's copies, or everybody's when none is named.</summary>
    public async Task RefreshAsync(SourcedRound round, Instant now, CancellationToken ct, Prompt? only = null)
    {
        if (!round.Round.ExpectsAnswer)
            return;
        var rows = only is null ? await ledger.OfRoundAsync(round.Round.Id, ct) : await ledger.OfPromptAsync(only, ct);
        var read = new ReadRound(round, rows, await round.Source.AnsweredAsync(round.Round, ct));
        var outdated = read.Rows
            .Where(row => row.Record is { State: DeliveryState.Sent, ActivityId: not null })
            .Select(row => (Row: row, Request: Request(read, row.Record, now)))
            .Where(card => Shown(card.Request) != card.Row.Record.Shown);
        await Wave.RunAsync(outdated, options.Value.SendsAtOnce, card => UpdateAsync(round.Source, card.Row, card.Request, ct));
    }

    /// <summary>What a card shows, in one word: it changes when the answer or the round's state does.</summary>
    public static string Shown(CardRequest request) =>
        $"{(request.Answer is { } answer ? InstantPattern.ExtendedIso.Format(answer.At) : "open")}{(request.IsClosed ? " closed" : "")}";

    private CardRequest Request(ReadRound read, DeliveryRecord record, Instant now)
    {
        var (prompt, answer) = (record.Prompt, read.AnswerAbout(record.Prompt.Subject));
        var nonce = read.Row(prompt, Occasion.First)?.Record.Nonce ?? record.Nonce;
        var to = read.Addressee(prompt) ?? new Addressee(prompt.Subject, prompt.Person);
        return new CardRequest(read.Round, to, new DeliveryKey(prompt, nonce), texts.For(network.Roster.Find(prompt.Person)), now)
        {
            Answer = answer,
            IsReminder = record.Occasion is Occasion.FirstReminder or Occasion.SecondReminder && answer is null,
        };
    }

    private async Task UpdateAsync(RoundSource source, LedgerRow row, CardRequest request, CancellationToken ct)
    {
        var card = await source.CardAsync(request, ct);
        var sent = await messenger.UpdateAsync(row.Record.Prompt.Person, row.Record.ActivityId!, card, ct);
        if (sent.Outcome is not (SendOutcome.Delivered or SendOutcome.ConversationGone or SendOutcome.RecipientGone))
        {
            log.CardNotUpdated(request.Round.Id.ToString(), request.To.Subject, sent.Outcome.ToString(), sent.Code);
            return;
        }
        // A card whose message is gone is as up to date as it will ever be.
        await ledger.RecordAsync(row, row.Record with { Shown = Shown(request) }, ct);
    }
}
