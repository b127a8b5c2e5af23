using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Rounds;

namespace GevinstBot.Signals;

/// <summary>A signal that was told: what stands, and what became of it.</summary>
public static class SignalReceiptCard
{
    /// <param name="request">Until it is in a draft, it can be changed.</param>
    /// <param name="question">For whom.</param>
    /// <param name="told">What is stored.</param>
    /// <param name="by">The name of who told it; null when they are no longer in the network.</param>
    public static AdaptiveCard For(CardRequest request, SignalQuestion question, ToldSignal told, string? by)
    {
        var (texts, signal, mayChange) = (request.Texts, told.Signal, told.MayBeChanged && !request.IsClosed);
        var pressed = request with { BasedOn = signal.Version };
        return Frame.Of(
            texts, texts["signal.title"],
            [
                Say.Heading(texts["signal.title"]),
                Say.Strong(SignalWords.Fate(told, texts)),
                Say.Typed(signal.Said.What),
                Say.SmallLine(SignalWords.About(signal.Said, question.Initiatives, texts)),
                Say.SmallLine(texts[
                    "signal.told-by", question.Organization.ShortName, texts.When(signal.At, question.Zone),
                    by ?? texts["submit.former-participant"]]),
            ],
            mayChange ? pressed.Button(texts["form.edit"], SignalEditSubmit.VerbName, (SignalCard.SignalField, signal.Id)) : null,
            mayChange ? pressed.Button(texts["signal.remove"], SignalRemoveSubmit.VerbName, (SignalCard.SignalField, signal.Id)) : null);
    }

    /// <summary>The card's time is over, and nothing was told on it.</summary>
    public static AdaptiveCard Unanswered(CardRequest request) => Frame.Of(
        request.Texts, request.Texts["signal.title"],
        [Say.Heading(request.Texts["signal.title"]), Say.Text(request.Texts["signal.none"])]);
}
