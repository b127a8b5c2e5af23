using GevinstBot.Audit;
using GevinstBot.Chat;
using GevinstBot.Domain.Audit;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Forms;
using GevinstBot.Rounds;
using GevinstBot.Sending;

namespace GevinstBot.Status;

/// <summary>«trekk tilbake»: the lead takes a round back that shouldn't have been sent. Which one, whether it is meant, done.</summary>
public sealed class WithdrawCommand(
    RoundReader reader, RoundSources sources, WithdrawalTable withdrawals, AuditLog audit, DeliveryWake wake) : Command
{
    private static readonly AuditAct Act = new("withdraw");

    public override string WordsKey => "command.withdraw";

    public override string HelpKey => "help.withdraw";

    public override MenuPlace Place => MenuPlace.Seldom;

    /// <summary>What it does reaches everybody.</summary>
    public override Guessing Guessing => Guessing.Asked;

    public override async Task<PromptCard> AnswerAsync(CommandCall call, CancellationToken ct)
    {
        var open = Named((await reader.AroundAsync(call.Now, ct)).All.Where(state => state.Round.IsOpenAt(call.Now) && state.IsOut), call);
        var yes = call.Texts["command.withdraw.yes"];
        var isConfirmed = call.Argument.EndsWith(yes, StringComparison.Ordinal);
        if (call.Argument.EndsWith(call.Texts["command.withdraw.no"], StringComparison.Ordinal))
            return AnswerCard.For(call.Texts, "withdraw.cancelled");
        var name = isConfirmed ? call.Argument[..^yes.Length] : call.Argument;
        var chosen = open.FirstOrDefault(round => CleanText.Command(round.Name) == name);
        return (chosen, isConfirmed) switch
        {
            (null, _) => WithdrawCard.Choice(open, name.Length == 0 ? "withdraw.which" : "withdraw.unknown", call.Texts),
            (_, false) => WithdrawCard.Question(chosen, call.Texts),
            (_, true) => await TakeBackAsync(chosen, call, ct),
        };
    }

    private List<OpenRound> Named(IEnumerable<RoundState> open, CommandCall call) =>
    [
        .. open.Named(state => sources.Title(state.Round, call.Texts), state => call.Texts.ApartName(state.Round.Id.Period))
            .Select(named => new OpenRound(named.Item.Round, named.Title, named.Name, RoundStatus.Of(named.Item, call.Now))),
    ];

    private async Task<PromptCard> TakeBackAsync(OpenRound round, CommandCall call, CancellationToken ct)
    {
        await audit.WriteAsync(new AuditedAct(Act, call.By, call.Now) { About = round.Round.Id.ToString() }, ct);
        await withdrawals.TakeBackAsync(new Withdrawal(round.Round.Id, call.By, call.Now), ct);
        wake.Call();
        return WithdrawCard.Done(round, call.Texts);
    }
}
