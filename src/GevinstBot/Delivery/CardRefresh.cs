using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using GevinstBot.Network;
using GevinstBot.Texts;
using NodaTime;
using NodaTime.Text;

namespace GevinstBot.Delivery;

/// <summary>
/// Brings sent cards up to date in place: answered (also by somebody else in the team), corrected, closed. The ledger notes
/// what each card shows, so a card is updated exactly when it should show something else.
/// </summary>
public sealed class CardRefresh(
    DeliveryLedgerTable ledger, Messenger messenger, CurrentNetwork network, TextCatalog texts, ILogger<CardRefresh> log)
{
    /// <summary>One person's copies, or everybody's when no person is named.</summary>
    public async Task RefreshAsync(SourcedRound round, Instant now, CancellationToken ct, PersonId? only = null)
    {
        if (!round.Round.ExpectsAnswer)
            return;
        var rows = await ledger.OfRoundAsync(round.Round.Id, ct);
        var answered = await round.Source.AnsweredAsync(round.Round, ct);
        foreach (var row in rows.Where(row => row.Record is { State: DeliveryState.Sent, ActivityId: not null }))
        {
            if (only is { } person && row.Record.Prompt.Person != person)
                continue;
            var request = Request(round.Round, row.Record, rows, answered, now);
            if (Shown(request) != row.Record.Shown)
                await UpdateAsync(round.Source, row, request, ct);
        }
    }

    /// <summary>What a card shows, in one word: it changes when the answer or the round's state does.</summary>
    public static string Shown(CardRequest request) =>
        $"{(request.Answer is { } answer ? InstantPattern.ExtendedIso.Format(answer.At) : "open")}{(request.IsClosed ? " closed" : "")}";

    private CardRequest Request(
        Round round, DeliveryRecord record, IReadOnlyList<LedgerRow> rows, IReadOnlyList<Answered> answered, Instant now)
    {
        var nonce = rows.FirstOrDefault(row => row.Record.Prompt == record.Prompt && row.Record.Occasion == Occasion.First)?.Record.Nonce;
        var to = round.Addressees.FirstOrDefault(to => to.Subject == record.Prompt.Subject && to.Person == record.Prompt.Person)
            ?? new Addressee(record.Prompt.Subject, record.Prompt.Person);
        return new CardRequest(
            round, to, new DeliveryKey(record.Prompt, nonce ?? record.Nonce), texts.For(network.Roster.Find(record.Prompt.Person)), now)
        {
            Answer = answered.FirstOrDefault(a => a.Subject == record.Prompt.Subject),
            IsReminder = record.Occasion is Occasion.FirstReminder or Occasion.SecondReminder
                && answered.All(a => a.Subject != record.Prompt.Subject),
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
