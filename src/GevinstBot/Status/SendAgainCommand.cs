using GevinstBot.Audit;
using GevinstBot.Chat;
using GevinstBot.Domain.Audit;
using GevinstBot.Domain.Forms;
using GevinstBot.Rounds;
using GevinstBot.Sending;
using GevinstBot.Teams.Cards;

namespace GevinstBot.Status;

/// <summary>
/// «send likevel»: a round that was taken back goes on as it was. Its cards ask again where they stand; who never got one gets it.
/// </summary>
public sealed class SendAgainCommand(
    RoundReader reader, RoundSources sources, WithdrawalTable withdrawals, AuditLog audit, DeliveryWake wake) : Command
{
    private static readonly AuditAct Act = new("send-again");

    public override string WordsKey => "command.send-again";

    public override string HelpKey => "help.send-again";

    public override MenuPlace Place => MenuPlace.Seldom;

    /// <summary>What it does reaches everybody.</summary>
    public override Guessing Guessing => Guessing.Asked;

    public override async Task<PromptCard> AnswerAsync(CommandCall call, CancellationToken ct)
    {
        var withdrawn = (await reader.AroundAsync(call.Now, ct)).All.Select(state => state.Round)
            .Where(round => round is { Withdrawn.MayBeSentAgain: true } && round.BeforeWithdrawal?.Closes > call.Now)
            .Named(round => sources.Title(round, call.Texts), round => call.Texts.ApartName(round.Id.Period));
        if (withdrawn.FirstOrDefault(round => round.IsCalled(call.Argument)) is not { } chosen)
            return SendAgainCard.Choice(withdrawn, call.Texts);
        await audit.WriteAsync(new AuditedAct(Act, call.By, call.Now) { About = chosen.Item.Id.ToString() }, ct);
        await withdrawals.SendAgainAsync(chosen.Item.Id, call.By, call.Now, ct);
        wake.Call();
        return AnswerCard.For(call.Texts, "send-again.done", CardText.Escape(chosen.Title));
    }
}
