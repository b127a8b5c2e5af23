using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Meetings;
using GevinstBot.Rounds;

namespace GevinstBot.Meetings;

/// <summary>What an organisation has to do after the meetings, to mark there and then: asked for, or because something came.</summary>
public static class ActionsCard
{
    /// <summary>As many as the Teams store lets a card have, but for the two below.</summary>
    private const int MostMarked = 4;

    /// <param name="request">Whose card.</param>
    /// <param name="own">What is open, and what has been settled since the card came; the first of them first.</param>
    /// <param name="names">Who is called what.</param>
    /// <param name="heading">What it is about.</param>
    public static AdaptiveCard For(CardRequest request, IReadOnlyList<ActionItem> own, ActionNames names, string heading)
    {
        var texts = request.Texts;
        return request.Frame(
            heading,
            [
                own.Any(action => action.IsOpen) ? null : Say.Text(texts["decisions.no-own"]),
                .. OwnActionPart.Of(request, names, own, MostMarked),
            ],
            Button.Writing(texts["minutes-export.show"], texts.Ways("command.minutes")[0]),
            !request.IsClosed && own.Any(action => action.IsOpen)
                ? request.ButtonWithoutInputs(texts["settle.button"], ActionFormSubmit.VerbName)
                : null);
    }
}
