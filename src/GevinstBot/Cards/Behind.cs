using AdaptiveCards;

namespace GevinstBot.Cards;

/// <summary>What a button shows and hides on the card itself; where there is nothing to show, there is no button either.</summary>
/// <param name="Id">By which it is known on the card.</param>
/// <param name="Title">What the button says.</param>
/// <param name="Elements">What is hidden; null is skipped.</param>
public sealed record Behind(string Id, string Title, params IEnumerable<AdaptiveElement?> Elements)
{
    private readonly IReadOnlyList<AdaptiveElement> _shown = [.. Elements.OfType<AdaptiveElement>()];

    /// <summary>Null where there is nothing.</summary>
    public AdaptiveElement? Element => _shown.Count == 0 ? null : Place.Together(_shown).Hidden(Id);

    /// <summary>The same.</summary>
    public AdaptiveAction? Button => _shown.Count == 0 ? null : Cards.Button.Toggle(Title, Id);
}
