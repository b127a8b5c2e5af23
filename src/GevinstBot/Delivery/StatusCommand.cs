using GevinstBot.Network;

namespace GevinstBot.Delivery;

/// <summary>«status»: for the lead, how the rounds are doing and who needs a hand.</summary>
public sealed class StatusCommand(StatusReader status, CurrentNetwork network) : Command
{
    public override string WordsKey => "command.status";

    public override bool LeadOnly => true;

    public override async Task<PromptCard> AnswerAsync(CommandCall call, CancellationToken ct) =>
        StatusCard.For(await status.AtAsync(call.Now, ct), network.Roster, call.Texts, network.Zone);
}
