using System.Globalization;
using System.Text.Json;

namespace GevinstBot.Teams.Cards;

/// <summary>What must hold of a card's JSON, whichever element it stands in.</summary>
internal sealed class CardRules
{
    private const int MostRefreshIds = 60;
    private static readonly decimal NewestVersion = 1.5m;
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);

    public static void Check(AdaptiveCard card, JsonElement json)
    {
        if (!decimal.TryParse(card.Version, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var version) || version > NewestVersion)
            throw new CardException($"The card's version is {card.Version}; Teams shows bot cards up to 1.5.");
        if (card.Refresh?.UserIds?.Count is > MostRefreshIds and var count)
            throw new CardException($"The card's refresh has {count} ids; {MostRefreshIds} is the most.");
        new CardRules().Walk(json, []);
    }

    private void Walk(JsonElement element, HashSet<string> allowedAgain)
    {
        if (element.ValueKind is JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
                Walk(item, allowedAgain);
        }
        else if (element.ValueKind is JsonValueKind.Object)
        {
            CheckObject(element, allowedAgain);
        }
    }

    private void CheckObject(JsonElement element, HashSet<string> allowedAgain)
    {
        var type = Text(element, "type");
        var id = Text(element, "id");
        // Mentions carry a person's id, not an element's.
        if (type is null or "mention")
            id = null;
        if (id is not null && !ids.Add(id) && !allowedAgain.Contains(id))
            throw new CardException($"{type} '{id}': another element has the same id.");
        if (type?.StartsWith("Input.", StringComparison.Ordinal) is true)
            CheckInput(element, type, id);
        if (IsTeamsOnly(type) && !element.TryGetProperty("fallback", out _))
            throw new CardException($"{Name(type!, id)} has no fallback; outside Teams it would vanish.");
        foreach (var property in element.EnumerateObject())
        {
            // Only one of an element and its fallback is ever shown, so they may share an id.
            if (property.Value.ValueKind is JsonValueKind.Array or JsonValueKind.Object && !property.NameEquals("data"))
                Walk(property.Value, id is not null && property.NameEquals("fallback") ? [.. allowedAgain, id] : allowedAgain);
        }
    }

    private static void CheckInput(JsonElement element, string type, string? id)
    {
        if (string.IsNullOrWhiteSpace(id))
            throw new CardException($"{type} has no id.");
        if (string.IsNullOrWhiteSpace(Text(element, "label")))
            throw new CardException($"{type} '{id}' has no label.");
        if (element.TryGetProperty("isRequired", out var required) && required.ValueKind is JsonValueKind.True
            && string.IsNullOrWhiteSpace(Text(element, "errorMessage")))
            throw new CardException($"{type} '{id}' is required and has no errorMessage.");
    }

    private static bool IsTeamsOnly(string? type) => type is "Badge" or "Icon" or "ProgressBar" or "ProgressRing" or "Rating"
        or "Input.Rating" or "CompoundButton" || type?.StartsWith("Chart.", StringComparison.Ordinal) is true;

    private static string Name(string type, string? id) => id is null ? type : $"{type} '{id}'";

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;
}
