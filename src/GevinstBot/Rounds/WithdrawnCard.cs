using GevinstBot.Cards;
using GevinstBot.Domain.Network;
using GevinstBot.Teams.Cards;
using NodaTime;

namespace GevinstBot.Rounds;

/// <summary>What stands in place of every card of a round that the lead took back.</summary>
public static class WithdrawnCard
{
    public static PromptCard For(CardRequest request, string title, Roster roster, DateTimeZone zone)
    {
        var withdrawn = request.Round.Withdrawn!;
        var by = roster.Find(withdrawn.By)?.Name ?? request.Texts["withdrawn.former-lead"];
        // A kind that is taken back for another reason than a lead's word says so in a text of its own.
        var own = $"withdrawn.nothing-to-do.{request.Round.Id.Kind}";
        var card = request.Frame(
            CardText.Escape(title),
            [
                Say.Typed(request.Texts["withdrawn.line", request.Texts.When(withdrawn.At, zone), by]),
                Say.Text(request.Texts[request.Texts.Keys.Contains(own) ? own : "withdrawn.nothing-to-do"]),
            ]);
        return new PromptCard(card, title);
    }
}
