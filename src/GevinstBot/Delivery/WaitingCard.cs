using GevinstBot.Cards;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Delivery;

/// <summary>What a person hasn't answered, by what it is called and until when, and when something comes next.</summary>
public static class WaitingCard
{
    public static PromptCard For(IReadOnlyList<(string Title, Instant Closes)> waiting, Instant? next, LocalTexts texts, DateTimeZone zone)
    {
        var card = Frame.Of(
            texts,
            texts["waiting.heading"],
            [
                Say.Heading(texts["waiting.heading"]),
                waiting.Count == 0
                    ? Say.Text(texts["waiting.none"])
                    : Say.Bullets(waiting.Select(item => texts["waiting.item", item.Title, texts.Moment(item.Closes, zone)])),
                next is { } moment ? Say.Small(texts["waiting.next", texts.Moment(moment, zone)]) : null,
            ]);
        return new PromptCard(card, texts["waiting.heading"]);
    }
}
