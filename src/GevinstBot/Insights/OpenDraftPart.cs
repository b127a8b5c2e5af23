using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Delivery;
using GevinstBot.Rounds;
using GevinstBot.Teams.Cards;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Insights;

/// <summary>
/// The lead's reminder of a draft that nobody has approved, at the top of the report: a message of its own would take the report's day.
/// </summary>
internal static class OpenDraftPart
{
    public static AdaptiveCard On(AdaptiveCard card, CardRequest request, Round draft, DateTimeZone zone)
    {
        var texts = request.Texts;
        var (says, hasRoom) = (texts["draft.reminder", texts.When(draft.Closes, zone)], CardActions.Of(card) < RoundCard.MostActions);
        if (hasRoom)
            card.Actions.Insert(0, Button.Writing(texts["draft.show"], Showing(draft, texts)));
        card.Body.Insert(0, Say.Notice(hasRoom ? says : $"{says} {texts["draft.reminder-how", texts.Ways("command.waiting")[0]]}"));
        return card;
    }

    private static string Showing(Round draft, LocalTexts texts) =>
        $"{texts.Ways("command.waiting")[0]} {texts["draft.summary", texts.Day(draft.About)]}";
}
