using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Forms;
using GevinstBot.Teams.Cards;

namespace GevinstBot.Delivery;

/// <summary>«trekk tilbake»: the lead takes a round back that shouldn't have been sent. Which one, whether it is meant, done.</summary>
public sealed class WithdrawCommand(RoundReader reader, WithdrawalTable withdrawals, DeliveryWake wake) : Command
{
    public override string WordsKey => "command.withdraw";

    public override bool LeadOnly => true;

    public override async Task<PromptCard> AnswerAsync(CommandCall call, CancellationToken ct)
    {
        var open = (await reader.AroundAsync(call.Now, ct)).All.Where(round => round.Round.IsOpenAt(call.Now) && IsOut(round)).ToList();
        var yes = call.Texts["command.withdraw.yes"];
        var isConfirmed = call.Argument.EndsWith(yes, StringComparison.Ordinal);
        var name = isConfirmed ? call.Argument[..^yes.Length] : call.Argument;
        var chosen = open.FirstOrDefault(round => CleanText.Command(WithdrawCard.NameOf(round, open, call.Texts)) == name);
        return (chosen, isConfirmed) switch
        {
            (null, _) => WithdrawCard.Choice(open, name.Length == 0 ? "withdraw.which" : "withdraw.unknown", call.Texts),
            (_, false) => WithdrawCard.Question(chosen, open, call.Texts, call.Now),
            (_, true) => await TakeBackAsync(chosen, call, ct),
        };
    }

    private async Task<PromptCard> TakeBackAsync(ReadRound round, CommandCall call, CancellationToken ct)
    {
        await withdrawals.TakeBackAsync(new Withdrawal(round.Round.Id, call.By, call.Now), ct);
        wake.Call();
        return AnswerCard.For(call.Texts, "withdraw.done", CardText.Escape(round.Sourced.Source.Title(round.Round, call.Texts)));
    }

    /// <summary>Something of it has left, and not as the answer to a command, which is the lead's own.</summary>
    private static bool IsOut(ReadRound round) => round.Rows.Any(row => row.Record is { HasLeft: true, IsReply: false });
}
