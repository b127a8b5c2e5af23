using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Delivery;
using GevinstBot.Rounds;
using NodaTime;

namespace GevinstBot.Postponing;

/// <summary>A round that was moved: its new moments and the old deadline, why, and the way back; or that it is as planned again.</summary>
public static class PostponementReceiptCard
{
    /// <param name="request">The lead's.</param>
    /// <param name="moved">The round as it is now.</param>
    /// <param name="title">What it is called.</param>
    /// <param name="was">The deadline before.</param>
    /// <param name="zone">The network's.</param>
    public static AdaptiveCard For(CardRequest request, Round moved, string title, Instant was, DateTimeZone zone)
    {
        var (texts, opens) = (request.Texts, moved.Opens > request.Now);
        return request.Frame(
            texts["postponement.title"],
            [
                Say.Labelled(title),
                opens ? Say.Text(texts["postponement.now-opens", texts.When(moved.Opens, zone)]) : null,
                Say.Text(texts["postponement.now", texts.When(moved.Closes, zone), texts.When(was, zone)]),
                moved.Postponed is { } why ? Say.SmallLine(why.Reason) : null,
                Say.Small(texts[moved.Postponed is null ? "postponement.undone" : "postponement.done"]),
            ],
            moved.Postponed is null ? null : request.Button(texts["postponement.undo"], PostponementUndoSubmit.VerbName));
    }
}
