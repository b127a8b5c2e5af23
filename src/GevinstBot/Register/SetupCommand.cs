using GevinstBot.Chat;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Register;
using GevinstBot.Network;
using GevinstBot.Rounds;

namespace GevinstBot.Register;

/// <summary>«kom i gang»: the first lead sets the network up from nothing.</summary>
public sealed class SetupCommand(AskedForms forms, SetupReader data, CurrentNetwork network) : Command
{
    public override string WordsKey => "command.setup";

    public override string HelpKey => "help.setup";

    /// <summary>It is done once.</summary>
    public override MenuPlace Place => MenuPlace.None;

    public override bool WorksWithoutNetwork => true;

    public override async Task<PromptCard> AnswerAsync(CommandCall call, CancellationToken ct)
    {
        if (network.IsSetUp)
            return AnswerCard.WithWay(call.Texts, "command.network", "setup.already");
        var fields = new Dictionary<string, string> { [SetupField.Step] = SetupField.Steps[0] };
        var request = await forms.AskAsync(RegisterRhythm.SetupKind, call, fields, AskedRhythm.Days, ct);
        return new PromptCard(SetupCard.Form(request, SetupField.Steps[0], data, fields, problems: []), call.Texts["setup.title"]);
    }
}
