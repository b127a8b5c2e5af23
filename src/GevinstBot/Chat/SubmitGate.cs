using AdaptiveCards;
using GevinstBot.Network;
using GevinstBot.Rounds;
using GevinstBot.Sending;
using GevinstBot.Storage;
using GevinstBot.Teams.Cards;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Chat;

/// <summary>Every press of a button passes here: <see cref="PressCheck"/> says whether it may, its verb's handler answers it.</summary>
public sealed class SubmitGate(
    IEnumerable<SubmitHandler> handlers, PressCheck check, RoundReader reader, RoundCards cards, SeenCards seen, AnswerNews news,
    CurrentNetwork network, PersonTexts people, IClock clock, ILogger<SubmitGate> log)
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
        var request = (await RequestAsync(passed, now, ct)) with { IsAsked = press.Values.ContainsKey(RoundCard.AskedField) };
        var submission = new Submission(request, press.Values) { OnBehalf = passed.OnBehalf };
        if (press.AsksForCard && !submission.Card.IsClosed)
            await seen.NoteAsync(passed, now, ct);
        if (press.IsAutomatic || press.AsksForCard || (submission.Card.IsClosed && !IsTypedInVain(handler!, submission)))
            return GateReply.Show((await cards.ShowAsync(submission.Card, ct)).Card);
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
        if ((await handler.SubmitAsync(late, ct)).Card is not { } form || !IsTypedOn(form, late))
            return GateReply.Show((await cards.ShowAsync(late.Card, ct)).Card);
        form.Actions.Clear();
        return GateReply.Show(form.WithNotice(late.Round.Withdrawn is null
            ? late.Texts["submit.too-late", late.Texts.When(late.Card.Closes, network.Zone)]
            : late.Texts["submit.too-late-withdrawn"]));
    }

    private async Task<GateReply> HandleAsync(SubmitHandler handler, CheckedPress passed, Submission submission, CancellationToken ct)
    {
        var reply = await handler.SubmitAsync(submission, ct);
        if (reply.Stored)
            return await ReceiptAsync(passed, submission, ct);
        if (reply.Message is not null)
            return GateReply.Tell(reply.Message);
        // A form comes back for the sake of what was typed on it: where that is nothing, the answer as it stands says more.
        var form = reply is { Newer: not null, Card: { } again } && !IsTypedOn(again, submission) ? null : reply.Card;
        var card = form ?? await StandingAsync(passed, submission.Now, ct);
        return GateReply.Show(
            reply.Newer is { } newer ? card.WithNotice(Notice(newer, isForm: form is not null, submission.Texts)) : card);
    }

    private static bool IsTypedOn(AdaptiveCard form, Submission submission) =>
        CardInputs.Of(form).Any(input => submission.Typed.ContainsKey(input.Id ?? ""));

    private async Task<GateReply> ReceiptAsync(CheckedPress passed, Submission submission, CancellationToken ct)
    {
        try
        {
            await news.SpreadAsync(passed.Round, passed.Key.Prompt, submission.Now, ct);
            var now = await RequestAsync(passed, submission.Now, ct);
            // A card that asks several things one after the other isn't done with the first.
            return GateReply.Show((await cards.ShowAsync(now, ct)).Card) with { GoesOn = IsFirst(submission) && now.Answer is not null };
        }
        catch (Exception broken) when (!broken.IsStop(ct))
        {
            // It is stored, and whatever fails after that may not say anything else.
            log.ReceiptFailed(passed.Round.Id.ToString(), submission.Subject, broken);
            return GateReply.Tell(submission.Texts["submit.stored"]) with { GoesOn = IsFirst(submission) };
        }
    }

    /// <summary>What the person asked to answer had no answer yet.</summary>
    private static bool IsFirst(Submission submission) => submission.Card is { IsAsked: true, Answer: null };

    private async Task<AdaptiveCard> StandingAsync(CheckedPress passed, Instant now, CancellationToken ct) =>
        (await cards.ShowAsync(await RequestAsync(passed, now, ct), ct)).Card;

    private string Notice(NewerAnswer newer, bool isForm, LocalTexts local) => local[
        isForm ? "submit.overtaken-form" : "submit.overtaken", local.When(newer.At, network.Zone),
        (newer.By is { } by ? network.Roster.Find(by)?.Name : null) ?? local["submit.former-participant"]];

    private async Task<CardRequest> RequestAsync(CheckedPress passed, Instant now, CancellationToken ct) =>
        (passed.OnBehalf is null
            ? cards.Request(passed.Round, passed.To, passed.Key.Nonce, now)
            : cards.RequestOnBehalf(passed.Round, passed.To, passed.Key.Nonce, now)) with
        {
            Answer = await reader.AnswerAsync(passed.Round, passed.To.Subject, ct),
        };
}

/// <summary>What goes back to the person who pressed: a card in place of the pressed one, or a short message.</summary>
public sealed record GateReply(AdaptiveCard? Card, string? Message)
{
    /// <summary>The person asked for what waits, and has answered it: what waits now is to come.</summary>
    public bool GoesOn { get; init; }

    public static GateReply Show(AdaptiveCard card) => new(card, null);

    public static GateReply Tell(string message) => new(null, message);
}
