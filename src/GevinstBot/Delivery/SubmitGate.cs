using System.Security.Cryptography;
using System.Text;
using AdaptiveCards;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using GevinstBot.Network;
using GevinstBot.Storage;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Delivery;

/// <summary>
/// Every press of a button passes here: the key leads to the ledger's row, and the row says who may answer, in which chat and
/// about what. Nothing on the card is believed.
/// </summary>
public sealed class SubmitGate(
    IEnumerable<SubmitHandler> handlers, Rounds rounds, DeliveryLedgerTable ledger, RoundCards cards, CardRefresh refresh, DeliveryWake wake,
    CurrentNetwork network, TextCatalog texts, IClock clock, ILogger<SubmitGate> log)
{
    // Two handlers for one verb: ToDictionary throws, and the program doesn't start.
    private readonly Dictionary<string, SubmitHandler> _handlers = handlers.ToDictionary(handler => handler.Verb);

    public async Task<GateReply> PassAsync(Press press, CancellationToken ct)
    {
        var local = texts.For(network.Roster.Find(press.By));
        try
        {
            return await PassAsync(press, local, ct);
        }
        catch (UnreadableRowException left)
        {
            // Noted and left alone where it was read: here it is told, and the card stays with what was typed.
            return GateReply.Tell(local[left.IsNewer ? "submit.newer-version" : "submit.unreadable"]);
        }
    }

    private async Task<GateReply> PassAsync(Press press, LocalTexts local, CancellationToken ct)
    {
        if (DeliveryKey.Parse(press.Values.GetValueOrDefault(DeliveryKey.Field)) is not { } key
            || !_handlers.TryGetValue(press.Verb, out var handler) || handler.Kind != key.Prompt.Round.Kind)
            return Refused(press.By, "unreadable", "no valid key or verb", local["submit.not-valid"]);
        if (key.Prompt.Person != press.By)
            return Refused(press.By, key.Prompt.Round.ToString(), "somebody else's card", local["submit.not-yours"]);
        var record = (await ledger.FindAsync(key.Prompt, Occasion.First, ct))?.Record;
        if (record is null || !SameNonce(record.Nonce, key.Nonce) || !SameConversation(record, press))
            return Refused(press.By, key.Prompt.Round.ToString(), "unknown key or other chat", local["submit.not-valid"]);
        var now = clock.GetCurrentInstant();
        return await rounds.FindAsync(key.Prompt.Round, now, ct) is { } round
            ? await HandleAsync(handler, round, key, press, local, now, ct)
            : GateReply.Tell(local["submit.closed"]);
    }

    private async Task<GateReply> HandleAsync(
        SubmitHandler handler, SourcedRound round, DeliveryKey key, Press press, LocalTexts local, Instant now, CancellationToken ct)
    {
        var to = round.Round.Addressees.FirstOrDefault(to => to.Subject == key.Prompt.Subject && to.Person == key.Prompt.Person);
        if (to is null)
            return Refused(key.Prompt.Person, key.Prompt.Round.ToString(), "no longer in the round", local["submit.not-valid"]);
        var request = await RequestAsync(round, to, key, local, now, ct);
        if (request.IsClosed || press.IsAutomatic)
            return GateReply.Show((await cards.ShowAsync(round, request, ct)).Card);
        var reply = await handler.SubmitAsync(new Submission(request, press.Values), ct);
        if (reply.Stored)
        {
            log.AnswerStored(round.Round.Id.ToString(), to.Subject);
            await refresh.RefreshOwnAsync(round, key.Prompt, now, ct);
            wake.Call();
        }
        if (reply.Message is not null)
            return GateReply.Tell(reply.Message);
        var card = reply.Card ?? (await cards.ShowAsync(round, await RequestAsync(round, to, key, local, now, ct), ct)).Card;
        return GateReply.Show(reply.Newer is { } newer ? card.WithNotice(Notice(newer, isForm: reply.Card is not null, local)) : card);
    }

    private string Notice(NewerAnswer newer, bool isForm, LocalTexts local) => local[
        isForm ? "submit.overtaken-form" : "submit.overtaken", local.When(newer.At, network.Zone),
        (newer.By is { } by ? network.Roster.Find(by)?.Name : null) ?? local["submit.former-participant"]];

    private static async Task<CardRequest> RequestAsync(
        SourcedRound round, Addressee to, DeliveryKey key, LocalTexts local, Instant now, CancellationToken ct)
    {
        var answered = await round.Source.AnsweredAsync(round.Round, ct);
        return new CardRequest(round.Round, to, key, local, now) { Answer = answered.FirstOrDefault(a => a.Subject == to.Subject) };
    }

    private GateReply Refused(PersonId person, string round, string reason, string message)
    {
        log.SubmitRefused(person.Value.Length == 36 ? person.Value : "unknown", round, reason);
        return GateReply.Tell(message);
    }

    private static bool SameNonce(string stored, string given) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(stored), Encoding.ASCII.GetBytes(given));

    /// <summary>A send whose outcome is unknown has no chat in its row; the person is still checked.</summary>
    private static bool SameConversation(DeliveryRecord record, Press press) =>
        record.ConversationId is null || record.ConversationId == press.ConversationId;
}

/// <summary>What goes back to the person who pressed: a card in place of the pressed one, or a short message.</summary>
public sealed record GateReply(AdaptiveCard? Card, string? Message)
{
    public static GateReply Show(AdaptiveCard card) => new(card, null);

    public static GateReply Tell(string message) => new(null, message);
}
