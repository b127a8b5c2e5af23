using AdaptiveCards;

namespace GevinstBot.Teams.Cards;

/// <summary>
/// An element only Teams knows. Other renderers drop it without a word, so it must say the same in an ordinary element,
/// which is also the accessible form.
/// </summary>
public abstract class TeamsElement : AdaptiveElement
{
    protected TeamsElement(AdaptiveElement fallback) => Fallback = new(fallback);
}
