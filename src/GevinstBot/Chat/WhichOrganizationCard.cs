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
    /// <param name="written">What they wrote after them, which comes along.</param>
    public static PromptCard For(
        IReadOnlyList<Organization> own, LocalTexts texts, string title, string words, string written = "") =>
        For(own.Select(of => of.ShortName), texts, title, texts["signal.which"], words, written);

    /// <summary>The same of whatever somebody has several of, such as teams.</summary>
    /// <param name="names">What they are called.</param>
    /// <param name="texts">Their language.</param>
    /// <param name="title">What they asked for.</param>
    /// <param name="question">Which of them?</param>
    /// <param name="words">The words they asked with.</param>
    /// <param name="written">What they wrote after them, which comes along.</param>
    public static PromptCard For(
        IEnumerable<string> names, LocalTexts texts, string title, string question, string words, string written = "")
    {
        var after = AskedCard.MayStandOnButton(written) ? $": {written}" : "";
        var card = Frame.Of(
            texts, title, [Say.Heading(title), Say.Text(question)],
            names.Take(ButtonPages.Most).Select(name => Button.Writing(name, $"{words} {name}{after}")));
        return new PromptCard(card, title);
    }
}
