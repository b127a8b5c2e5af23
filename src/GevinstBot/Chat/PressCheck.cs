using System.Security.Cryptography;
using System.Text;
using GevinstBot.Audit;
using GevinstBot.Domain.Audit;
using GevinstBot.Domain.Delivery;
using GevinstBot.Network;
using GevinstBot.Rounds;
using GevinstBot.Sending;
using NodaTime;

namespace GevinstBot.Chat;

/// <summary>A press that may be answered: about which round, by whom, and with which card's key.</summary>
public sealed record CheckedPress(Round Round, Addressee To, DeliveryKey Key);

/// <summary>
/// Whether a press may be answered: its key leads to the ledger's row, and the row says who may answer, in which chat and about what.
/// Nothing on the card is believed.
/// </summary>
public sealed class PressCheck(
    RoundCatalog rounds, DeliveryLedgerTable ledger, ConversationTable conversations, CurrentNetwork network, AuditLog audit,
    ILogger<PressCheck> log)
{
    private const string NotValid = "submit.not-valid";

    private static readonly AuditAct Act = new("press");

    /// <param name="press">The press.</param>
    /// <param name="kind">The kind of round that its verb belongs to; null when nobody knows the verb.</param>
    /// <param name="now">When it came.</param>
    /// <param name="ct">Stops it.</param>
    /// <returns>What was pressed; or the key of the text that says why it isn't answered.</returns>
    public async Task<(CheckedPress? Press, string Refusal)> OfAsync(Press press, RoundKind? kind, Instant now, CancellationToken ct)
    {
        if (DeliveryKey.Parse(press.Values.GetValueOrDefault(DeliveryKey.Field)) is not { } key || kind != key.Prompt.Round.Kind)
            return (null, Told(press, "unreadable", "no valid key or verb", NotValid));
        if (key.Prompt.Person != press.By)
            return await RefusedAsync(press, key, now, "somebody else's card", "submit.not-yours", ct);
        var record = await ledger.FindAsync(key.Prompt, Occasion.First, ct);
        if (record is null || !SameNonce(record.Nonce, key.Nonce) || !await IsOwnChatAsync(record, press, ct))
            return await RefusedAsync(press, key, now, "unknown key or other chat", NotValid, ct);
        if (await rounds.FindAsync(key.Prompt.Round, now, ct) is not { } round)
            return (null, "submit.closed");
        return round.Addressees.Find(key.Prompt.Subject, key.Prompt.Person) is { } to
            ? (new CheckedPress(round, to, key), "")
            : IsHandedOver(round, key.Prompt.Subject)
            ? (null, Told(press, key.Prompt.Round.ToString(), "handed over", "submit.handed-over"))
            : await RefusedAsync(press, key, now, "no longer in the round", NotValid, ct);
    }

    private static bool IsHandedOver(Round round, string subject) => round.Addressees.Any(to => to.Subject == subject);

    /// <summary>
    /// Somebody of the network tried what they may not, and the log says so. Who isn't in it leaves nothing; and a card that its client
    /// brings up to date by itself is nobody's act.
    /// </summary>
    private async Task<(CheckedPress?, string)> RefusedAsync(
        Press press, DeliveryKey key, Instant now, string reason, string textKey, CancellationToken ct)
    {
        var round = key.Prompt.Round.ToString();
        if (!press.IsAutomatic && network.Roster.Find(press.By) is not null)
            await audit.WriteAsync(new AuditedAct(Act, press.By, now) { About = round, Outcome = AuditOutcome.Refused }, ct);
        return (null, Told(press, round, reason, textKey));
    }

    private string Told(Press press, string round, string reason, string textKey)
    {
        log.SubmitRefused(press.By.Value.Length == 36 ? press.By.Value : "unknown", round, reason);
        return textKey;
    }

    private static bool SameNonce(string stored, string given) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(stored), Encoding.ASCII.GetBytes(given));

    /// <summary>
    /// The chat it was sent to, or the one that the person has with the bot now: whoever installs the app again has another, and asks
    /// there for what waits. A send whose outcome is unknown has no chat in its row; the person is still checked.
    /// </summary>
    private async Task<bool> IsOwnChatAsync(DeliveryRecord record, Press press, CancellationToken ct) =>
        record.ConversationId is null || record.ConversationId == press.ConversationId
        || (await conversations.FindAsync(press.By, ct))?.ConversationId == press.ConversationId;
}
