using AdaptiveCards;
using GevinstBot.Rounds;
using GevinstBot.Teams.Cards;
using NodaTime;

namespace GevinstBot.Chat;

/// <summary>What a press that may be made is answered with: the card as it stands, or what its verb's handler makes of it.</summary>
public sealed class PressAnswers(PressedCards cards, PressReceipts receipts, SeenCards seen)
{
    /// <param name="passed">The press, with its round and whom it is about.</param>
    /// <param name="press">The same as it came.</param>
    /// <param name="handler">Its verb's; null where the card alone is asked for.</param>
    /// <param name="now">When.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<GateReply> OfAsync(CheckedPress passed, Press press, SubmitHandler? handler, Instant now, CancellationToken ct)
    {
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
            return await receipts.OfAsync(passed, submission, reply.Newer, ct);
        if (reply.Message is not null)
            return GateReply.Tell(reply.Message);
        // A form comes back for the sake of what was typed on it: where that is nothing, the answer as it stands says more.
        var form = reply is { Newer: not null, Card: { } again } && !IsTypedOn(again, submission) ? null : reply.Card;
        var card = form ?? await cards.StandingAsync(passed, submission.Now, ct);
        card = reply.IsGone ? card.WithNotice(submission.Texts["submit.gone"]).AskingNoMore() : card;
        card = reply.Newer is { } newer
            ? card.WithNotice(cards.Overtaken(newer, isForm: form is not null, submission)).AskingNoMore()
            : card;
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
