using System.Text.Json.Nodes;

namespace GevinstBot.LocalTeams.Cards;

/// <summary>Reads a card the way the renderer does: an element it doesn't know is replaced by its fallback, or left out.</summary>
internal sealed class CardReader
{
    private static readonly HashSet<string> Known =
    [
        "AdaptiveCard", "TextBlock", "RichTextBlock", "TextRun", "Image", "ImageSet", "Media", "MediaSource", "Container", "ColumnSet",
        "Column", "FactSet", "Fact", "ActionSet", "Table", "TableRow", "TableCell", "TableColumnDefinition", "Carousel", "CarouselPage",
        "Input.Text", "Input.Number", "Input.Date", "Input.Time", "Input.Toggle", "Input.ChoiceSet", "Input.Choice",
        "Action.OpenUrl", "Action.Submit", "Action.Execute", "Action.ShowCard", "Action.ToggleVisibility",
    ];

    // What lies below these isn't part of what is drawn.
    private static readonly HashSet<string> NotDrawn = ["data", "fallback", "msteams", "refresh", "authentication", "card"];

    private readonly List<CardAction> _actions = [];
    private readonly List<JsonObject> _inputs = [];

    private CardReader()
    {
    }

    public IReadOnlyList<CardAction> Actions => _actions;

    public IReadOnlyList<JsonObject> Inputs => _inputs;

    public static CardReader Of(IReadOnlyList<string> cards)
    {
        var reader = new CardReader();
        for (var number = 0; number < cards.Count; number++)
        {
            if (JsonNode.Parse(cards[number]) is JsonObject card)
                reader.Read(card, $"#/{number}", new InputScope(around: null), shown: true);
        }

        return reader;
    }

    private void Read(JsonObject element, string pointer, InputScope scope, bool shown)
    {
        var type = element.Text("type");
        if (type is not null && !Known.Contains(type))
        {
            ReadFallback(element, pointer, scope, shown);
            return;
        }

        if (type?.StartsWith("Action.", StringComparison.Ordinal) == true)
            _actions.Add(new(element, pointer, shown, scope));
        if (type?.StartsWith("Input.", StringComparison.Ordinal) == true && shown)
            ReadInput(element, scope);
        ReadParts(element, pointer, scope, shown);
        if (type == "Action.ShowCard" && element["card"] is JsonObject inner)
            Read(inner, $"{pointer}/card", new InputScope(scope), shown);
        ReadFallback(element, pointer, scope, shown: false);
    }

    private void ReadInput(JsonObject input, InputScope scope)
    {
        scope.Add(input);
        _inputs.Add(input);
    }

    private void ReadParts(JsonObject element, string pointer, InputScope scope, bool shown)
    {
        foreach (var (name, value) in element.Where(part => !NotDrawn.Contains(part.Key)))
        {
            if (value is JsonObject part)
                Read(part, $"{pointer}/{name}", scope, shown);
            else if (value is JsonArray parts)
                ReadList(parts, $"{pointer}/{name}", scope, shown);
        }
    }

    private void ReadList(JsonArray parts, string pointer, InputScope scope, bool shown)
    {
        for (var index = 0; index < parts.Count; index++)
        {
            if (parts[index] is JsonObject part)
                Read(part, $"{pointer}/{index}", scope, shown);
        }
    }

    private void ReadFallback(JsonObject element, string pointer, InputScope scope, bool shown)
    {
        if (element["fallback"] is JsonObject fallback)
            Read(fallback, $"{pointer}/fallback", scope, shown);
    }
}
