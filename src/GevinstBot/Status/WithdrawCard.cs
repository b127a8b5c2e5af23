using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Delivery;
using GevinstBot.Rounds;
using GevinstBot.Texts;

namespace GevinstBot.Status;

/// <summary>
/// A round that may be taken back, by the name that its buttons write: what it is called, and its period where two are called the same.
/// </summary>
public sealed record OpenRound(Round Round, string Title, string Name, RoundStatus Status);

/// <summary>The steps of taking a round back. Each button writes the next step in the chat, so what happened can be read there.</summary>
public static class WithdrawCard
{
    /// <summary>As many as the Teams store lets a card have.</summary>
    private const int MostButtons = 6;

    /// <summary>Which one? <paramref name="introductionKey"/>: why it is asked.</summary>
    public static PromptCard Choice(IReadOnlyList<OpenRound> open, string introductionKey, LocalTexts texts) => Card(
        texts,
        [
            Say.Text(texts[open.Count == 0 ? "withdraw.none" : introductionKey]),
            .. open.Take(MostButtons).Select(round => Writing(round.Name, $"{texts.Ways("command.withdraw")[0]} {round.Name}")),
            .. open.Count > MostButtons ? [Say.Small(texts["withdraw.more"])] : (AdaptiveElement[])[],
            .. open.Skip(MostButtons).Select(round => Say.Typed($"{texts.Ways("command.withdraw")[0]} {round.Name}")),
        ]);

    /// <summary>Is it meant?</summary>
    public static PromptCard Question(OpenRound round, LocalTexts texts)
    {
        var status = round.Status;
        var sent = texts["status.sent", status.Sent, status.Addressed];
        var answered = AnsweredWords.Of(round.Round, status.Answered, status.Subjects, isClosed: false, texts);
        return Card(
            texts,
            [
                Say.Strong(round.Title),
                Say.Text($"{sent} · {answered}"),
                Say.Text(texts["withdraw.what-happens"]),
                Writing(texts["withdraw.confirm"], $"{texts.Ways("command.withdraw")[0]} {round.Name}{texts["command.withdraw.yes"]}"),
                Writing(texts["withdraw.cancel"], $"{texts.Ways("command.withdraw")[0]} {round.Name}{texts["command.withdraw.no"]}"),
            ]);
    }

    /// <summary>Done, and how it is undone.</summary>
    public static PromptCard Done(OpenRound round, LocalTexts texts) => Card(
        texts,
        [
            Say.Strong(round.Title),
            Say.Text(texts["withdraw.done"]),
            Writing(texts["send-again.button"], $"{texts.Ways("command.send-again")[0]} {round.Name}"),
        ]);

    private static PromptCard Card(LocalTexts texts, IReadOnlyList<AdaptiveElement> body) => new(
        Frame.Of(texts, texts["withdraw.heading"], [Say.Heading(texts["withdraw.heading"]), .. body]), texts["withdraw.heading"]);

    private static AdaptiveElement Writing(string title, string says) => Button.Here(Button.Writing(title, says));
}
