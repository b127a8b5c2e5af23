using GevinstBot.Chat;
using GevinstBot.Network;
using GevinstBot.Rounds;

namespace GevinstBot.Register;

/// <summary>«opplæring»: which training each contact has had, and who hasn't said.</summary>
public sealed class TrainingCommand(TrainingReader reader, CurrentNetwork network) : Command
{
    public override string WordsKey => "command.training";

    public override string HelpKey => "help.training";

    public override MenuPlace Place => MenuPlace.Seldom;

    public override async Task<PromptCard> AnswerAsync(CommandCall call, CancellationToken ct) =>
        TrainingCard.For(await reader.OfAllAsync(call.Now, ct), network.Roster, network.Zone, call.Texts);
}
