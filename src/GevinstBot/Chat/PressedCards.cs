using AdaptiveCards;
using GevinstBot.Network;
using GevinstBot.Rounds;
using NodaTime;

namespace GevinstBot.Chat;

/// <summary>The card of a press that has been checked, with the answer as it stands now, and what is said above it.</summary>
public sealed class PressedCards(RoundReader reader, RoundCards cards, CurrentNetwork network)
{
    public async Task<CardRequest> RequestAsync(CheckedPress passed, Instant now, CancellationToken ct) =>
        (passed.OnBehalf is null
            ? cards.Request(passed.Round, passed.To, passed.Key.Nonce, now)
            : cards.RequestOnBehalf(passed.Round, passed.To, passed.Key.Nonce, now)) with
        {
            // In a channel the card's own, which isn't that of whoever pressed.
            Key = passed.Key,
            Answer = await reader.AnswerAsync(passed.Round, passed.To.Subject, ct),
        };

    public async Task<AdaptiveCard> ShowAsync(CardRequest request, CancellationToken ct) => (await cards.ToAnswerAsync(request, ct)).Card;

    /// <summary>The answer as it stands.</summary>
    public async Task<AdaptiveCard> StandingAsync(CheckedPress passed, Instant now, CancellationToken ct) =>
        await ShowAsync(await RequestAsync(passed, now, ct), ct);

    /// <summary>Why nothing was stored of what was typed on a card that is closed.</summary>
    public string TooLate(Submission late) => late.Round.Withdrawn is not null
        ? late.Texts["submit.too-late-withdrawn"]
        : late.Texts[
            late.Round.ExpectsAnswer ? "submit.too-late" : "submit.too-late-form", late.Texts.When(late.Card.Closes, network.Zone)];

    /// <summary>That somebody else was faster, or that the person has gone on themselves, from another device.</summary>
    public string Overtaken(NewerAnswer newer, bool isForm, Submission pressed)
    {
        var texts = pressed.Texts;
        if (newer.IsOwnForm)
            return texts[isForm ? "submit.overtaken-own-form" : "submit.overtaken-own", texts.When(newer.At, network.Zone)];
        return texts[
            isForm ? "submit.overtaken-form" : "submit.overtaken", texts.When(newer.At, network.Zone), NameOf(newer, pressed)];
    }

    /// <summary>That what was sent and what somebody else had stored meanwhile are one answer now.</summary>
    public string Merged(NewerAnswer with, Submission pressed) =>
        pressed.Texts["submit.merged", pressed.Texts.When(with.At, network.Zone), NameOf(with, pressed)];

    private string NameOf(NewerAnswer newer, Submission pressed) =>
        (newer.By is { } by ? network.Roster.Find(by)?.Name : null) ?? pressed.Texts["submit.former-participant"];
}
