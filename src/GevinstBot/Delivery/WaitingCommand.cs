using GevinstBot.Network;
using GevinstBot.Teams.Cards;

namespace GevinstBot.Delivery;

/// <summary>«hva venter»: the open rounds that a person hasn't answered, with their deadlines.</summary>
public sealed class WaitingCommand(Rounds rounds, DeliveryRun run, CurrentNetwork network) : Command
{
    public override string WordsKey => "command.waiting";

    public override async Task<PromptCard> AnswerAsync(CommandCall call, CancellationToken ct)
    {
        var lines = new List<string>();
        foreach (var round in (await rounds.OpenedAsync(call.Now, ct)).Where(r => r.Round.ExpectsAnswer))
        {
            var answered = (await round.Source.AnsweredAsync(round.Round, ct)).Select(a => a.Subject).ToHashSet();
            var own = round.Round.Addressees.Where(to => to.Person == call.By && !answered.Contains(to.Subject));
            if (own.FirstOrDefault(to => round.Round.IsOpenFor(to.Subject, call.Now)) is { } to)
            {
                var closes = call.Texts.Moment(round.Round.ClosesFor(to.Subject), network.Zone);
                lines.Add("- " + call.Texts["waiting.item", round.Source.Title(round.Round, call.Texts), closes]);
            }
        }
        var body = new List<CardElement> { CardForm.Heading(call.Texts["waiting.heading"]) };
        body.Add(new TextBlock(lines.Count == 0 ? call.Texts["waiting.none"] : string.Join('\n', lines)));
        if (await run.NextMomentAsync(call.Now, ct) is { } next)
            body.Add(CardForm.Small(call.Texts["waiting.next", call.Texts.Moment(next, network.Zone)]));
        var card = new AdaptiveCard { Lang = call.Texts.Tag, FallbackText = call.Texts["waiting.heading"], Body = body };
        return new PromptCard(card, call.Texts["waiting.heading"]);
    }
}
