using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Privacy;

/// <summary>What is kept of somebody, to the letter: page after page, every row with what it says of them.</summary>
public static class OwnContentCard
{
    /// <summary>
    /// What a page may hold, in characters: two screens of a phone, and well below what a card may weigh, however it is written.
    /// </summary>
    private const int MostOnPage = 2_000;

    /// <summary>A short line takes as much of a screen.</summary>
    private const int Line = 40;

    /// <summary>A longer text goes on in a line of its own.</summary>
    private const int LongestLine = 1_500;

    /// <param name="kept">Every row.</param>
    /// <param name="page">The first is 1; one that isn't there is the last.</param>
    /// <param name="texts">The language.</param>
    /// <param name="zone">The network's.</param>
    public static PromptCard For(IReadOnlyList<OwnRecord> kept, int page, LocalTexts texts, DateTimeZone zone)
    {
        var pages = Pages(kept.SelectMany(record => Lines(record, texts, zone)));
        var shown = Math.Clamp(page, 1, Math.Max(1, pages.Count));
        var card = Frame.Of(
            texts,
            texts["own-data.content"],
            [
                Say.Heading(texts["own-data.content"]),
                Say.Small(pages.Count == 0 ? texts["own-data.none"] : texts["own-data.page", shown, pages.Count]),
                .. pages.ElementAtOrDefault(shown - 1) ?? [],
            ],
            shown > 1 ? Button.Writing(texts["own-data.previous"], Words(shown - 1, texts)) : null,
            shown < pages.Count ? Button.Writing(texts["own-data.next"], Words(shown + 1, texts)) : null);
        return new PromptCard(card, texts["own-data.content"]);
    }

    /// <summary>What a button writes to come to a page.</summary>
    public static string Words(int page, LocalTexts texts) => $"{texts.Ways("command.own-data")[0]} {page}";

    private static IEnumerable<(string Text, bool IsFirst)> Lines(OwnRecord record, LocalTexts texts, DateTimeZone zone)
    {
        var called = OwnDataCard.Called(record.Table, texts);
        yield return ($"{(record.IsEarlier ? texts["own-data.earlier", called] : called)} · {texts.Moment(record.At, zone)}", true);
        foreach (var said in record.Fields.Select(field => $"{field.Name}: {field.Value}"))
        {
            for (var at = 0; at < said.Length; at += LongestLine)
                yield return (said.Substring(at, Math.Min(LongestLine, said.Length - at)), false);
        }
    }

    private static List<List<AdaptiveElement>> Pages(IEnumerable<(string Text, bool IsFirst)> lines)
    {
        var (pages, left) = (new List<List<AdaptiveElement>>(), 0);
        foreach (var (text, isFirst) in lines)
        {
            if (text.Length > left)
            {
                pages.Add([]);
                left = MostOnPage;
            }
            pages[^1].Add(isFirst ? Say.Labelled(text) : Say.SmallLine(text));
            left -= Math.Max(text.Length, Line);
        }
        return pages;
    }
}
