using System.Text.Json.Nodes;

namespace GevinstBot.LocalTeams.Cards;

/// <summary>
/// What a card wants done when it is shown, see
/// <see href="https://learn.microsoft.com/adaptive-cards/authoring-cards/universal-action-model#refresh-mechanism">
/// up-to-date cards</see>: for those it lists, at most sixty; a card that lists nobody means everybody in a chat of at most sixty people.
/// </summary>
internal static class CardRefresh
{
    public const int MostPeople = 60;

    /// <summary>The action to call; null when the card has none for this person.</summary>
    public static JsonObject? Of(string card, string memberId)
    {
        if (JsonNode.Parse(card) is not JsonObject { } read || read["refresh"] is not JsonObject refresh
            || refresh["action"] is not JsonObject action || action.Text("type") != "Action.Execute")
            return null;
        var listed = refresh["userIds"] as JsonArray;
        return listed is null || listed.Take(MostPeople).Any(id => id?.GetValue<string>() == memberId)
            ? action.DeepClone().AsObject()
            : null;
    }
}
