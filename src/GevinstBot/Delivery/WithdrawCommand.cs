using GevinstBot.Domain.Delivery;
using GevinstBot.Teams.Cards;
using GevinstBot.Texts;

namespace GevinstBot.Delivery;

/// <summary>
/// «trekk tilbake»: the lead takes a round back that shouldn't have been sent. In three steps, each a press: which one, whether
/// it is meant, done. Each button writes the next step in the chat, so what happened can be read there.
/// </summary>
public sealed class WithdrawCommand(RoundReader reader, WithdrawalTable withdrawals, DeliveryWake wake) : Command
{
    public override string WordsKey => "command.withdraw";

    public override bool LeadOnly => true;

    public override async Task<PromptCard> AnswerAsync(CommandCall call, CancellationToken ct)
    {
        var open = (await reader.AroundAsync(call.Now, ct)).Where(round => round.Round.IsOpenAt(call.Now) && IsOut(round)).ToList();
        var yes = call.Texts["command.withdraw.yes"];
        var isConfirmed = call.Argument.EndsWith(yes, StringComparison.Ordinal);
        var name = isConfirmed ? call.Argument[..^yes.Length] : call.Argument;
        var chosen = open.FirstOrDefault(round => string.Equals(NameOf(round, open, call.Texts), name, StringComparison.OrdinalIgnoreCase));
        return (chosen, isConfirmed) switch
        {
            (null, _) => Choice(open, name.Length == 0 ? "withdraw.which" : "withdraw.unknown", call.Texts),
            (_, false) => Question(chosen, NameOf(chosen, open, call.Texts) + yes, call),
            (_, true) => await TakeBackAsync(chosen, call, ct),
        };
    }

    private async Task<PromptCard> TakeBackAsync(ReadRound round, CommandCall call, CancellationToken ct)
    {
        await withdrawals.TakeBackAsync(new Withdrawal(round.Round.Id, call.By, call.Now), ct);
        wake.Call();
        return Commands.Say(call.Texts["withdraw.done", CardText.Escape(round.Sourced.Source.Title(round.Round, call.Texts))], call.Texts);
    }

    private PromptCard Question(ReadRound round, string confirmed, CommandCall call)
    {
        var (texts, status) = (call.Texts, RoundStatus.Of(round.State, call.Now));
        return Card(
            texts,
            [
                CardForm.Heading(texts["withdraw.heading"]),
                new TextBlock(round.Sourced.Source.Title(round.Round, texts)) { Weight = TextWeight.Bolder },
                new TextBlock(texts["status.sent", status.Sent, status.Addressed] + " · " + texts["status.answered", status.Answered, status.Subjects]),
                new TextBlock(texts["withdraw.what-happens"]),
                new ActionSet(Button(texts["withdraw.confirm"], $"{texts[WordsKey]} {confirmed}")),
            ]);
    }

    private PromptCard Choice(List<ReadRound> open, string introduction, LocalTexts texts) => Card(
        texts,
        [
            CardForm.Heading(texts["withdraw.heading"]),
            new TextBlock(texts[open.Count == 0 ? "withdraw.none" : introduction]),
            .. open.Select(round => new ActionSet(Button(NameOf(round, open, texts), $"{texts[WordsKey]} {NameOf(round, open, texts)}"))),
        ]);

    private static PromptCard Card(LocalTexts texts, IReadOnlyList<CardElement> body) => new(
        new AdaptiveCard { Lang = texts.Tag, FallbackText = texts["withdraw.heading"], Msteams = TeamsCardProperties.FullWidth, Body = body }, texts["withdraw.heading"]);

    private static ActionSubmit Button(string title, string says) => new() { Title = title, ImBack = says };

    /// <summary>Something of it has left, and not as the answer to a command, which is the lead's own.</summary>
    private static bool IsOut(ReadRound round) => round.Rows.Any(row => row.Record is { HasLeft: true, IsReply: false });

    /// <summary>What a round is called, and its period where two are called the same.</summary>
    private static string NameOf(ReadRound round, IReadOnlyList<ReadRound> open, LocalTexts texts)
    {
        var title = round.Sourced.Source.Title(round.Round, texts);
        return open.Count(other => other.Sourced.Source.Title(other.Round, texts) == title) == 1 ? title : $"{title} {round.Round.Id.Period}";
    }
}
