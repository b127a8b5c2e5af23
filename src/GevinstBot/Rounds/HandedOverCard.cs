using GevinstBot.Cards;
using GevinstBot.Domain.Network;

namespace GevinstBot.Rounds;

/// <summary>
/// What stands in place of the card of somebody who answered for a subject, and doesn't now: who has it, because they are away, are no
/// longer the contact, or have given it away themselves. Who has given it can take it back.
/// </summary>
public static class HandedOverCard
{
    /// <summary>The verb of taking back; what was given to somebody else is pressed by whom it would be with otherwise.</summary>
    public const string TakeBackVerb = "handover.take-back";

    public static PromptCard For(CardRequest request, string title, Roster roster)
    {
        var (texts, subject) = (request.Texts, request.To.Subject);
        var now = roster.Find(request.HandedTo!.Value)?.Name ?? texts["submit.former-participant"];
        var name = roster.Organizations.FirstOrDefault(organization => organization.Id.Value == subject)?.ShortName;
        var card = request.Frame(
            title,
            [
                Say.Typed(name is null ? texts["handed-over.line", now] : texts["handed-over.line-for", now, name]),
                request.Given is null ? Say.Text(texts["handed-over.nothing-to-do"])
                    : request.Answer is null ? Say.Typed(texts["handover.reminded", now]) : null,
            ],
            request.Given is not null ? request.Button(texts["handover.take-back"], TakeBackVerb) : null);
        return new PromptCard(card, title);
    }
}
