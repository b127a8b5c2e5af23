using GevinstBot.Cards;
using GevinstBot.Domain.Network;
using GevinstBot.Rounds;
using GevinstBot.Texts;

namespace GevinstBot.Chat;

/// <summary>To whoever answers for several organisations, for which of them they want what they asked for.</summary>
public static class WhichOrganizationCard
{
    /// <param name="own">Those they answer for.</param>
    /// <param name="texts">Their language.</param>
    /// <param name="title">What they asked for.</param>
    /// <param name="words">The words they asked with.</param>
    public static PromptCard For(IReadOnlyList<Organization> own, LocalTexts texts, string title, string words)
    {
        var card = Frame.Of(
            texts, title, [Say.Heading(title), Say.Text(texts["signal.which"])],
            own.Take(ButtonPages.Most).Select(of => Button.Writing(of.ShortName, $"{words} {of.ShortName}")));
        return new PromptCard(card, title);
    }
}
