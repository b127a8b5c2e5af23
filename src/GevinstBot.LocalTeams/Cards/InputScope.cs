using System.Text.Json.Nodes;

namespace GevinstBot.LocalTeams.Cards;

/// <summary>The inputs of a card, or of a ShowCard inside one. A button sends those of its own card and of the cards around it.</summary>
internal sealed class InputScope(InputScope? around)
{
    private readonly List<JsonObject> _own = [];

    public IEnumerable<JsonObject> Inputs => around is null ? _own : around.Inputs.Concat(_own);

    public void Add(JsonObject input) => _own.Add(input);
}
