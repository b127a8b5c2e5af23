using GevinstBot.Network;
using GevinstBot.Teams.Cards;

namespace GevinstBot.Delivery;

/// <summary>«hjelp»: what a person can type. The lead sees the lead's commands too.</summary>
public sealed class HelpCommand(CurrentNetwork network) : Command
{
    public override string WordsKey => "command.help";

    public override bool WorksInChannels => true;

    public override Task<PromptCard> AnswerAsync(CommandCall call, CancellationToken ct)
    {
        string[] keys = network.Roster.IsLead(call.By)
            ? ["help.help", "help.waiting", "help.report", "help.status", "help.withdraw", "help.plan"]
            : ["help.help", "help.waiting", "help.report"];
        var card = new AdaptiveCard
        {
            Lang = call.Texts.Tag,
            FallbackText = call.Texts["help.heading"],
            Body =
            [
                CardForm.Heading(call.Texts["help.heading"]),
                new TextBlock(call.Texts["help.intro"]),
                new TextBlock(string.Join('\n', keys.Select(key => "- " + call.Texts[key]))),
                CardForm.Small(call.Texts["help.glossary"]),
            ],
        };
        return Task.FromResult(new PromptCard(card, call.Texts["help.heading"]));
    }
}
