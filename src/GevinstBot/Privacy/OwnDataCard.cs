using GevinstBot.Cards;
using GevinstBot.Domain.Network;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Privacy;

/// <summary>What is kept of somebody, in words: who they are in the network, and each kind of fact with its number and its times.</summary>
public static class OwnDataCard
{
    /// <summary>The card must stay below 24 KB, whatever tables there come to be.</summary>
    private const int MostKinds = 40;

    public static PromptCard For(IReadOnlyList<OwnRows> kept, Person? person, LocalTexts texts, DateTimeZone zone)
    {
        var card = Frame.Of(
            texts,
            texts["own-data.heading"],
            [
                Say.Heading(texts["own-data.heading"]),
                person is null ? null : Say.Labelled(person.Name, person.Title.Length == 0 ? "" : $" · {person.Title}"),
                Say.Text(texts[kept.Count == 0 ? "own-data.none" : "own-data.intro"]),
                .. kept.Take(MostKinds).Select(rows => Place.Together(
                    Say.Labelled(Called(rows.Table, texts)), Say.SmallLine(Times(rows, texts, zone)))),
                kept.Count == 0 ? null : Say.Small(texts["own-data.erase"]),
            ],
            kept.Count == 0 ? null : Button.Writing(texts["own-data.show"], OwnContentCard.Words(1, texts)));
        return new PromptCard(card, texts["own-data.heading"]);
    }

    private static string Times(OwnRows rows, LocalTexts texts, DateTimeZone zone)
    {
        var (first, last) = (texts.Date(rows.First.InZone(zone).Date), texts.Date(rows.Last.InZone(zone).Date));
        return first == last ? texts["own-data.times-day", rows.Rows, first] : texts["own-data.times", rows.Rows, first, last];
    }

    /// <summary>A table that has no words yet is called by its name: nothing that is kept is left out.</summary>
    public static string Called(string table, LocalTexts texts) =>
        texts.Keys.Contains($"own-data.in.{table}") ? texts[$"own-data.in.{table}"] : table;
}
