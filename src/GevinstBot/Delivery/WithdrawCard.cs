using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Delivery;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Delivery;

/// <summary>The steps of taking a round back. Each button writes the next step in the chat, so what happened can be read there.</summary>
public static class WithdrawCard
{
    /// <summary>Which one? <paramref name="introductionKey"/>: why it is asked.</summary>
    public static PromptCard Choice(IReadOnlyList<ReadRound> open, string introductionKey, LocalTexts texts) => Card(
        texts,
        [
            Say.Text(texts[open.Count == 0 ? "withdraw.none" : introductionKey]),
            .. open.Select(round => NameOf(round, open, texts)).Select(name => Writing(name, $"{texts["command.withdraw"]} {name}")),
        ]);

    /// <summary>Is it meant?</summary>
    public static PromptCard Question(ReadRound round, IReadOnlyList<ReadRound> open, LocalTexts texts, Instant now)
    {
        var status = RoundStatus.Of(round.State, now);
        var (sent, answered) = (texts["status.sent", status.Sent, status.Addressed], texts["status.answered", status.Answered, status.Subjects]);
        var says = $"{texts["command.withdraw"]} {NameOf(round, open, texts)}{texts["command.withdraw.yes"]}";
        return Card(
            texts,
            [
                Say.Strong(round.Sourced.Source.Title(round.Round, texts)),
                Say.Text($"{sent} · {answered}"),
                Say.Text(texts["withdraw.what-happens"]),
                Writing(texts["withdraw.confirm"], says),
            ]);
    }

    /// <summary>What a round is called, and its period where two are called the same.</summary>
    public static string NameOf(ReadRound round, IReadOnlyList<ReadRound> open, LocalTexts texts)
    {
        var title = round.Sourced.Source.Title(round.Round, texts);
        return open.Count(other => other.Sourced.Source.Title(other.Round, texts) == title) == 1 ? title : $"{title} {round.Round.Id.Period}";
    }

    private static PromptCard Card(LocalTexts texts, IReadOnlyList<AdaptiveElement> body) => new(
        Frame.Of(texts, texts["withdraw.heading"], [Say.Heading(texts["withdraw.heading"]), .. body]), texts["withdraw.heading"]);

    private static AdaptiveElement Writing(string title, string says) => Button.Here(Button.Writing(title, says));
}
