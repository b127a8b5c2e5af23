using System.Text.Json.Nodes;

namespace GevinstBot.LocalTeams.Cards;

/// <summary>A button that was found together with the data it sends, or why it can't be pressed.</summary>
internal sealed record Press(CardAction? Action, JsonNode? Data, PressProblem? Problem)
{
    /// <summary>The text that an imBack button writes in the chat; null for every other button.</summary>
    public string? Typed =>
        Action?.Type == "Action.Submit" && Data.Child("msteams") is { } msteams && msteams.Text("type") == "imBack"
            ? msteams.Text("value")
            : null;

    /// <param name="cards">The cards as the person sees them.</param>
    /// <param name="name">Id, verb, title, or the pointer (<c>#/0/actions/1</c>) of the button.</param>
    /// <param name="type">Asks for this type of action only: an Action.Submit in a fallback is pressed this way.</param>
    /// <param name="inputs">What was typed, by input id. An input that isn't given sends the value it was drawn with.</param>
    public static Press Of(IReadOnlyList<string> cards, string name, string? type, JsonObject inputs)
    {
        var reader = CardReader.Of(cards);
        var found = Find([.. reader.Actions.Where(action => type is null || action.Type == type)], name);
        if (found.Count == 0)
            return Refused(
                "unknown_action", $"No button on this card has the id, verb or title '{name}'. It has: {Names(reader.Actions)}.");
        if (found.Count > 1)
        {
            var pointers = string.Join(", ", found.Select(action => action.Pointer));
            return Refused("ambiguous_action", $"Several buttons are called '{name}': use an id or one of {pointers}.");
        }
        if (found[0].Type is not ("Action.Submit" or "Action.Execute"))
            return Refused("local_action", $"'{name}' is an {found[0].Type}: it happens in the client and sends nothing to the bot.");
        if (inputs.FirstOrDefault(input => reader.Inputs.All(drawn => drawn.Text("id") != input.Key)) is { Key: { } unknown })
            return Refused("unknown_input", $"The card has no input with the id '{unknown}'.");
        return InputValues.Of(found[0], inputs) is { } values
            ? new(found[0], Merge(found[0].Json["data"], values), Problem: null)
            : Refused("bad_input", "The value of an input must be text, a number or true/false.");
    }

    private static List<CardAction> Find(IReadOnlyList<CardAction> actions, string name) =>
        Candidates(actions, name).FirstOrDefault(found => found.Count > 0) ?? [];

    // What is drawn comes before what only an old client would draw; an id before a verb before a title.
    private static IEnumerable<List<CardAction>> Candidates(IReadOnlyList<CardAction> actions, string name)
    {
        foreach (var shown in (bool[])[true, false])
        {
            var drawn = actions.Where(action => action.Shown == shown).ToList();
            yield return drawn.FindAll(action => action.Pointer == name);
            foreach (var key in (string[])["id", "verb", "title"])
                yield return drawn.FindAll(action => action.Json.Text(key) == name);
        }
    }

    /// <summary>Inputs are laid over the action's own data, as the renderer does. Data that isn't an object is sent as it is.</summary>
    private static JsonNode? Merge(JsonNode? data, IReadOnlyDictionary<string, string> values)
    {
        if (data is not (null or JsonObject))
            return data.DeepClone();
        var merged = data?.DeepClone().AsObject() ?? [];
        foreach (var (id, value) in values)
            merged[id] = value;
        return merged;
    }

    private static string Names(IReadOnlyList<CardAction> actions) =>
        actions.Count == 0
            ? "no buttons"
            : string.Join(", ", actions.Where(action => action.Shown).Select(action => $"'{action.Described}'"));

    private static Press Refused(string code, string message) => new(null, null, new(code, message));
}

internal sealed record PressProblem(string Code, string Message);
