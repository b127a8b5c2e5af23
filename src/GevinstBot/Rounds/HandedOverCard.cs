using GevinstBot.Cards;
using GevinstBot.Domain.Network;

namespace GevinstBot.Rounds;

/// <summary>What stands in place of the card of somebody who answered for a subject, and no longer does: who has it now.</summary>
public static class HandedOverCard
{
    public static PromptCard For(CardRequest request, string title, Roster roster)
    {
        var (texts, subject) = (request.Texts, request.To.Subject);
        var now = roster.Find(request.HandedTo!.Value)?.Name ?? texts["submit.former-participant"];
        var name = roster.Organizations.FirstOrDefault(organization => organization.Id.Value == subject)?.ShortName;
        var card = request.Frame(
            title,
            [
                Say.Typed(name is null ? texts["handed-over.line", now] : texts["handed-over.line-for", now, name]),
                Say.Text(texts["handed-over.nothing-to-do"]),
            ]);
        return new PromptCard(card, title);
    }
}
