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
    /// <param name="others">To the lead what the organisations have open; null to all others.</param>
    public static AdaptiveCard For(
        CardRequest request, IReadOnlyList<ActionItem> own, ActionNames names, string heading, IReadOnlyList<ActionItem>? others = null)
    {
        var texts = request.Texts;
        return request.Frame(
            heading,
            [
                own.Any(action => action.IsOpen) ? null : Say.Text(texts[others is null ? "decisions.no-own" : "actions.no-own-lead"]),
                .. OwnActionPart.Of(request, names, own, MostMarked),
                .. others is { Count: > 0 } ? OthersActionPart.Of(request, names, others) : [],
            ],
            others is null ? null : OthersActionPart.ShowAll(request, others),
            Button.Writing(texts["minutes-export.show"], texts.Ways("command.minutes")[0]),
            !request.IsClosed && own.Any(action => action.IsOpen)
                ? request.ButtonWithoutInputs(texts["settle.button"], ActionFormSubmit.VerbName)
                : null);
    }
}
