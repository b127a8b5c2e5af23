using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Meetings;
using GevinstBot.Rounds;

namespace GevinstBot.Meetings;

/// <summary>What is due today; a press shows it with its buttons, as it stands then.</summary>
public static class ActionDueCard
{
    public static AdaptiveCard For(CardRequest request, ActionNames names, IReadOnlyList<ActionItem> due)
    {
        var texts = request.Texts;
        return request.Frame(
            texts["action-due.heading", texts.Day(request.Round.About)],
            [
                .. due.SelectMany(action => (AdaptiveElement[])
                [
                    Say.Labelled(action.What),
                    Say.SmallLine(texts[
                        "action-due.of", action.IsLeads ? texts["minutes.owner-lead"] : names.Organization(action.Organization),
                        ActionWords.Status(action, names.Zone, request.Now, texts)]),
                ]),
                Say.Small(texts["action-due.what-next"]),
            ],
            Button.Writing(texts["action-due.show"], texts.Ways("command.actions")[0]));
    }
}
