using AdaptiveCards;
using GevinstBot.Network;
using GevinstBot.Rounds;
using GevinstBot.Storage;
using GevinstBot.Teams.Cards;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Chat;

/// <summary>Every press of a button passes here: <see cref="PressCheck"/> says whether it may, its verb's handler answers it.</summary>
public sealed class SubmitGate(
    IEnumerable<SubmitHandler> handlers, PressCheck check, PressedCards cards, PressReceipts receipts, SeenCards seen, PersonTexts people,
    IClock clock)
{
    // Two handlers for one verb: ToDictionary throws, and the program doesn't start.
    private readonly Dictionary<string, SubmitHandler> _handlers = handlers.ToDictionary(handler => handler.Verb);

    public async Task<GateReply> PassAsync(Press press, CancellationToken ct)
    {
        var local = people.For(press.By);
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
        if (DeliveryKey.IsOfPreview(press.Values.GetValueOrDefault(DeliveryKey.Field)))
            return GateReply.Tell(local["preview.harmless"]);
        var (handler, now) = (_handlers.GetValueOrDefault(press.Verb), clock.GetCurrentInstant());
        var (passed, refusal) = await check.OfAsync(press, handler, now, ct);
        if (passed is null)
            return GateReply.Tell(local[refusal]);
        var request = (await cards.RequestAsync(passed, now, ct)) with { IsAsked = press.Values.ContainsKey(RoundCard.AskedField) };
        var submission = new Submission(request, press.Values) { OnBehalf = passed.OnBehalf };
        if (press.AsksForCard && !submission.Card.IsClosed)
            await seen.NoteAsync(passed, now, ct);
        if (press.IsAutomatic || press.AsksForCard || (submission.Card.IsClosed && !IsTypedInVain(handler!, submission)))
            return GateReply.Show(await cards.ShowAsync(submission.Card, ct));
        return submission.Card.IsClosed
            ? await TooLateAsync(handler!, submission, ct)
            : await HandleAsync(handler!, passed, submission, ct);
    }

    /// <summary>An answer of their own that came after the pressed card is this press, heard a second time.</summary>
    private static bool IsTypedInVain(SubmitHandler handler, Submission late) =>
        handler.IsAnswer && !(late.Card.Answer is { } stored && stored.By == late.By && stored.Version > late.BasedOn);

    /// <summary>Nothing is stored, and what was typed can still be read and copied: the form with it, and nothing to send it by.</summary>
    private async Task<GateReply> TooLateAsync(SubmitHandler handler, Submission late, CancellationToken ct)
    {
        var reply = await handler.SubmitAsync(late, ct);
        // A message leaves the card as it is, with what was typed on it.
        if (reply.Message is { } message)
            return GateReply.Tell(message);
        if (reply.Card is not { } form || !IsTypedOn(form, late))
            return GateReply.Show(await cards.ShowAsync(late.Card, ct));
        return Back(form.TooLate(cards.TooLate(late)), late);
    }

    private async Task<GateReply> HandleAsync(SubmitHandler handler, CheckedPress passed, Submission submission, CancellationToken ct)
    {
        var reply = await handler.SubmitAsync(submission, ct);
        if (reply.Stored)
            return await receipts.OfAsync(passed, submission, ct);
        if (reply.Message is not null)
            return GateReply.Tell(reply.Message);
        // A form comes back for the sake of what was typed on it: where that is nothing, the answer as it stands says more.
        var form = reply is { Newer: not null, Card: { } again } && !IsTypedOn(again, submission) ? null : reply.Card;
        var card = form ?? await cards.StandingAsync(passed, submission.Now, ct);
        card = reply.Newer is { } newer ? card.WithNotice(cards.Overtaken(newer, isForm: form is not null, submission)) : card;
        return Back(card, submission);
    }

    /// <summary>
    /// Of what is longer than a card has room for, it says so; where not even that has room, the pressed card stays, with all of it.
    /// </summary>
    private static GateReply Back(AdaptiveCard form, Submission submission)
    {
        if (TypedFields.Longest(form, submission) is not { } field)
            return GateReply.Show(form);
        var (texts, name) = (submission.Texts, submission.Texts.Quoted(field.Label ?? ""));
        var said = submission.IsWhole ? form : form.WithNotice(texts["submit.cut", name]);
        return CardJson.Fits(said) ? GateReply.Show(said) : GateReply.Tell(texts["submit.too-much", name]);
    }

    private static bool IsTypedOn(AdaptiveCard form, Submission submission) =>
        CardInputs.Of(form).Any(input => submission.Typed.ContainsKey(input.Id ?? ""));
}

/// <summary>What goes back to the person who pressed: a card in place of the pressed one, or a short message.</summary>
public sealed record GateReply(AdaptiveCard? Card, string? Message)
{
    /// <summary>The person asked for what waits, and has answered it: what waits now is to come.</summary>
    public bool GoesOn { get; init; }

    public static GateReply Show(AdaptiveCard card) => new(card, null);

    public static GateReply Tell(string message) => new(null, message);
}
