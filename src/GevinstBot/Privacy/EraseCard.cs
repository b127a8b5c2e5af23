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
        ],
        Writing(texts["erase.confirm"], person, "command.withdraw.yes", texts),
        Writing(texts["withdraw.cancel"], person, "command.withdraw.no", texts));

    /// <summary>Why not: the person has a place in the network.</summary>
    public static PromptCard Refused(NetworkTraces traces, LocalTexts texts) => Card(
        texts,
        [
            Say.Labelled(texts.List(traces.Names)),
            Say.Text(texts["erase.in-network", EraseWords.Places(traces.Places, texts)]),
        ]);

    private static AdaptiveAction Writing(string title, PersonId person, string answerKey, LocalTexts texts) =>
        Button.Writing(title, $"{texts.Ways("command.erase")[0]} {person.Value}{texts[answerKey]}");

    private static PromptCard Card(LocalTexts texts, IReadOnlyList<AdaptiveElement> body, params IReadOnlyList<AdaptiveAction> buttons) =>
        new(Frame.Of(texts, texts["erase.heading"], [Say.Heading(texts["erase.heading"]), .. body], buttons), texts["erase.heading"]);
}
