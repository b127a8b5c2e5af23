using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Rounds;
using GevinstBot.Teams.Cards;

namespace GevinstBot.FollowUps;

/// <summary>A closer follow-up is over before its time: who ended it, why, and what is asked about as before.</summary>
public static class FollowUpEndCard
{
    /// <param name="request">To whoever was asked.</param>
    /// <param name="ended">Null where it can be read no longer; then that it is over is all that is said.</param>
    public static AdaptiveCard For(CardRequest request, EndedFollowUp? ended)
    {
        var texts = request.Texts;
        return request.Frame(
            texts["follow-up-end.title", CardText.Escape(request.Round.Name)],
            [
                ended is null ? null : Say.Line(texts["follow-up-end.why", ended.By, texts.Date(ended.End.On), ended.End.Reason]),
                Say.Text(texts["follow-up-end.next"]),
            ]);
    }
}
