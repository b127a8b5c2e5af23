using GevinstBot.Network;
using GevinstBot.Teams.Cards;

namespace GevinstBot.Delivery;

/// <summary>«hva venter»: the open rounds that a person hasn't answered, with their deadlines.</summary>
public sealed class WaitingCommand(RoundReader reader, DeliveryPlanner planner, CurrentNetwork network) : Command
{
    public override string WordsKey => "command.waiting";

    public override async Task<PromptCard> AnswerAsync(CommandCall call, CancellationToken ct)
    {
        var lines = new List<string>();
        var read = await reader.AroundAsync(call.Now, ct);
        foreach (var round in read.All.Where(r => r.Round.ExpectsAnswer && r.Round.IsOpenAt(call.Now)))
        {
            if (round.Round.Addressees.Any(to => to.Person == call.By && !round.State.IsAnswered(to.Subject)))
                lines.Add("- " + call.Texts["waiting.item", round.Sourced.Source.Title(round.Round, call.Texts), call.Texts.Moment(round.Round.Closes, network.Zone)]);
        }
        var body = new List<CardElement> { CardForm.Heading(call.Texts["waiting.heading"]) };
        body.Add(new TextBlock(lines.Count == 0 ? call.Texts["waiting.none"] : string.Join('\n', lines)));
        if (read.Missing(call.Texts) is { Count: > 0 } missing)
            body.Add(CardForm.Typed($"⚠ {call.Texts["waiting.missing", string.Join(", ", missing)]}"));
        if (planner.NextMomentAfter(call.Now, read.All) is { } next)
            body.Add(CardForm.Small(call.Texts["waiting.next", call.Texts.Moment(next, network.Zone)]));
        var card = new AdaptiveCard { Lang = call.Texts.Tag, FallbackText = call.Texts["waiting.heading"], Body = body };
        return new PromptCard(card, call.Texts["waiting.heading"]);
    }
}
