using System.Security.Cryptography;
using System.Text;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using GevinstBot.Rounds;
using GevinstBot.Sending;
using NodaTime;

namespace GevinstBot.Chat;

/// <summary>A press that may be answered: about which round, by whom, and with which card's key.</summary>
public sealed record CheckedPress(Round Round, Addressee To, DeliveryKey Key)
{
    /// <summary>Set where who presses isn't asked, and may answer in the name of those who are.</summary>
    public OnBehalf? OnBehalf { get; init; }
}

/// <summary>
/// Whether a press may be answered: its key leads to the ledger's row, the row says who may answer, in which chat and about what, and
/// <see cref="ScopeCheck"/> whether they still have a role that may. Nothing on the card is believed.
/// </summary>
public sealed class PressCheck(
    RoundCatalog rounds, DeliveryLedgerTable ledger, ConversationTable conversations, ScopeCheck scopes, OnBehalf onBehalf,
    PressRefusals refusals)
{
    private const string NotValid = "submit.not-valid";

    /// <param name="press">The press.</param>
    /// <param name="handler">What its verb does; null when nobody knows the verb.</param>
    /// <param name="now">When it came.</param>
    /// <param name="ct">Stops it.</param>
    /// <returns>What was pressed; or the key of the text that says why it isn't answered.</returns>
    public async Task<(CheckedPress? Press, string Refusal)> OfAsync(
        Press press, SubmitHandler? handler, Instant now, CancellationToken ct)
    {
        if (DeliveryKey.Parse(press.Values.GetValueOrDefault(DeliveryKey.Field)) is not { } key
            || !(press.AsksForCard || handler?.IsOf(key.Prompt.Round.Kind) == true))
            return await RefusedAsync("no valid key or verb", NotValid, sent: null);
        if (key.Prompt.Person.IsChannel ? !IsIn(key.Prompt.Person, press) : key.Prompt.Person != press.By)
            return await RefusedAsync(
                "somebody else's card, or another channel's", key.Prompt.Person.IsChannel ? NotValid : "submit.not-yours", sent: null);
        var record = await ledger.FindAsync(key.Prompt, Occasion.First, ct);
        if (record is null || !SameNonce(record.Nonce, key.Nonce) || !await IsOwnChatAsync(record, press, ct))
            return await RefusedAsync("unknown key or other chat", NotValid, sent: null);
        if (await rounds.FindAsync(key.Prompt.Round, now, ct) is not { } round)
        {
            await rounds.RequireReadableAsync(key.Prompt.Round, ct);
            return (null, await rounds.GoneKeyAsync(key.Prompt.Round, ct));
        }
        if (round.Addressees.Find(key.Prompt.Subject, key.Prompt.Person) is { Person.IsChannel: true })
            return await InChannelAsync(round, key, press, handler, now, ct);
        if (AskedOf(round, key.Prompt, press, handler) is not { } to)
            return await onBehalf.AllowsAsync(round, record, now, ct) ? (OnBehalfOf(round, key), "")
                : IsHandedOver(round, key.Prompt.Subject) ? (null, "submit.handed-over")
                : await RefusedAsync("no longer in the round", NotValid, record.Prompt);
        // What it was sent is shown to whoever it was sent to.
        return handler is null || await scopes.AllowsAsync(handler, press.By, to.Subject, now, ct)
            ? (new CheckedPress(round, to, key), "")
            : await RefusedAsync("no role that may", handler.Scope.RefusalKey, record.Prompt);

        async Task<(CheckedPress?, string)> RefusedAsync(string reason, string textKey, Prompt? sent)
        {
            await refusals.NoteAsync(press, handler, sent, reason, now, ct);
            return (null, textKey);
        }
    }

    /// <summary>
    /// Each for themselves: whoever isn't asked is told so, and may see the card. A client from before would answer to all.
    /// </summary>
    private async Task<(CheckedPress? Press, string Refusal)> InChannelAsync(
        Round round, DeliveryKey key, Press press, SubmitHandler? handler, Instant now, CancellationToken ct)
    {
        if (press.IsFromOldClient)
            return (null, "submit.old-client");
        var viewer = new Addressee(press.By.Value, press.By);
        if (handler is null)
            return (new CheckedPress(round, viewer, key), "");
        return round.InChannel.Find(viewer.Subject, viewer.Person) is not null
            && await scopes.AllowsAsync(handler, press.By, viewer.Subject, now, ct)
                ? (new CheckedPress(round, viewer, key), "")
                : (null, "submit.not-asked");
    }

    private static bool IsIn(PersonId channel, Press press) =>
        PersonId.IsOne(press.By.Value) && press.ConversationId is { } conversation && PersonId.OfChannel(conversation) == channel;

    private CheckedPress OnBehalfOf(Round round, DeliveryKey key) =>
        new(round, new Addressee(key.Prompt.Subject, key.Prompt.Person), key) { OnBehalf = onBehalf };

    /// <summary>Whoever is asked; who has given it away takes it back, and is shown who has it.</summary>
    private static Addressee? AskedOf(Round round, Prompt prompt, Press press, SubmitHandler? handler)
    {
        var own = round.GivenOf(prompt.Subject)?.Own is { } giver && giver.Person == prompt.Person ? giver : null;
        return handler?.IsForGiver == true ? own
            : round.Addressees.Find(prompt.Subject, prompt.Person) ?? (press.AsksForCard ? own : null);
    }

    private static bool IsHandedOver(Round round, string subject) => round.Addressees.Any(to => to.Subject == subject);

    private static bool SameNonce(string stored, string given) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(stored), Encoding.ASCII.GetBytes(given));

    /// <summary>
    /// The chat it was sent to, or the one that the person has with the bot now: whoever installs the app again has another, and asks
    /// there for what waits. A send whose outcome is unknown has no chat in its row; the person is still checked.
    /// </summary>
    private async Task<bool> IsOwnChatAsync(DeliveryRecord record, Press press, CancellationToken ct) =>
        // Which channel a press came from was asked before.
        record.Prompt.Person.IsChannel || record.ConversationId is null || record.ConversationId == press.ConversationId
        || (await conversations.FindAsync(press.By, ct))?.ConversationId == press.ConversationId;
}
