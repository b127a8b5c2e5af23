using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Network;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Privacy;

/// <summary>
/// What is kept of somebody, in words: who they are in the network, and by what it is for each kind of fact with its number, when it was
/// written last, and how long it is kept.
/// </summary>
/// <param name="keep">How long things are kept here.</param>
/// <param name="texts">The language.</param>
/// <param name="zone">The network's.</param>
public sealed class OwnDataCard(RetentionOptions keep, LocalTexts texts, DateTimeZone zone)
{
    /// <summary>The card must stay below 24 KB, whatever tables there come to be.</summary>
    private const int MostKinds = 40;

    public PromptCard For(IReadOnlyList<OwnRows> kept, Person? person)
    {
        var groups = kept.Take(MostKinds).GroupBy(rows => Keeping.Of(rows.Table)).OrderBy(group => group.Key);
        var card = Frame.Of(
            texts,
            texts["own-data.heading"],
            [
                Say.Heading(texts["own-data.heading"]),
                person is null ? null : Say.Labelled(person.Name, person.Title.Length == 0 ? "" : $" · {person.Title}"),
                Say.Text(texts[kept.Count == 0 ? "own-data.none" : "own-data.intro"]),
                .. groups.Select(Group),
                kept.Count == 0 ? null : Say.Small(texts["own-data.erase"]).Apart(AdaptiveSpacing.Medium),
            ],
            kept.Count == 0 ? null : Button.Writing(texts["own-data.show"], OwnContentCard.Words(1, texts)));
        return new PromptCard(card, texts["own-data.heading"]);
    }

    /// <summary>A table that has no words yet is called by its name: nothing that is kept is left out.</summary>
    public static string Called(string table, LocalTexts texts) =>
        texts.Keys.Contains($"own-data.in.{table}") ? texts[$"own-data.in.{table}"] : table;

    private AdaptiveElement Group(IGrouping<KeptFor, OwnRows> group) => Place.Together(
        [
            Say.Subheading(texts[$"own-data.group.{group.Key}"]),
            Say.SmallLine(texts[$"own-data.for.{group.Key}"]),
            .. group.Select(rows => Say.Item(Called(rows.Table, texts), $"  {Times(rows)}").Spaced(AdaptiveSpacing.Small)),
        ]).Spaced(AdaptiveSpacing.Medium);

    private string Times(OwnRows rows) => texts[
        "own-data.times", rows.Rows, texts.Date(rows.Last.InZone(zone).Date), Keeping.Words(rows.Table, keep, texts)];
}
