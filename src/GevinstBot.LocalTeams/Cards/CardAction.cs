using System.Text.Json.Nodes;

namespace GevinstBot.LocalTeams.Cards;

/// <summary>
/// A button of a card, with where it is (card number and path) and which inputs it sends. <see cref="Shown"/> is false for what
/// only an old client would draw: the fallback of an action that the renderer knows.
/// </summary>
internal sealed record CardAction(JsonObject Json, string Pointer, bool Shown, InputScope Scope)
{
    public string Type => Json.Text("type") ?? string.Empty;

    public string Described => Json.Text("title") ?? Json.Text("id") ?? Json.Text("verb") ?? Pointer;

    public int Card => int.Parse(Pointer.Split('/')[1], System.Globalization.CultureInfo.InvariantCulture);
}
