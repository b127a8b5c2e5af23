using GevinstBot.Domain.Delivery;
using GevinstBot.Teams.Cards;
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
            new TextBlock(texts[open.Count == 0 ? "withdraw.none" : introductionKey]),
            .. open.Select(round => NameOf(round, open, texts)).Select(name => new ActionSet(Button(name, $"{texts["command.withdraw"]} {name}"))),
        ]);

    /// <summary>Is it meant?</summary>
    public static PromptCard Question(ReadRound round, IReadOnlyList<ReadRound> open, LocalTexts texts, Instant now)
    {
        var status = RoundStatus.Of(round.State, now);
        var says = $"{texts["command.withdraw"]} {NameOf(round, open, texts)}{texts["command.withdraw.yes"]}";
        return Card(
            texts,
            [
                    new TextBlock(round.Sourced.Source.Title(round.Round, texts)) { Weight = TextWeight.Bolder },
                new TextBlock(texts["status.sent", status.Sent, status.Addressed] + " · " + texts["status.answered", status.Answered, status.Subjects]),
                new TextBlock(texts["withdraw.what-happens"]),
                new ActionSet(Button(texts["withdraw.confirm"], says)),
            ]);
    }

    /// <summary>What a round is called, and its period where two are called the same.</summary>
    public static string NameOf(ReadRound round, IReadOnlyList<ReadRound> open, LocalTexts texts)
    {
        var title = round.Sourced.Source.Title(round.Round, texts);
        return open.Count(other => other.Sourced.Source.Title(other.Round, texts) == title) == 1 ? title : $"{title} {round.Round.Id.Period}";
    }

    private static PromptCard Card(LocalTexts texts, IReadOnlyList<CardElement> body) => new(
        CardForm.Frame(texts, texts["withdraw.heading"], [CardForm.Heading(texts["withdraw.heading"]), .. body]), texts["withdraw.heading"]);

    private static ActionSubmit Button(string title, string says) => new() { Title = title, ImBack = says };
}
