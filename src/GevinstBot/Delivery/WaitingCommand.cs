using GevinstBot.Network;
using NodaTime;

namespace GevinstBot.Delivery;

/// <summary>«hva venter»: the open rounds that a person hasn't answered, with their deadlines.</summary>
public sealed class WaitingCommand(Rounds rounds, DeliveryRun run, CurrentNetwork network) : Command
{
    public override string WordsKey => "command.waiting";

    public override async Task<PromptCard> AnswerAsync(CommandCall call, CancellationToken ct)
    {
        var waiting = new List<(string Title, Instant Closes)>();
        foreach (var round in (await rounds.OpenedAsync(call.Now, ct)).Where(r => r.Round.ExpectsAnswer && r.Round.IsOpenAt(call.Now)))
        {
            var answered = (await round.Source.AnsweredAsync(round.Round, ct)).Select(a => a.Subject).ToHashSet();
            if (round.Round.Addressees.Any(to => to.Person == call.By && !answered.Contains(to.Subject)))
                waiting.Add((round.Source.Title(round.Round, call.Texts), round.Round.Closes));
        }
        return WaitingCard.For(waiting, await run.NextMomentAsync(call.Now, ct), call.Texts, network.Zone);
    }
}
