using System.Collections.ObjectModel;
using GevinstBot.Chat;
using GevinstBot.Domain.Register;
using GevinstBot.Network;
using GevinstBot.Rounds;

namespace GevinstBot.Register;

/// <summary>«nettverk»: for the lead, who is in the network, with «Endre …».</summary>
public sealed class RegisterCommand(AskedForms forms, CurrentNetwork network) : Command
{
    public override string WordsKey => "command.network";

    public override string HelpKey => "help.network";

    public override async Task<PromptCard> AnswerAsync(CommandCall call, CancellationToken ct)
    {
        var request = await forms.AskAsync(
            RegisterRhythm.Kind, call, ReadOnlyDictionary<string, string>.Empty, RegisterRhythm.Days, ct);
        return new PromptCard(RegisterCard.For(request, RegisterQuestion.Of(network, call.Now)), call.Texts["network.title"]);
    }
}
