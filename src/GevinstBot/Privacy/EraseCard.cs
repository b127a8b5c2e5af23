using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Network;
using GevinstBot.Rounds;
using GevinstBot.Texts;

namespace GevinstBot.Privacy;

/// <summary>The steps of having somebody forgotten. The button writes the object id in the chat, and no name.</summary>
public static class EraseCard
{
    /// <summary>Is it meant?</summary>
    public static PromptCard Question(PersonId person, NetworkTraces traces, int rows, LocalTexts texts) => Card(
        texts,
        [
            Say.Labelled(traces.Names.Count == 0 ? person.Value : texts.List(traces.Names)),
            Say.Text(texts["erase.rows", rows]),
            Say.Text(texts["erase.what-happens"]),
            Button.Here(Button.Writing(
                texts["erase.confirm"], $"{texts.Ways("command.erase")[0]} {person.Value}{texts["command.withdraw.yes"]}")),
        ]);

    /// <summary>Why not: the person has a place in the network.</summary>
    public static PromptCard Refused(NetworkTraces traces, LocalTexts texts) => Card(
        texts,
        [
            Say.Labelled(texts.List(traces.Names)),
            Say.Text(texts["erase.in-network", EraseWords.Places(traces.Places, texts)]),
        ]);

    private static PromptCard Card(LocalTexts texts, IReadOnlyList<AdaptiveElement> body) =>
        new(Frame.Of(texts, texts["erase.heading"], [Say.Heading(texts["erase.heading"]), .. body]), texts["erase.heading"]);
}
