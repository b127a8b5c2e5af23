using System.Text.Json.Serialization;

namespace GevinstBot.Teams.Cards;

/// <summary>What can have an id in a card: an element, a column or an action.</summary>
public abstract record CardPart
{
    [JsonPropertyOrder(-2)]
    public string? Id { get; init; }

    /// <summary>What stands in it, except its fallback. The rules reach no further than this leads, so nothing may be left out.</summary>
    internal virtual IEnumerable<CardPart?> Parts => [];
}
