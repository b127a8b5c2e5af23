using GevinstBot.Network;
using GevinstBot.Teams.Cards;
using GevinstBot.Texts;

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
            .Select(read => Line(read, call.Texts))
            .ToList();
        var body = new List<CardElement> { CardForm.Heading(call.Texts["waiting.heading"]) };
        body.Add(new TextBlock(lines.Count == 0 ? call.Texts["waiting.none"] : string.Join('\n', lines)));
        if (await run.NextMomentAsync(call.Now, ct) is { } next)
            body.Add(CardForm.Small(call.Texts["waiting.next", call.Texts.Moment(next, network.Zone)]));
        var card = new AdaptiveCard { Lang = call.Texts.Tag, FallbackText = call.Texts["waiting.heading"], Body = body };
        return new PromptCard(card, call.Texts["waiting.heading"]);
    }

    private string Line(ReadRound read, LocalTexts texts) =>
        "- " + texts["waiting.item", read.Sourced.Source.Title(read.Round, texts), texts.Moment(read.Round.Closes, network.Zone)];
}
