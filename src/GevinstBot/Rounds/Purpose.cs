using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Teams.Cards;

namespace GevinstBot.Rounds;

/// <summary>
/// What an answer is used for and who sees it: on every card that asks people something, in the same place above its deadline, and in
/// the words of the text <c>purpose.</c> and the kind of round.
/// </summary>
public static class Purpose
{
    /// <param name="request">The card.</param>
    /// <param name="whose">Whose answer it is called; the text's places.</param>
    public static AdaptiveElement PurposeLine(this CardRequest request, params IEnumerable<string> whose) =>
        Say.Small(request.Texts[$"purpose.{request.Round.Id.Kind}", [.. whose.Select(name => CardText.Escape(name))]]);
}
