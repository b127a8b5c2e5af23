using GevinstBot.Network;

namespace GevinstBot.Delivery;

/// <summary>«hva venter»: the open rounds that a person hasn't answered, with their deadlines.</summary>
public sealed class WaitingCommand(RoundReader reader, DeliveryPlanner planner, CurrentNetwork network) : Command
{
    public override string WordsKey => "command.waiting";

    public override async Task<PromptCard> AnswerAsync(CommandCall call, CancellationToken ct)
    {
        var read = await reader.AroundAsync(call.Now, ct);
        var waiting = read.All
            .Where(r => r.Round.ExpectsAnswer && r.Round.IsOpenAt(call.Now))
            .Where(r => r.Round.Addressees.Any(to => to.Person == call.By && !r.State.IsAnswered(to.Subject)))
            .Select(r => (r.Sourced.Source.Title(r.Round, call.Texts), r.Round.Closes))
            .ToList();
        return WaitingCard.For(waiting, read.Missing(call.Texts), planner.NextMomentAfter(call.Now, read.All), call.Texts, network.Zone);
    }
}
