using GevinstBot.Network;
using GevinstBot.Teams.Cards;

namespace GevinstBot.Delivery;

/// <summary>«hva venter»: the open rounds that a person hasn't answered, with their deadlines.</summary>
public sealed class WaitingCommand(RoundReader reader, DeliveryRun run, CurrentNetwork network) : Command
{
    public override string WordsKey => "command.waiting";

    public override async Task<PromptCard> AnswerAsync(CommandCall call, CancellationToken ct)
    {
        var lines = (await reader.AroundAsync(call.Now, ct))
            .Where(read => read.Round.ExpectsAnswer && read.Round.IsOpenAt(call.Now))
            .Where(read => read.Round.Addressees.Any(to => to.Person == call.By && read.AnswerAbout(to.Subject) is null))
            .Select(read => "- " + call.Texts["waiting.item", read.Sourced.Source.Title(read.Round, call.Texts), call.Texts.Moment(read.Round.Closes, network.Zone)])
            .ToList();
        var body = new List<CardElement> { CardForm.Heading(call.Texts["waiting.heading"]) };
        body.Add(new TextBlock(lines.Count == 0 ? call.Texts["waiting.none"] : string.Join('\n', lines)));
        if (await run.NextMomentAsync(call.Now, ct) is { } next)
            body.Add(CardForm.Small(call.Texts["waiting.next", call.Texts.Moment(next, network.Zone)]));
        var card = new AdaptiveCard { Lang = call.Texts.Tag, FallbackText = call.Texts["waiting.heading"], Body = body };
        return new PromptCard(card, call.Texts["waiting.heading"]);
    }
}
