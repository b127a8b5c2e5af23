using GevinstBot.Network;

namespace GevinstBot.Delivery;

/// <summary>«hjelp»: what a person can type. The lead sees the lead's commands too.</summary>
public sealed class HelpCommand(CurrentNetwork network) : Command
{
    public override string WordsKey => "command.help";

    public override bool WorksInChannels => true;

    public override Task<PromptCard> AnswerAsync(CommandCall call, CancellationToken ct) =>
        Task.FromResult(HelpCard.For(call.Texts, network.Roster.IsLead(call.By), network.DayOf(call.Now).Year + 1));
}
