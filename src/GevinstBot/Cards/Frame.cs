using AdaptiveCards;
using GevinstBot.Teams.Cards;
using GevinstBot.Texts;

namespace GevinstBot.Cards;

/// <summary>The frame of every card: language, full width, and what old clients show. What is null is skipped.</summary>
public static class Frame
{
    public static AdaptiveCard Of(
        LocalTexts texts, string fallback, IEnumerable<AdaptiveElement?> body, params IEnumerable<AdaptiveAction?> buttons) =>
        new TeamsCard
        {
            Lang = texts.Tag,
            FallbackText = fallback,
            Body = [.. body.OfType<AdaptiveElement>()],
            Actions = [.. buttons.OfType<AdaptiveAction>()],
        };
}
