using GevinstBot.Cards;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Status;

/// <summary>What a person hasn't answered, by what it is called and until when.</summary>
public static class WaitingCard
{
    /// <param name="waiting">What the person hasn't answered, and until when.</param>
    /// <param name="missing">What couldn't be read, as a person calls it: nobody may take it for nothing.</param>
    /// <param name="texts">The language.</param>
    /// <param name="zone">The network's.</param>
    public static PromptCard For(
        IReadOnlyList<(string Title, Instant Closes)> waiting, IReadOnlyList<string> missing, LocalTexts texts, DateTimeZone zone)
    {
        var card = Frame.Of(
            texts,
            texts["waiting.heading"],
            [
                Say.Heading(texts["waiting.heading"]),
                waiting.Count == 0
                    ? Say.Text(texts["waiting.none"])
                    : Say.Bullets(waiting.Select(item => texts["waiting.item", item.Title, texts.When(item.Closes, zone)])),
                missing.Count > 0 ? Say.Typed($"⚠ {texts["waiting.missing", texts.List(missing)]}") : null,
            ]);
        return new PromptCard(card, texts["waiting.heading"]);
    }
}
